import { Select, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { ProductFields } from '@shared/records/product'
import { AddressField, RowsField } from '../../app/records/fields'

const kinds = [
  { value: 'shop', label: 'Shop' },
  { value: 'affiliate', label: 'Affiliate' },
  { value: 'information', label: 'Information' },
]

export function Links({ form }: { form: UseFormReturnType<ProductFields> }) {
  return (
    <RowsField
      noun="link"
      rows={form.values.links}
      keyOf={(_row, index) => `link ${index}`}
      onRemove={(index) => form.removeListItem('links', index)}
      onAdd={() => form.insertListItem('links', { kind: 'shop', label: '', url: 'https://' })}
      renderRow={(row, index) => (
        <>
          <AddressField
            label="Address"
            value={row.url}
            onChange={(url) => form.setFieldValue(`links.${index}.url`, url ?? '')}
            error={form.errors[`links.${index}.url`]}
          />
          <TextInput
            label="Words"
            placeholder="At the brand’s shop"
            {...form.getInputProps(`links.${index}.label`)}
          />
          <Select
            label="Kind"
            data={kinds}
            allowDeselect={false}
            {...form.getInputProps(`links.${index}.kind`)}
          />
        </>
      )}
    />
  )
}
