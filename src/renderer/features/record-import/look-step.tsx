import { Button, SegmentedControl } from '@mantine/core'
import type { CallInput } from '@shared/ipc/contract'
import type { RecordImport, Trial, TriedRow } from '@shared/ipc/record-import-calls'
import { type DuplicateAction, type DuplicateReason, duplicateActions } from '@shared/record-import/shape'
import { useRef, useState } from 'react'
import { ImportActions } from '../../ui/import-frame'
import { counted, formatCount, kindNames } from '../../ui/words'
import classes from './look-step.module.css'
import { TriedRowList } from './tried-row-list'
import { actionNames } from './words'

type ByReason = Partial<Record<DuplicateReason, DuplicateAction>>
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
  const [byReason, setByReason] = useState<ByReason>({})
  const [decisions, setDecisions] = useState<ReadonlyMap<number, DuplicateAction>>(new Map())
  const { one, many } = kindNames[session.kind]
  const others = [...Object.values(byReason), ...decisions.values()]
  // What some rows become otherwise is not known by number alone: then the button names none.
  const isPlain = others.length === 0 && duplicates !== 'update'
  const coming = trial.fresh + (duplicates === 'skip' ? 0 : trial.duplicates)
  const canRun = coming > 0 || others.some((action) => action !== 'skip')
  /** A rule for all that are known alike; what was decided for single ones of them is past. */
  const decideAlike = (row: TriedRow, action: DuplicateAction) => {
    if (!row.duplicate) return
    const { reason } = row.duplicate
    setByReason({ ...byReason, [reason]: action })
    setDecisions(new Map([...decisions].filter(([number]) => reasons.current.get(number) !== reason)))
  }
  // Of the rows that something was decided for, by what they are known.
  const reasons = useRef(new Map<number, DuplicateReason>())

  return (
    <>
      <div className={classes.bar}>
        <SegmentedControl
          aria-label="Which rows"
          data={[
            { value: 'new', label: `New  ${formatCount(trial.fresh)}` },
            { value: 'duplicate', label: `In the library  ${formatCount(trial.duplicates)}` },
            { value: 'problem', label: `Problems  ${formatCount(trial.problems)}` },
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
                setByReason({})
                setDecisions(new Map())
              }}
            />
          </div>
        )}
      </div>
      <TriedRowList
        key={state}
        sessionId={session.sessionId}
        trial={trial}
        state={state}
        total={counts[state]}
        actionOf={({ number, duplicate }) =>
          decisions.get(number) ?? (duplicate && byReason[duplicate.reason]) ?? duplicates
        }
        onAction={(row, action) => {
          if (row.duplicate) reasons.current.set(row.number, row.duplicate.reason)
          setDecisions(new Map(decisions).set(row.number, action))
        }}
        alike={(row) =>
          row.duplicate && decisions.has(row.number) ? trial.reasons[row.duplicate.reason] : 0
        }
        onAlike={decideAlike}
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
              byReason,
              decisions: [...decisions].map(([row, action]) => ({ row, action })),
            })
          }
        >
          {coming === 0 || !isPlain ? 'Import' : `Add ${counted(coming, one, many)}`}
        </Button>
      </ImportActions>
    </>
  )
}
