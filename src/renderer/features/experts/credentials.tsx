import { TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { newId } from '@shared/identifiers'
import type { ExpertFields } from '@shared/records/expert'
import { AddressField, DayField, RowsField } from '../../app/records/fields'
import { todayDay } from '../../ui/dates'
import classes from './rows.module.css'

export function Credentials({ form }: { form: UseFormReturnType<ExpertFields> }) {
  return (
    <RowsField
      noun="credential"
      rows={form.values.credentials}
      keyOf={(row) => row.id}
      onRemove={(index) => form.removeListItem('credentials', index)}
      onAdd={() =>
        form.insertListItem('credentials', {
          id: newId(),
          name: '',
          issuer: '',
          verifiedOn: todayDay(),
          expiresOn: null,
          url: null,
        })
      }
      renderRow={(_row, index) => (
        <>
          <TextInput
            className={classes.wide}
            label="Credential"
            placeholder="Licensed facialist"
            {...form.getInputProps(`credentials.${index}.name`)}
          />
          <TextInput label="Issued by" {...form.getInputProps(`credentials.${index}.issuer`)} />
          <DayField label="Checked on" {...form.getInputProps(`credentials.${index}.verifiedOn`)} />
          <DayField label="Valid until" {...form.getInputProps(`credentials.${index}.expiresOn`)} />
          <AddressField
            className={classes.wide}
            label="Where to check it"
            {...form.getInputProps(`credentials.${index}.url`)}
          />
        </>
      )}
    />
  )
}
