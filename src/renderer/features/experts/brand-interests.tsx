import { Select, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { ExpertFields } from '@shared/records/expert'
import { useState } from 'react'
import { RowsField } from '../../app/records/fields'
import { RecordPicker } from '../../app/records/record-picker'
import classes from './rows.module.css'

const kinds = [
  { value: 'owns', label: 'Owns it' },
  { value: 'paid-by', label: 'Is paid by it' },
]

/** A tie without a brand is no tie yet, so a new row waits outside the record until its brand is chosen. */
export function BrandInterests({ form }: { form: UseFormReturnType<ExpertFields> }) {
  const [waiting, setWaiting] = useState(false)
  const rows = form.values.brandInterests
  return (
    <>
      <RowsField
        noun="tie"
        rows={rows}
        keyOf={(row, index) => `${row.brandId} ${index}`}
        onRemove={(index) => form.removeListItem('brandInterests', index)}
        onAdd={() => setWaiting(true)}
        renderRow={(row, index) => (
          <>
            <RecordPicker
              kind="brand"
              label="Brand"
              value={row.brandId}
              onChange={(id) => id !== null && form.setFieldValue(`brandInterests.${index}.brandId`, id)}
            />
            <Select
              label="What ties them"
              data={kinds}
              allowDeselect={false}
              {...form.getInputProps(`brandInterests.${index}.kind`)}
            />
            <TextInput
              className={classes.wide}
              label="Note"
              placeholder="Consultant since 2024"
              {...form.getInputProps(`brandInterests.${index}.note`)}
            />
          </>
        )}
      />
      {waiting && (
        <RecordPicker
          kind="brand"
          label="Which brand?"
          value={null}
          onChange={(brandId) => {
            if (brandId === null) return
            form.insertListItem('brandInterests', { brandId, kind: 'owns', note: '' })
            setWaiting(false)
          }}
        />
      )}
    </>
  )
}
