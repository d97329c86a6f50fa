import type { OpenValue } from '@shared/facts/open-values'
import type { BoardColumn as Column } from '@shared/records/board'
import { IconChevronsLeft } from '@tabler/icons-react'
import { useRef } from 'react'
import { Dot } from '../../../ui/tag'
import { counted, countOf, formatCount, statusNames, statusTones } from '../../../ui/words'
import { BoardCard } from './board-card'
import classes from './board-column.module.css'
import { emptyWords } from './empty-words'
import { FoldedColumn } from './folded-column'
import { useColumnDrop } from './use-column-drop'

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
  const over = useColumnDrop(ref, status, on.onDrop)
  const name = statusNames[status]
  if (isFolded)
    return (
      <FoldedColumn
        ref={ref}
        status={status}
        count={count}
        isOver={over !== undefined}
        onUnfold={() => on.onFold(false)}
      />
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
