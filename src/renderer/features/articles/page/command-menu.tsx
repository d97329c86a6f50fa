import { Button, Menu } from '@mantine/core'
import { type CommandId, commandDefinition } from '@shared/commands'
import type { Icon } from '@tabler/icons-react'
import { Fragment } from 'react'
import { keyLabel } from '../../../app/commands/keys'
import { runCommand } from '../../../app/commands/registry'
import type { ArticleSession } from '../session/article-session'
import { type PairAction, pairActions } from './pair-actions'

type Item = CommandId | PairAction
type Props = {
  label: string
  icon: Icon
  session: ArticleSession
  /** In groups, as they stand in the menu. */
  commands: readonly (readonly Item[])[]
}

/** Commands of the text as a menu, so that everything a key does can be done with the mouse. */
export function CommandMenu({ label, icon: IconOf, session, commands }: Props) {
  return (
    <Menu
      position="bottom-end"
      width={270}
      radius="lg"
      shadow="md"
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      returnFocus={false}
    >
      <Menu.Target>
        <Button
          variant="subtle"
          px={9}
          leftSection={<IconOf size={18} stroke={1.6} aria-hidden />}
          // The selection in the text must outlive the click.
          onMouseDown={(event) => event.preventDefault()}
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {commands.map((group, index) => (
          <Fragment key={group.join()}>
            {index > 0 && <Menu.Divider />}
            {group.map((id) => {
              const { label: name, keys, run } = itemOf(id, session)
              return (
                <Menu.Item
                  key={id}
                  onClick={run}
                  rightSection={keys && <span className="mantine-Menu-itemKeys">{keyLabel(keys)}</span>}
                >
                  {name}
                </Menu.Item>
              )
            })}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function itemOf(id: Item, session: ArticleSession): { label: string; keys: string | null; run: () => void } {
  if (id in pairActions) {
    const action = pairActions[id as PairAction]
    return { label: action.label, keys: action.keys, run: () => void action.run(session) }
  }
  const { label, keys } = commandDefinition(id as CommandId)
  return { label, keys, run: () => void runCommand(id as CommandId) }
}
