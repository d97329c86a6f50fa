import { Select } from '@mantine/core'
import type { Trial, TriedRow } from '@shared/ipc/record-import-calls'
import { type DuplicateAction, duplicateActions } from '@shared/record-import/shape'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { Dot, Tag } from '../../ui/tag'
import { countOf, formatCount } from '../../ui/words'
import classes from './look-step.module.css'
import { useTriedRows } from './tried-rows'
import { actionNames, alikeNames, reasonNames, stateTones } from './words'

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
              <span className={classes.number}>{row.number}</span>
              <div className={classes.words}>
                <p className={classes.name}>
                  <Dot tone={stateTones[row.state]} />
                  {row.title || 'Without a name'}
                  {row.detail && <span className={classes.detail}>{row.detail}</span>}
                </p>
                <p className={classes.values}>
                  {row.values.slice(0, 5).map(({ label, text }) => (
                    <span key={label}>
                      <b>{label}</b> {text}
                    </span>
                  ))}
                </p>
                {row.problem && <p className={classes.problem}>{row.problem}</p>}
                {row.remarks.map((remark) => (
                  <p key={remark} className={classes.remark}>
                    {remark}
                  </p>
                ))}
              </div>
              {row.duplicate && (
                <div className={classes.duplicate}>
                  <Tag>
                    {reasonNames[row.duplicate.reason]}
                    {row.duplicate.row === null ? ` as ${row.duplicate.title}` : ''}
                  </Tag>
                  <Select
                    aria-label={`What to do with ${row.title}`}
                    size="xs"
                    w={120}
                    data={duplicateActions.map((value) => ({ value, label: actionNames[value] }))}
                    value={actionOf(row)}
                    allowDeselect={false}
                    onChange={(value) => {
                      const action = duplicateActions.find((each) => each === value)
                      if (action) onAction(row, action)
                    }}
                  />
                  {alike(row) > 1 && (
                    <button
                      type="button"
                      className={classes.alike}
                      onClick={() => onAlike(row, actionOf(row))}
                    >
                      Same for all {formatCount(alike(row))} with the {alikeNames[row.duplicate.reason]}
                    </button>
                  )}
                </div>
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
