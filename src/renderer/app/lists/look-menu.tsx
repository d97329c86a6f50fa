import { Menu } from '@mantine/core'
import type { CommandId } from '@shared/commands'
import { commandDefinition } from '@shared/commands'
import { IconCalendarMonth, IconLayoutKanban, IconTable } from '@tabler/icons-react'
import { keyLabel } from '../commands/keys'
import { runCommand } from '../commands/registry'
import classes from './look-switch.module.css'

const looks = [
  { label: 'As a table', icon: IconTable, command: 'list.look' },
  { label: 'As a board', icon: IconLayoutKanban, command: 'articles.board' },
  { label: 'As a calendar', icon: IconCalendarMonth, command: 'articles.calendar' },
] as const

/** The other ways to look at the articles, in the narrow list beside one. */
export function LookMenu() {
  return (
    <Menu
      position="bottom-end"
      width={250}
      radius="lg"
      shadow="md"
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <button
          type="button"
          className={classes.menu}
          aria-label="As a table, board or calendar"
          title="As a table, board or calendar"
        >
          <IconLayoutKanban size={16} stroke={1.6} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {looks.map(({ label, icon: IconOf, command }) => (
          <Menu.Item
            key={command}
            leftSection={<IconOf size={16} stroke={1.6} aria-hidden />}
            rightSection={<kbd className={classes.key}>{keyOf(command)}</kbd>}
            onClick={() => runCommand(command)}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function keyOf(id: CommandId): string {
  return keyLabel(commandDefinition(id).keys ?? '')
}
