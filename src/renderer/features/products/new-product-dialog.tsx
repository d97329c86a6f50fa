import { emptyProductFields } from '@shared/records/product'
import { useState } from 'react'
import { createRecord } from '../../api/records'
import { NameDialog } from '../../app/records/name-dialog'
import { RecordPicker } from '../../app/records/record-picker'
import { navigate } from '../../app/routes'

export function NewProductDialog({ onClose }: { onClose: () => void }) {
  const [brandId, setBrandId] = useState<string | null>(null)
  return (
    <NameDialog
      title="New product"
      label="Name"
      placeholder="As on the pack, without the brand"
      onClose={onClose}
      onCreate={async (name) => {
        const { id } = await createRecord('product', { ...emptyProductFields(), name, brandId })
        navigate({ section: 'products', id, view: 'form', part: 'name' })
      }}
    >
      <RecordPicker kind="brand" label="Brand" value={brandId} onChange={setBrandId} />
    </NameDialog>
  )
}
