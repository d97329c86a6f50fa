import { Button, SegmentedControl } from '@mantine/core'
import type { CallInput } from '@shared/ipc/contract'
import type { RecordImport, Trial, TriedRow } from '@shared/ipc/record-import-calls'
import { duplicateActions } from '@shared/record-import/shape'
import { useState } from 'react'
import { ImportActions } from '../../ui/import-frame'
import { counted, formatCount, kindNames } from '../../ui/words'
import classes from './look-step.module.css'
import { TriedRowList } from './tried-row-list'
import { useRowDecisions } from './use-row-decisions'
import { actionNames } from './words'

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
  const decisions = useRowDecisions(trial)
  const { added } = decisions
  const { one, many } = kindNames[session.kind]
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
              value={decisions.duplicates}
              onChange={(value) => {
                const action = duplicateActions.find((each) => each === value)
                if (action) decisions.decideAll(action)
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
        actionOf={decisions.actionOf}
        onAction={decisions.decide}
        alike={decisions.alike}
        onAlike={decisions.decideAlike}
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
          disabled={!decisions.canRun}
          onClick={() => onRun(decisions.choices())}
        >
          {added === null ? 'Import' : `Add ${counted(added, one, many)}`}
        </Button>
      </ImportActions>
    </>
  )
}
