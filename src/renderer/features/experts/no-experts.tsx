import { IconUsers } from '@tabler/icons-react'
import { CommandButton } from '../../app/commands/command-button'
import { EmptyState } from '../../ui/empty-state'

/** What to do in a library without experts. */
export function NoExperts() {
  return (
    <EmptyState
      icon={IconUsers}
      title="No experts yet"
      begins
      actions={<CommandButton id="experts.new" variant="filled" />}
    >
      The people you quote: their titles, credentials and the brands they are tied to, ready for every
      article.
    </EmptyState>
  )
}
