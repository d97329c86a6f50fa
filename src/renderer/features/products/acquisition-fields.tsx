import { Select, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { type AcquisitionKind, acquisitionKinds } from '@shared/records/choices'
import type { ProductFields } from '@shared/records/product'
import { DayField } from '../../app/records/fields'
import { acquisitionNames } from '../../ui/words'

const kinds = acquisitionKinds.map((value) => ({ value, label: acquisitionNames[value] }))

export function AcquisitionFields({ form }: { form: UseFormReturnType<ProductFields> }) {
  const { acquisition } = form.values
  const choose = (kind: string | null) =>
    form.setFieldValue(
      'acquisition',
      kind === null
        ? null
        : // The choices are the kinds themselves.
          { ...(acquisition ?? { receivedOn: null, from: '' }), kind: kind as AcquisitionKind },
    )
  return (
    <>
      <Select
        label="How"
        data={kinds}
        placeholder="Not noted yet"
        clearable
        clearButtonProps={{ 'aria-label': 'Clear' }}
        value={acquisition?.kind ?? null}
        onChange={choose}
      />
      {acquisition && (
        <>
          <TextInput
            label="From"
            placeholder="A shop, the brand’s press office…"
            {...form.getInputProps('acquisition.from')}
          />
          <DayField
            label="On"
            value={acquisition.receivedOn}
            onChange={(receivedOn) => form.setFieldValue('acquisition', { ...acquisition, receivedOn })}
            error={form.errors['acquisition.receivedOn']}
          />
        </>
      )}
    </>
  )
}
