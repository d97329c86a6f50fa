import { emptyBrandFields } from '@shared/records/brand'
import { createRecord } from '../../api/records'
import { NameDialog } from '../../app/records/name-dialog'
import { navigate } from '../../app/routes'

export function NewBrandDialog({ onClose }: { onClose: () => void }) {
  return (
    <NameDialog
      title="New brand"
      label="Name"
      placeholder="As it is printed"
      onClose={onClose}
      onCreate={async (name) => {
        const { id } = await createRecord('brand', { ...emptyBrandFields(), name })
        navigate({ section: 'brands', id, part: 'name' })
      }}
    />
  )
}
