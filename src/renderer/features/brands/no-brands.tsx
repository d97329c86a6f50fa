import { IconTag } from '@tabler/icons-react'
import { CommandButton } from '../../app/commands/command-button'
import { EmptyState } from '../../ui/empty-state'

/** What to do in a library without brands. */
export function NoBrands() {
  return (
    <EmptyState
      icon={IconTag}
      title="No brands yet"
      begins
      actions={<CommandButton id="brands.new" variant="filled" />}
    >
      Each brand once, spelled as it spells itself. Products belong to it, and checks know its usual
      misspellings.
    </EmptyState>
  )
}
