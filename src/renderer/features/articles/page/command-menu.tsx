import { Button, Menu } from '@mantine/core'
import { type CommandId, commandDefinition } from '@shared/commands'
import type { Icon } from '@tabler/icons-react'
import { Fragment } from 'react'
import { keyLabel } from '../../../app/commands/keys'
import { runCommand } from '../../../app/commands/registry'

type Props = {
  label: string
  icon: Icon
  /** In groups, as they stand in the menu. */
  commands: readonly (readonly CommandId[])[]
}

/** Commands of the text as a menu, so that everything a key does can be done with the mouse. */
export function CommandMenu({ label, icon: IconOf, commands }: Props) {
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
          title={label}
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
              const { label: name, keys } = commandDefinition(id)
              return (
                <Menu.Item
                  key={id}
                  onClick={() => runCommand(id)}
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
