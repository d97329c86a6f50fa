import { ActionIcon, Button, type ButtonProps, Tooltip } from '@mantine/core'
import { type CommandId, commandDefinition } from '@shared/commands'
import type { Icon } from '@tabler/icons-react'
import { ariaKeys, tooltipOf } from './keys'
import { runCommand } from './registry'
import { useCommandEnabled } from './use-command'

type Props = {
  id: CommandId
  icon?: Icon
  /** Replaces the menu's label on the button, not in the tooltip. */
  label?: string
  variant?: ButtonProps['variant']
}

/** A command as a button with words. Its tooltip shows the key; it is off when the command cannot run. */
export function CommandButton({ id, icon: IconOf, label, variant = 'default' }: Props) {
  const command = commandDefinition(id)
  const enabled = useCommandEnabled(id)
  return (
    <Tooltip label={tooltipOf(id)}>
      <Button
        variant={variant}
        leftSection={IconOf ? <IconOf size={18} stroke={1.6} aria-hidden /> : undefined}
        disabled={!enabled}
        aria-keyshortcuts={command.keys ? ariaKeys(command.keys) : undefined}
        onClick={() => runCommand(id)}
      >
        {label ?? command.label}
      </Button>
    </Tooltip>
  )
}

/** A command as an icon. The command's label is its name for screen readers. */
export function CommandIcon({ id, icon: IconOf, label }: Props & { icon: Icon }) {
  const command = commandDefinition(id)
  const enabled = useCommandEnabled(id)
  return (
    <Tooltip label={tooltipOf(id)}>
      <ActionIcon
        aria-label={label ?? command.label}
        aria-keyshortcuts={command.keys ? ariaKeys(command.keys) : undefined}
        disabled={!enabled}
        onClick={() => runCommand(id)}
      >
        <IconOf size={18} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
