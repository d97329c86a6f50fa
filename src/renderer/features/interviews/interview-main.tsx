import { IconMicrophone } from '@tabler/icons-react'
import { CommandButton } from '../../app/commands/command-button'
import { NothingChosen } from '../../app/records/nothing-chosen'
import { RecordScreen } from '../../app/records/record-screen'
import { EmptyState } from '../../ui/empty-state'
import { InterviewScreen } from './interview-screen'
import { InterviewTable } from './interview-table'
import { NoInterviews } from './no-interviews'

export function InterviewMain({
  id,
  view,
  find,
  part,
}: {
  id: string | null
  view: string | null
  find: string | null
  part: string | null
}) {
  if (view === 'table') return <InterviewTable selectedId={id} />
  if (id === null) {
    return (
      <NothingChosen kind="interview" none={<NoInterviews />}>
        <EmptyState
          icon={IconMicrophone}
          title="Choose an interview"
          actions={<CommandButton id="interviews.new" variant="filled" />}
        >
          Pick a talk from the list to read it and hear it.
        </EmptyState>
      </NothingChosen>
    )
  }
  return (
    <RecordScreen kind="interview" id={id}>
      {(interview) => <InterviewScreen key={interview.id} interview={interview} find={find} part={part} />}
    </RecordScreen>
  )
}
