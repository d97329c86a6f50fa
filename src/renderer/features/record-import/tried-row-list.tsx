import type { Trial, TriedRow } from '@shared/ipc/record-import-calls'
import type { DuplicateAction } from '@shared/record-import/shape'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { countOf } from '../../ui/words'
import classes from './look-step.module.css'
import { DuplicateChoice, TriedRowWords } from './tried-row'
import { useTriedRows } from './tried-rows'

type Props = {
  sessionId: string
  trial: Trial
  state: TriedRow['state']
  /** Of this state in the whole file. */
  total: number
  actionOf: (row: TriedRow) => DuplicateAction
  onAction: (row: TriedRow, action: DuplicateAction) => void
  /** How many rows are known as this one is, where it was decided by itself; else none. */
  alike: (row: TriedRow) => number
  onAlike: (row: TriedRow, action: DuplicateAction) => void
}

/** Every row of one state, read as it comes into view, and what becomes of those that are known. */
export function TriedRowList(props: Props) {
  const { sessionId, trial, state, total, actionOf, onAction, alike, onAlike } = props
  const list = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    // Of the new ones the first are enough to see how they are read: there is nothing to decide.
    count: state === 'new' ? Math.min(total, trial.shown.filter((row) => row.state === 'new').length) : total,
    getScrollElement: () => list.current,
    estimateSize: () => 76,
    overscan: 6,
  })
  const items = virtual.getVirtualItems()
  const rowAt = useTriedRows(sessionId, trial, state, items[0]?.index ?? 0, items.at(-1)?.index ?? 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key
    <section ref={list} className={classes.rows} aria-label="Rows" tabIndex={0}>
      {total === 0 && <p className={classes.none}>There are no such rows.</p>}
      <ul className={classes.runner} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = rowAt(index)
          if (!row) return null
          return (
            <li
              key={row.number}
              ref={virtual.measureElement}
              data-index={index}
              className={classes.row}
              style={{ transform: `translateY(${start}px)` }}
            >
              <TriedRowWords row={row} />
              {row.duplicate && (
                <DuplicateChoice
                  row={row}
                  known={row.duplicate}
                  action={actionOf(row)}
                  alike={alike(row)}
                  onAction={(action) => onAction(row, action)}
                  onAlike={() => onAlike(row, actionOf(row))}
                />
              )}
            </li>
          )
        })}
      </ul>
      {state === 'new' && virtual.options.count < total && (
        <p className={classes.none}>
          The first {countOf(virtual.options.count, total)} are shown; all are imported alike.
        </p>
      )}
    </section>
  )
}
