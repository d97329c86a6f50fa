import { IconMicrophone } from '@tabler/icons-react'
import { CommandButton } from '../../app/commands/command-button'
import { EmptyState } from '../../ui/empty-state'

/** What to do in a library without interviews. */
export function NoInterviews() {
  return (
    <EmptyState
      icon={IconMicrophone}
      title="No interviews yet"
      begins
      actions={
        <>
          <CommandButton id="interviews.new" variant="filled" />
          <CommandButton id="imports.pick" />
        </>
      }
    >
      A talk with its people, its consent, its recording and every word of it. Import a transcript to begin.
    </EmptyState>
  )
}
