import type { ArticleStatus } from '@shared/records/choices'
import type { Ref } from 'react'
import { Dot } from '../../../ui/tag'
import { formatCount, statusNames, statusTones } from '../../../ui/words'
import classes from './board-column.module.css'

type Props = {
  ref: Ref<HTMLElement>
  status: ArticleStatus
  count: number
  /** A card is dragged over it. */
  isOver: boolean
  onUnfold: () => void
}

/** A column as a strip with its name upright; cards can be dropped on it. */
export function FoldedColumn({ ref, status, count, isOver, onUnfold }: Props) {
  const name = statusNames[status]
  return (
    <section ref={ref} className={classes.folded} aria-label={name} data-over={isOver || undefined}>
      <h2 className={classes.foldedHead}>
        <button
          type="button"
          className={classes.unfold}
          aria-expanded={false}
          title={`Show ${name}`}
          onClick={onUnfold}
        >
          <Dot tone={statusTones[status]} />
          <span className={classes.upright}>
            {name} <span className={classes.count}>{formatCount(count)}</span>
          </span>
        </button>
      </h2>
    </section>
  )
}
