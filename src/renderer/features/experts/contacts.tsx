import { Select, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { ExpertFields } from '@shared/records/expert'
import { RowsField } from '../../app/records/fields'

const kinds = [
  { value: 'email', label: 'E-mail' },
  { value: 'phone', label: 'Phone' },
  { value: 'website', label: 'Website' },
  { value: 'agent', label: 'Agent' },
  { value: 'other', label: 'Other' },
]

export function Contacts({ form }: { form: UseFormReturnType<ExpertFields> }) {
  return (
    <>
      <RowsField
        noun="contact"
        rows={form.values.contacts}
        keyOf={(_row, index) => `contact ${index}`}
        onRemove={(index) => form.removeListItem('contacts', index)}
        onAdd={() => form.insertListItem('contacts', { kind: 'email', value: '' })}
        renderRow={(_row, index) => (
          <>
            <Select
              label="Kind"
              data={kinds}
              allowDeselect={false}
              {...form.getInputProps(`contacts.${index}.kind`)}
            />
            <TextInput label="Contact" {...form.getInputProps(`contacts.${index}.value`)} />
          </>
        )}
      />
      <RowsField
        noun="social account"
        rows={form.values.socials}
        keyOf={(_row, index) => `social ${index}`}
        onRemove={(index) => form.removeListItem('socials', index)}
        onAdd={() => form.insertListItem('socials', { network: '', handle: '' })}
        renderRow={(_row, index) => (
          <>
            <TextInput label="Network" {...form.getInputProps(`socials.${index}.network`)} />
            <TextInput label="Handle" placeholder="@" {...form.getInputProps(`socials.${index}.handle`)} />
          </>
        )}
      />
    </>
  )
}
