import { IconHistory } from '@tabler/icons-react'
import { messageOf } from '../../../api/desk'
import { CommandButton } from '../../../app/commands/command-button'
import { EmptyState } from '../../../ui/empty-state'

/** What stands in place of revisions where an article has none, or where they could not be read. */
export function NoRevisions({ error }: { error: unknown }) {
  return (
    <EmptyState
      icon={IconHistory}
      title={error ? 'The revisions could not be read' : 'No revisions yet'}
      actions={error ? undefined : <CommandButton id="revisions.name" variant="filled" />}
    >
      {error
        ? messageOf(error)
        : 'Beauty Desk keeps one by itself when you pause for half a minute, change the status, export or restore. Each shows what was added, moved and taken out, and brings back the whole article or a single question. Name one to keep it for good.'}
    </EmptyState>
  )
}
