import { Modal } from '@mantine/core'
import { type CommandDefinition, commandMenus, commands, menuLabels } from '@shared/commands'
import classes from './key-list.module.css'
import { keyLabel } from './keys'

const inLists: [keys: string, what: string][] = [
  ['/', 'Put the caret in the filter line'],
  ['↑ ↓', 'Go through the list'],
  ['Enter', 'Go into the record'],
  ['Shift+↑ ↓', 'Choose several'],
  ['Delete', 'Move to the bin'],
  ['Alt+← →', 'Back and forward'],
]

/** Every key of the window. */
export function KeyList({ onClose }: { onClose: () => void }) {
  const all: readonly CommandDefinition[] = commands
  return (
    <Modal opened onClose={onClose} title="Keys" size="xl">
      <div className={classes.groups}>
        <Keys title="In lists" rows={inLists} />
        {commandMenus.map((menu) => {
          const rows = all
            .filter((command) => command.menu === menu && command.keys !== null)
            .map((command): [string, string] => [
              keyLabel(command.keys ?? ''),
              command.label.replace(/…$/, ''),
            ])
          return rows.length > 0 && <Keys key={menu} title={menuLabels[menu]} rows={rows} />
        })}
      </div>
    </Modal>
  )
}

function Keys({ title, rows }: { title: string; rows: [keys: string, what: string][] }) {
  return (
    <section className={classes.group}>
      <h3 className={classes.title}>{title}</h3>
      <dl className={classes.keys}>
        {rows.map(([keys, what]) => (
          <div key={what} className={classes.row}>
            <dt>{what}</dt>
            <dd>
              <kbd className={classes.key}>{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
