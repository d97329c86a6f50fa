import type { CommandId } from '@shared/commands'
import { IconPlus, IconTable } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { tooltipOf } from '../commands/keys'
import { runCommand } from '../commands/registry'
import classes from './record-list.module.css'

type Props = {
  title: string
  newCommand: CommandId
  /** Beside the title, such as a choice that narrows the list. */
  beside?: ReactNode
  /** Instead of the button that shows the section as a table: ways to look at it, where there are more. */
  looks?: ReactNode
}

/** The first line of a list pane: its title, how else its records can be looked at, and "New". */
export function ListHead({ title, newCommand, beside, looks }: Props) {
  return (
    <header className={classes.head}>
      <h1 className={classes.title}>{title}</h1>
      {beside}
      {looks ?? (
        <button
          type="button"
          className={classes.look}
          aria-label="Show as a table"
          title={tooltipOf('list.look')}
          onClick={() => runCommand('list.look')}
        >
          <IconTable size={16} stroke={1.6} aria-hidden />
        </button>
      )}
      <button
        type="button"
        className={classes.new}
        title={tooltipOf(newCommand)}
        onClick={() => runCommand(newCommand)}
      >
        <IconPlus size={17} stroke={1.8} aria-hidden />
        New
      </button>
    </header>
  )
}
