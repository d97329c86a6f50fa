import { Select, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { newId } from '@shared/identifiers'
import type { InterviewFields } from '@shared/records/interview'
import { RowsField } from '../../app/records/fields'
import { RecordPicker } from '../../app/records/record-picker'
import { navigate } from '../../app/routes'
import { InterviewPanel } from './interview-panel'
import classes from './people-panel.module.css'

const roles = [
  { value: 'interviewer', label: 'Asks' },
  { value: 'expert', label: 'Answers, an expert' },
  { value: 'other', label: 'Someone else' },
]

export function PeoplePanel({ id }: { id: string }) {
  return <InterviewPanel id={id}>{(form) => <People form={form} />}</InterviewPanel>
}

function People({ form }: { form: UseFormReturnType<InterviewFields> }) {
  return (
    <RowsField
      noun="person"
      rows={form.values.participants}
      keyOf={(row) => row.id}
      onRemove={(index) => form.removeListItem('participants', index)}
      onAdd={() =>
        form.insertListItem('participants', { id: newId(), name: '', role: 'expert', expertId: null })
      }
      renderRow={(row, index) => (
        <>
          <TextInput label="Name" {...form.getInputProps(`participants.${index}.name`)} />
          <Select
            label="Part"
            data={roles}
            allowDeselect={false}
            {...form.getInputProps(`participants.${index}.role`)}
          />
          {row.role === 'expert' && (
            <RecordPicker
              kind="expert"
              label="Expert record"
              value={row.expertId}
              onChange={(expertId) => form.setFieldValue(`participants.${index}.expertId`, expertId)}
            />
          )}
          {row.expertId && (
            <button
              type="button"
              className={classes.go}
              onClick={() => navigate({ section: 'experts', id: row.expertId })}
            >
              Open {row.name || 'the expert'}
            </button>
          )}
        </>
      )}
    />
  )
}
