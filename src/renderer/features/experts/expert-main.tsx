import { IconUsers } from '@tabler/icons-react'
import { CommandButton } from '../../app/commands/command-button'
import { RecordScreen } from '../../app/records/record-screen'
import { EmptyState } from '../../ui/empty-state'
import { ExpertForm } from './expert-form'
import { ExpertTable } from './expert-table'

export function ExpertMain({ id, view }: { id: string | null; view: string | null }) {
  if (view === 'table') return <ExpertTable selectedId={id} />
  if (id === null) {
    return (
      <EmptyState
        icon={IconUsers}
        title="Choose an expert"
        actions={<CommandButton id="experts.new" variant="filled" />}
      >
        Pick someone from the list to see who they are and where they are quoted.
      </EmptyState>
    )
  }
  return (
    <RecordScreen kind="expert" id={id}>
      {(expert) => <ExpertForm key={expert.id} expert={expert} />}
    </RecordScreen>
  )
}
