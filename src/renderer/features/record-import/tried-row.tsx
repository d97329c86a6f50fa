import { Select } from '@mantine/core'
import type { TriedRow } from '@shared/ipc/record-import-calls'
import { type DuplicateAction, duplicateActions } from '@shared/record-import/shape'
import { Dot, Tag } from '../../ui/tag'
import { formatCount } from '../../ui/words'
import classes from './look-step.module.css'
import { actionNames, alikeNames, reasonNames, stateTones } from './words'

/** A row of the file as it was read: its number, its name, the first values, and what is to say of it. */
export function TriedRowWords({ row }: { row: TriedRow }) {
  return (
    <>
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
    </>
  )
}

type Props = {
  row: TriedRow
  known: NonNullable<TriedRow['duplicate']>
  action: DuplicateAction
  /** How many rows could be decided with this one; none where it was not decided by itself. */
  alike: number
  onAction: (action: DuplicateAction) => void
  onAlike: () => void
}

/** By what a row is known, and what becomes of it. */
export function DuplicateChoice({ row, known, action, alike, onAction, onAlike }: Props) {
  return (
    <div className={classes.duplicate}>
      <Tag>
        {reasonNames[known.reason]}
        {known.row === null ? ` as ${known.title}` : ''}
      </Tag>
      <Select
        aria-label={`What to do with ${row.title}`}
        size="xs"
        w={120}
        data={duplicateActions.map((value) => ({ value, label: actionNames[value] }))}
        value={action}
        allowDeselect={false}
        onChange={(value) => {
          const chosen = duplicateActions.find((each) => each === value)
          if (chosen) onAction(chosen)
        }}
      />
      {alike > 1 && (
        <button type="button" className={classes.alike} onClick={onAlike}>
          Same for all {formatCount(alike)} with the {alikeNames[known.reason]}
        </button>
      )}
    </div>
  )
}
