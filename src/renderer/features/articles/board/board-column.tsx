import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import type { OpenValue } from '@shared/facts/open-values'
import type { BoardColumn as Column } from '@shared/records/board'
import { IconChevronsLeft } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { Dot } from '../../../ui/tag'
import { counted, countOf, formatCount, statusNames, statusTones } from '../../../ui/words'
import { BoardCard } from './board-card'
import classes from './board-column.module.css'
import { emptyWords } from './empty-words'

type Props = {
  column: Column
  isFolded: boolean
  isNarrowed: boolean
  selectedId: string | null
  outOfDate: ReadonlyMap<string, OpenValue[]>
  findingCounts: ReadonlyMap<string, number>
  onFold: (isFolded: boolean) => void
  onFocus: (id: string) => void
  onOpen: (id: string) => void
  onDrop: (id: string, after: string | null) => void
  onMore: () => void
}

/** The articles of one status, in the order people gave them; cards are dropped between others. */
export function BoardColumn(props: Props) {
  const { column, isFolded, isNarrowed, selectedId, outOfDate, findingCounts, ...on } = props
  const { status, count, words, cards } = column
  const ref = useRef<HTMLElement>(null)
  const drop = useRef(on.onDrop)
  drop.current = on.onDrop
  // Undefined while nothing is dragged over it; null above the first card.
  const [over, setOver] = useState<string | null | undefined>(undefined)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const placeOf = (y: number) => (status === 'published' ? null : cardAbove(element, y))
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => typeof source.data.articleId === 'string',
      onDrag: ({ location }) => setOver(placeOf(location.current.input.clientY)),
      onDragLeave: () => setOver(undefined),
      onDrop: ({ source, location }) => {
        setOver(undefined)
        drop.current(String(source.data.articleId), placeOf(location.current.input.clientY))
      },
    })
  }, [status])
  const name = statusNames[status]
  if (isFolded)
    return (
      <section
        ref={ref}
        className={classes.folded}
        aria-label={name}
        data-over={over !== undefined || undefined}
      >
        <h2 className={classes.foldedHead}>
          <button
            type="button"
            className={classes.unfold}
            aria-expanded={false}
            title={`Show ${name}`}
            onClick={() => on.onFold(false)}
          >
            <Dot tone={statusTones[status]} />
            <span className={classes.upright}>
              {name} <span className={classes.count}>{formatCount(count)}</span>
            </span>
          </button>
        </h2>
      </section>
    )
  const reached = cards.some(({ id }) => id === selectedId) ? selectedId : cards[0]?.id
  return (
    <section
      ref={ref}
      className={classes.column}
      aria-label={name}
      data-empty={cards.length === 0 || undefined}
      data-over={over !== undefined || undefined}
    >
      <header className={classes.head}>
        <Dot tone={statusTones[status]} />
        <h2 className={classes.name}>{name}</h2>
        <span className={classes.count}>{formatCount(count)}</span>
        <span className={classes.words}>{words > 0 && counted(words, 'word')}</span>
        <button
          type="button"
          className={classes.fold}
          aria-expanded
          aria-label={`Fold ${name}`}
          title="Fold"
          onClick={() => on.onFold(true)}
        >
          <IconChevronsLeft size={15} stroke={1.6} aria-hidden />
        </button>
      </header>
      {cards.length === 0 ? (
        <p className={classes.empty}>{isNarrowed ? 'Nothing here fits the filters.' : emptyWords[status]}</p>
      ) : (
        <ul className={classes.cards} data-first={over === null || undefined}>
          {cards.map((card) => (
            <li key={card.id} className={classes.place} data-below={over === card.id || undefined}>
              <BoardCard
                card={card}
                isSelected={card.id === selectedId}
                isReached={card.id === reached}
                old={outOfDate.get(card.id)}
                findings={findingCounts.get(card.id) ?? 0}
                onFocus={on.onFocus}
                onOpen={on.onOpen}
              />
            </li>
          ))}
          {cards.length < count && (
            <li>
              <button type="button" className={classes.more} onClick={on.onMore}>
                {status === 'published'
                  ? `All ${formatCount(count)} in the table`
                  : `Show more: ${countOf(cards.length, count)} are here`}
              </button>
            </li>
          )}
        </ul>
      )}
    </section>
  )
}

/** The card right above a height on the screen; null above the first one. */
function cardAbove(column: Element, y: number): string | null {
  let above: string | null = null
  for (const card of column.querySelectorAll<HTMLElement>('[data-card]')) {
    const { top, height } = card.getBoundingClientRect()
    if (top + height / 2 > y) break
    above = card.dataset.card ?? null
  }
  return above
}
