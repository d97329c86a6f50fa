import { IconUsers } from '@tabler/icons-react'
import { CommandButton } from '../../app/commands/command-button'
import { RecordScreen } from '../../app/records/record-screen'
import { EmptyState } from '../../ui/empty-state'
import { ExpertForm } from './expert-form'

export function ExpertMain({ id }: { id: string | null }) {
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
