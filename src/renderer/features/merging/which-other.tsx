import { TextInput } from '@mantine/core'
import type { MergeKind } from '@shared/records/merge/merge-kind'
import { useDeferredValue, useId, useState } from 'react'
import { useList, useRecord } from '../../api/queries'
import { useWhenFound } from '../../app/search/use-when-found'
import { DialogActions } from '../../ui/dialog-actions'
import { kindNames } from '../../ui/words'
import classes from './merge-dialog.module.css'

type Props = { kind: MergeKind; id: string; onPick: (id: string) => void; onClose: () => void }

/** Finds the record that is the same as this one: a few letters, arrows, Enter. */
export function WhichOther({ kind, id, onPick, onClose }: Props) {
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const { data: self } = useRecord(kind, id)
  const wanted = typed.trim()
  const looked = useDeferredValue(wanted)
  const { data, isPlaceholderData } = useList(kind, looked, 30)
  const isFound = data !== undefined && !isPlaceholderData && looked === wanted
  const listId = useId()
  const rows = (data?.rows ?? []).filter((row) => row.id !== id)
  const chosen = Math.min(active, rows.length - 1)
  const { one } = kindNames[kind]
  const pickChosen = useWhenFound(isFound, () => {
    const row = rows[chosen]
    if (row) onPick(row.id)
  })
  return (
    <div className={classes.which}>
      <p>
        Which other {one} is “{self?.name}” as well? You compare them next; nothing is merged yet.
      </p>
      <TextInput
        data-autofocus
        label={`The other ${one}`}
        placeholder="A few letters of the name"
        role="combobox"
        aria-expanded={rows.length > 0}
        aria-controls={listId}
        aria-activedescendant={chosen >= 0 ? `${listId}-${chosen}` : undefined}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setActive(0)
          pickChosen.forget()
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault()
            const step = event.key === 'ArrowDown' ? 1 : -1
            if (rows.length > 0) setActive((chosen + step + rows.length) % rows.length)
          }
          if (event.key === 'Enter') {
            event.preventDefault()
            pickChosen.run()
          }
        }}
      />
      <div id={listId} role="listbox" aria-label={`Other ${kindNames[kind].many}`} className={classes.others}>
        {rows.map((row, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the field above has the focus and names the active row
          <div
            key={row.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === chosen}
            className={classes.other}
            onClick={() => onPick(row.id)}
          >
            {row.name}
          </div>
        ))}
      </div>
      {isFound && rows.length === 0 && <p className={classes.none}>No other {one} has this in it.</p>}
      <DialogActions onCancel={onClose} />
    </div>
  )
}
