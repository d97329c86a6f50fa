import { TextInput } from '@mantine/core'
import type { MentionKind } from '@shared/article/document'
import { type ReactNode, useEffect, useId, useState } from 'react'
import { useWhenFound } from '../../app/search/use-when-found'
import type { EditorServices, Suggested } from '../services'
import classes from './panels.module.css'

export type SearchRow = { key: string; label: ReactNode; choose: () => void }

type Props = {
  services: EditorServices
  kind: MentionKind
  label: string
  /** Rows before the records, such as names that are used already; records with a key among theirs are left out. */
  first?: (typed: string) => SearchRow[]
  /** A row after the records for what was typed, such as "Use this name without a record". */
  also?: (typed: string) => { label: ReactNode; choose: () => void } | null
  onPick: (record: Suggested) => void
}

/** Finds a record by a few letters: arrows and Enter, or a click. */
export function RecordSearch({ services, kind, label, first, also, onPick }: Props) {
  const [typed, setTyped] = useState('')
  // Kept with the letters it answers: Enter must never take what an earlier letter had found.
  const [answer, setAnswer] = useState<{ to: string; found: Suggested[] } | null>(null)
  const [active, setActive] = useState(0)
  const listId = useId()

  useEffect(() => {
    let stale = false
    services.suggest(typed.trim(), [kind]).then(
      (names) => {
        if (stale) return
        setAnswer({ to: typed, found: names })
        setActive(0)
      },
      () => {
        if (!stale) setAnswer({ to: typed, found: [] })
      },
    )
    return () => {
      stale = true
    }
  }, [services, typed, kind])

  const found = answer?.to === typed ? answer.found : null
  const extra = found ? (also?.(typed.trim()) ?? null) : null
  const firstRows = found ? (first?.(typed.trim()) ?? []) : []
  const isFirst = new Set(firstRows.map(({ key }) => key))
  const records = (found ?? []).filter(({ id }) => !isFirst.has(id))
  const rows: SearchRow[] = [
    ...firstRows,
    ...records.map((record) => ({
      key: record.id,
      label: (
        <>
          <span className={classes.name}>{record.name}</span>
          <span className={classes.detail}>{record.detail}</span>
        </>
      ),
      choose: () => onPick(record),
    })),
    ...(extra ? [{ key: 'also', ...extra }] : []),
  ]
  const chooseActive = useWhenFound(found !== null, () => rows[active]?.choose())

  return (
    <div className={classes.search}>
      <TextInput
        data-autofocus
        aria-label={label}
        placeholder={label}
        role="combobox"
        aria-expanded={rows.length > 0}
        aria-controls={listId}
        aria-activedescendant={rows[active] ? `${listId}-${active}` : undefined}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          chooseActive.forget()
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault()
            const step = event.key === 'ArrowDown' ? 1 : -1
            if (rows.length > 0) setActive((now) => (now + step + rows.length) % rows.length)
          }
          if (event.key === 'Enter') {
            event.preventDefault()
            chooseActive.run()
          }
        }}
      />
      <div id={listId} role="listbox" aria-label={label} className={classes.found}>
        {rows.map((row, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the field above has the focus and names the active row
          <div
            key={row.key}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            className={classes.option}
            onClick={row.choose}
            onMouseMove={() => setActive(index)}
          >
            {row.label}
          </div>
        ))}
      </div>
      {found !== null && rows.length === 0 && (
        <p className={classes.none}>No name in the library is like this.</p>
      )}
    </div>
  )
}
