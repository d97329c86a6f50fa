import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { countWords } from '@shared/article/words'
import { type OpenValue, outOfDateWords } from '@shared/facts/open-values'
import type { BoardCard as Card } from '@shared/records/board'
import { deadlineWords, isMet, nearnessOf } from '@shared/records/deadline'
import { memo, useEffect, useRef, useState } from 'react'
import { useToday } from '../../../app/today'
import { formatDayShort } from '../../../ui/dates'
import { Picture } from '../../../ui/picture'
import { capitalised, counted, countOf, formatCount } from '../../../ui/words'
import classes from './board-card.module.css'

type Props = {
  card: Card
  isSelected: boolean
  /** Of the cards of a column one is reached by Tab. */
  isReached: boolean
  /** What it prints that its records no longer say. */
  old: OpenValue[] | undefined
  /** How much spelling, grammar and style found in it. */
  findings: number
  onFocus: (id: string) => void
  onOpen: (id: string) => void
}

/** An article on the board: what it is, for whom, by when, and how far it has come. */
export const BoardCard = memo(function BoardCard({
  card,
  isSelected,
  isReached,
  old,
  findings,
  onFocus,
  onOpen,
}: Props) {
  const { id, title, client, experts, coverMediaId } = card
  const ref = useRef<HTMLButtonElement>(null)
  const [isDragged, setDragged] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    return draggable({
      element,
      getInitialData: () => ({ articleId: id }),
      onDragStart: () => setDragged(true),
      onDrop: () => setDragged(false),
    })
  }, [id])
  const people = [client, ...experts].filter((name) => name !== '').join(' · ')
  return (
    <button
      ref={ref}
      type="button"
      className={classes.card}
      data-card={id}
      data-selected={isSelected || undefined}
      data-dragged={isDragged || undefined}
      tabIndex={isReached ? 0 : -1}
      onFocus={() => onFocus(id)}
      onClick={() => onOpen(id)}
    >
      <span className={classes.head}>
        <span className={classes.title}>{title || 'Untitled article'}</span>
        {coverMediaId !== null && (
          <span className={classes.picture}>
            <Picture mediaId={coverMediaId} alt="" seed={title} size="small" />
          </span>
        )}
      </span>
      {people !== '' && <span className={classes.people}>{people}</span>}
      <Length card={card} />
      <Marks card={card} old={old} findings={findings} />
    </button>
  )
})

/** Words against the budget, as a bar and in words. */
function Length({ card: { title, wordCount, wordBudget } }: { card: Card }) {
  // A title alone is no length yet.
  if (wordBudget === null)
    return (
      wordCount > countWords(title) && <span className={classes.length}>{counted(wordCount, 'word')}</span>
    )
  const isOver = wordCount > wordBudget
  return (
    <span className={classes.length}>
      <span className={classes.bar} data-over={isOver || undefined} aria-hidden>
        <i style={{ width: `${Math.min(100, (wordCount / wordBudget) * 100)}%` }} />
      </span>
      {isOver
        ? `${formatCount(wordCount - wordBudget)} over ${formatCount(wordBudget)}`
        : countOf(wordCount, wordBudget)}
      {' words'}
    </span>
  )
}

/** When it is due, and what asks for a look. */
function Marks({ card, old, findings }: Pick<Props, 'card' | 'old' | 'findings'>) {
  const { status, deadline, publishedOn, openTodos, editedSinceApproved } = card
  const today = useToday()
  const owes = deadline !== null && !isMet(card)
  const isOut = status === 'published' && publishedOn !== null
  if (!owes && !isOut && openTodos === 0 && findings === 0 && !editedSinceApproved && !old) return null
  return (
    <span className={classes.marks}>
      {owes && (
        <span className={classes.due} data-nearness={nearnessOf(deadline, today)}>
          {capitalised(deadlineWords(deadline, today).words)}
        </span>
      )}
      {isOut && <span>{formatDayShort(publishedOn, today)}</span>}
      {openTodos > 0 && <span>{counted(openTodos, 'to-do')}</span>}
      {findings > 0 && <span>{counted(findings, 'finding')}</span>}
      {editedSinceApproved && <span className={classes.asks}>Edited since approved</span>}
      {old && <span className={classes.asks}>{outOfDateWords(old)}</span>}
    </span>
  )
}
