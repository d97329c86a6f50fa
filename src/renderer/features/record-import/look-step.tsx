import { Button, SegmentedControl, Select } from '@mantine/core'
import type { CallInput } from '@shared/ipc/contract'
import type { RecordImport, Trial, TriedRow } from '@shared/ipc/record-import-calls'
import { type DuplicateAction, duplicateActions } from '@shared/record-import/shape'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, useState } from 'react'
import { ImportActions } from '../../ui/import-frame'
import { Dot, Tag } from '../../ui/tag'
import { counted, kindNames } from '../../ui/words'
import classes from './look-step.module.css'
import { actionNames, reasonNames, stateTones } from './words'

type Choices = Omit<CallInput<'recordImports.run'>, 'sessionId'>
type Props = {
  session: RecordImport
  trial: Trial
  onBack: () => void
  onRun: (choices: Choices) => void
}

const states = ['new', 'duplicate', 'problem'] as const

/** What every row becomes: the new ones, those the library has already, and those that cannot come in. */
export function LookStep({ session, trial, onBack, onRun }: Props) {
  const counts = { new: trial.fresh, duplicate: trial.duplicates, problem: trial.problems }
  const [state, setState] = useState<TriedRow['state']>(states.find((one) => counts[one] > 0) ?? 'new')
  const [duplicates, setDuplicates] = useState<DuplicateAction>('skip')
  const [decisions, setDecisions] = useState<ReadonlyMap<number, DuplicateAction>>(new Map())
  const rows = trial.shown.filter((row) => row.state === state)
  const { one, many } = kindNames[session.kind]
  const coming = trial.fresh + (duplicates === 'skip' ? 0 : trial.duplicates)
  const changes = duplicates === 'update' || [...decisions.values()].includes('update')
  const canRun = coming > 0 || [...decisions.values()].some((action) => action !== 'skip')

  return (
    <>
      <div className={classes.bar}>
        <SegmentedControl
          aria-label="Which rows"
          data={[
            { value: 'new', label: `New  ${trial.fresh.toLocaleString('en-GB')}` },
            { value: 'duplicate', label: `In the library  ${trial.duplicates.toLocaleString('en-GB')}` },
            { value: 'problem', label: `Problems  ${trial.problems.toLocaleString('en-GB')}` },
          ]}
          value={state}
          onChange={(value) => setState(states.find((each) => each === value) ?? 'new')}
        />
        {trial.left > 0 && <span className={classes.left}>{counted(trial.left, 'row')} not chosen</span>}
        {trial.duplicates > 0 && (
          <div className={classes.rule}>
            <span>Rows that are in the library:</span>
            <SegmentedControl
              aria-label="Rows that are in the library"
              data={duplicateActions.map((value) => ({ value, label: actionNames[value] }))}
              value={duplicates}
              onChange={(value) => {
                const action = duplicateActions.find((each) => each === value)
                if (!action) return
                setDuplicates(action)
                setDecisions(new Map())
              }}
            />
          </div>
        )}
      </div>
      <Rows
        key={state}
        rows={rows}
        total={counts[state]}
        actionOf={(row) => decisions.get(row.number) ?? duplicates}
        onAction={(row, action) => setDecisions(new Map(decisions).set(row.number, action))}
      />
      <ImportActions
        hint={
          <>
            {counted(trial.rows, 'row')} in the file
            {trial.remarked > 0 && `, ${counted(trial.remarked, 'remark')}`}
          </>
        }
      >
        <Button variant="default" onClick={onBack}>
          Back to the columns
        </Button>
        <Button
          data-autofocus
          variant="filled"
          disabled={!canRun}
          onClick={() =>
            onRun({
              duplicates,
              decisions: [...decisions].map(([row, action]) => ({ row, action })),
            })
          }
        >
          {coming === 0 || changes ? 'Import' : `Add ${counted(coming, one, many)}`}
        </Button>
      </ImportActions>
    </>
  )
}

type RowsProps = {
  rows: TriedRow[]
  /** Of this state in the whole file; only the first are listed. */
  total: number
  actionOf: (row: TriedRow) => DuplicateAction
  onAction: (row: TriedRow, action: DuplicateAction) => void
}

function Rows({ rows, total, actionOf, onAction }: RowsProps) {
  const list = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: () => 76,
    overscan: 6,
  })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key
    <section ref={list} className={classes.rows} aria-label="Rows" tabIndex={0}>
      {rows.length === 0 && <p className={classes.none}>There are no such rows.</p>}
      <ul className={classes.runner} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
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
                </div>
              )}
            </li>
          )
        })}
      </ul>
      {rows.length > 0 && rows.length < total && (
        <p className={classes.none}>
          The first {rows.length} of {total.toLocaleString('en-GB')} are shown; all are imported alike.
        </p>
      )}
    </section>
  )
}
