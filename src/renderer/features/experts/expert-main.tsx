import { IconUsers } from '@tabler/icons-react'
import { CommandButton } from '../../app/commands/command-button'
import { NothingChosen } from '../../app/records/nothing-chosen'
import { RecordScreen } from '../../app/records/record-screen'
import { EmptyState } from '../../ui/empty-state'
import { ExpertForm } from './expert-form'
import { ExpertTable } from './expert-table'
import { NoExperts } from './no-experts'

export function ExpertMain({ id, view }: { id: string | null; view: string | null }) {
  if (view === 'table') return <ExpertTable selectedId={id} />
  if (id === null) {
    return (
      <NothingChosen kind="expert" none={<NoExperts />}>
        <EmptyState
          icon={IconUsers}
          title="Choose an expert"
          actions={<CommandButton id="experts.new" variant="filled" />}
        >
          Pick someone from the list to see who they are and where they are quoted.
        </EmptyState>
      </NothingChosen>
    )
  }
  return (
    <RecordScreen kind="expert" id={id}>
      {(expert) => <ExpertForm key={expert.id} expert={expert} />}
    </RecordScreen>
  )
}
