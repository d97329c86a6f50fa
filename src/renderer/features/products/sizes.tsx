import { TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { newId } from '@shared/identifiers'
import type { ProductFields } from '@shared/records/product'
import { RowsField } from '../../app/records/fields'

export function Sizes({ form }: { form: UseFormReturnType<ProductFields> }) {
  return (
    <RowsField
      noun="size"
      isPlain
      rows={form.values.sizes}
      keyOf={(row) => row.id}
      onAdd={() => form.insertListItem('sizes', { id: newId(), label: '' })}
      onRemove={(index) => {
        const gone = form.values.sizes[index]
        form.removeListItem('sizes', index)
        // A price of a size that is gone is kept as a price of the product.
        form.setFieldValue('prices', (prices) =>
          prices.map((price) => (price.sizeId === gone?.id ? { ...price, sizeId: null } : price)),
        )
      }}
      renderRow={(_row, index) => (
        <TextInput
          aria-label={`Size ${index + 1}`}
          placeholder="75 ml"
          {...form.getInputProps(`sizes.${index}.label`)}
        />
      )}
    />
  )
}
