import { type CommandDefinition, commandMenus, commands, menuLabels } from '@shared/commands'
import { useState } from 'react'
import { Dialog } from '../../ui/dialog'
import { FilterLine } from '../../ui/filter-line'
import { KeyCap } from '../../ui/key-cap'
import classes from './key-list.module.css'
import { keyLabel } from './keys'
import { type KeyGroup, keysOfPlaces, keysOfSystem } from './other-keys'

/** Every key of the window, found by what it does or by the key itself. */
export function KeyList({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const groups = narrowed([...keysOfPlaces, ...keysOfCommands(), keysOfSystem()], typed)
  return (
    <Dialog opened onClose={onClose} title="Keys" size="xl">
      <div className={classes.filter}>
        <FilterLine
          value={typed}
          label="Find a key by what it does"
          icon="search"
          hasKey={false}
          autofocus
          onChange={setTyped}
        />
      </div>
      {groups.length === 0 && (
        <p className={classes.none}>No key does this. The palette may: {keyLabel('Mod-k')}.</p>
      )}
      <div className={classes.groups}>
        {groups.map((group) => (
          <Keys key={group.title} {...group} />
        ))}
      </div>
    </Dialog>
  )
}

function keysOfCommands(): KeyGroup[] {
  const all: readonly CommandDefinition[] = commands
  return commandMenus.map((menu) => ({
    title: menuLabels[menu],
    rows: all.flatMap(({ menu: its, keys, label }) =>
      its === menu && keys !== null ? [{ keys: keyLabel(keys), what: label.replace(/…$/, '') }] : [],
    ),
  }))
}

/** Those rows that have every typed word, in what they do, in their key or in the title above them. */
function narrowed(groups: KeyGroup[], typed: string): KeyGroup[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return groups.flatMap(({ title, rows }) => {
    const fitting = rows.filter(({ keys, what }) => {
      const text = `${title} ${what} ${keys}`.toLowerCase()
      return words.every((word) => text.includes(word))
    })
    return fitting.length > 0 ? [{ title, rows: fitting }] : []
  })
}

function Keys({ title, rows }: KeyGroup) {
  return (
    <section className={classes.group}>
      <h3 className={classes.title}>{title}</h3>
      <dl className={classes.keys}>
        {rows.map(({ keys, what }) => (
          <div key={what} className={classes.row}>
            <dt>{what}</dt>
            <dd>
              <KeyCap keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
