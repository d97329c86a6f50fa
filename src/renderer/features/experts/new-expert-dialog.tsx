import { emptyExpertFields } from '@shared/records/expert'
import { createRecord } from '../../api/records'
import { NameDialog } from '../../app/records/name-dialog'
import { navigate } from '../../app/routes'

export function NewExpertDialog({ onClose }: { onClose: () => void }) {
  return (
    <NameDialog
      title="New expert"
      label="Name"
      placeholder="As it is printed"
      onClose={onClose}
      onCreate={async (name) => {
        const { id } = await createRecord('expert', { ...emptyExpertFields(), name })
        navigate({ section: 'experts', id, part: 'name' })
      }}
    />
  )
}
