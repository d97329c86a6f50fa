import { Select, Textarea } from '@mantine/core'
import { DayField } from '../../app/records/fields'
import { Tag } from '../../ui/tag'
import { InterviewPanel } from './interview-panel'

const forms = [
  { value: 'none', label: 'None yet' },
  { value: 'spoken', label: 'Spoken' },
  { value: 'written', label: 'Written' },
]

export function ConsentPanel({ id }: { id: string }) {
  return (
    <InterviewPanel id={id}>
      {(form) => (
        <>
          <div>
            {form.values.consent.form === 'none' ? (
              <Tag tone="amber">No consent yet</Tag>
            ) : (
              <Tag tone="sage">Consent on file</Tag>
            )}
          </div>
          <Select
            label="Consent"
            data={forms}
            allowDeselect={false}
            {...form.getInputProps('consent.form')}
          />
          <DayField
            label="Given on"
            value={form.values.consent.givenOn}
            onChange={(day) => form.setFieldValue('consent.givenOn', day)}
            error={form.errors['consent.givenOn']}
          />
          <Textarea
            label="What it covers"
            placeholder="May be recorded; quotes only after she has read them"
            autosize
            minRows={4}
            {...form.getInputProps('consent.scope')}
          />
        </>
      )}
    </InterviewPanel>
  )
}
