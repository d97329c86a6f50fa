import { Fragment, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Dialog } from '../../ui/dialog'
import { useWhenClosed } from '../../ui/when-closed'
import { QueryField } from '../search/query-field'
import { SearchRefreshLine } from '../search/search-refresh-line'
import { useWhenFound } from '../search/use-when-found'
import classes from './palette.module.css'

export type PaletteEntry = {
  id: string
  /** Entries of one group stand together under its name. */
  group: string
  run: () => void
  /** It changes what is typed, and the palette stays. */
  staysOpen?: boolean
  content: ReactNode
}

type Props = {
  label: string
  text: string
  onChange: (text: string) => void
  entries: readonly PaletteEntry[]
  /** Whether the entries are those of what is typed. */
  isFound: boolean
  /** Said where there is no entry. */
  none: string
  onClose: () => void
}

/** A line to type in and, below it, the rows to choose from with the arrows, Enter or the mouse. */
export function PaletteFrame({ label, text, onChange, entries, isFound, none, onClose }: Props) {
  // By its entry: what is found meanwhile may come in before it.
  const [activeId, setActiveId] = useState<string | null>(null)
  const active = Math.max(
    0,
    entries.findIndex(({ id }) => id === activeId),
  )
  const listId = useId()
  const inputRef = useRef<HTMLInputElement>(null)
  const listRef = useRef<HTMLDivElement>(null)
  useEffect(() => {
    listRef.current?.querySelector(`[data-index="${active}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [active])

  // A command for the editor needs the editor's focus.
  const runWhenClosed = useWhenClosed()
  const choose = (entry: PaletteEntry | undefined) => {
    if (!entry) return
    if (entry.staysOpen) {
      setActiveId(null)
      chooseFirst.forget()
      entry.run()
      inputRef.current?.focus()
      return
    }
    runWhenClosed(entry.run)
    onClose()
  }
  const chooseFirst = useWhenFound(isFound, () => choose(entries[0]))
  const change = (next: string) => {
    onChange(next)
    setActiveId(null)
    chooseFirst.forget()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && entries.length > 0) {
      event.preventDefault()
      setActiveId(entries[(active + step + entries.length) % entries.length]?.id ?? null)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      // A row that the arrows went to was seen, and is meant.
      if (active > 0) choose(entries[active])
      else chooseFirst.run()
    }
  }

  return (
    <Dialog
      opened
      onClose={onClose}
      withCloseButton={false}
      padding={0}
      size={620}
      centered={false}
      yOffset="12vh"
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': label } }}
      classNames={{ content: classes.palette }}
    >
      <div className={classes.line}>
        <QueryField
          size="palette"
          label={label}
          value={text}
          inputRef={inputRef}
          list={{ id: listId, activeId: entries[active] ? `${listId}-${active}` : undefined }}
          onChange={change}
          onKeyDown={onKeyDown}
        />
      </div>
      <div ref={listRef} id={listId} className={classes.list} role="listbox" aria-label="What was found">
        {entries.map((entry, index) => (
          <Fragment key={entry.id}>
            {entry.group !== entries[index - 1]?.group && (
              <div className={classes.group} role="presentation">
                {entry.group}
              </div>
            )}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the line above has the focus and the keys */}
            {/* biome-ignore lint/a11y/useFocusableInteractive: the line above has the focus and names the active row */}
            <div
              id={`${listId}-${index}`}
              data-index={index}
              className={classes.entry}
              role="option"
              aria-selected={index === active}
              onMouseMove={() => setActiveId(entry.id)}
              onClick={() => choose(entry)}
            >
              {entry.content}
            </div>
          </Fragment>
        ))}
      </div>
      {entries.length === 0 && <p className={classes.none}>{none}</p>}
      {text !== '' && (
        <div className={classes.foot}>
          <SearchRefreshLine />
        </div>
      )}
    </Dialog>
  )
}
