import { Select, TextInput } from '@mantine/core'
import type { EditValue } from '@shared/lists/editing'
import { DayField } from '../fields'
import { RecordPicker } from '../record-picker'
import type { EditField } from './edit-fields'
import classes from './edit-many.module.css'

type Props = {
  field: EditField
  /** What the records have; undefined while it is read. */
  common: { value: string | null; several: boolean } | undefined
  /** What is to be set; undefined leaves the field alone. */
  value: EditValue | undefined
  onSet: (value: EditValue) => void
  onLeave: () => void
}

/** A field of several records: their one value, or that there are several, until something is set. */
export function SetField({ field, common, value, onSet, onLeave }: Props) {
  const isTouched = value !== undefined
  const several = common?.several === true && !isTouched
  const present = isTouched ? value : several ? null : (common?.value ?? null)
  return (
    <div className={classes.field}>
      <Control field={field} present={present} several={several} onSet={onSet} />
      {isTouched ? (
        <span className={classes.touched}>
          {value === null || value === '' ? 'Will be emptied' : 'Will be set'}
          <button type="button" className={classes.link} onClick={onLeave}>
            leave as it was
          </button>
        </span>
      ) : (
        // A day and a brand have no room for a placeholder of ours.
        several &&
        (field.type === 'day' || field.type === 'brand') && (
          <span className={classes.note}>Several values</span>
        )
      )}
    </div>
  )
}

type ControlProps = {
  field: EditField
  present: EditValue
  several: boolean
  onSet: (value: EditValue) => void
}

function Control({ field, present, several, onSet }: ControlProps) {
  const { label } = field
  const placeholder = several ? 'Several values' : undefined
  switch (field.type) {
    case 'choice':
      return (
        <Select
          label={label}
          data={field.values}
          value={present}
          placeholder={placeholder ?? 'Not noted'}
          clearable={field.clearable}
          allowDeselect={false}
          clearButtonProps={{ 'aria-label': 'Clear' }}
          onChange={onSet}
        />
      )
    case 'words':
      return (
        <TextInput
          label={label}
          value={present ?? ''}
          placeholder={placeholder}
          onChange={(event) => onSet(event.currentTarget.value)}
        />
      )
    case 'day':
      return <DayField label={label} value={present} onChange={onSet} />
    case 'brand':
      return <RecordPicker kind="brand" label={label} value={present} onChange={onSet} />
  }
}
