import { Modal } from '@mantine/core'
import { IconBookmark, IconCommand, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Fragment, useDeferredValue, useEffect, useId, useRef, useState } from 'react'
import { call } from '../../api/desk'
import { keys } from '../../api/queries'
import { KindIcon } from '../../ui/kind-icon'
import { Lit } from '../../ui/lit'
import { capitalised, kindNames } from '../../ui/words'
import { goToView, useViews } from '../lists/views'
import { placeOfRecord } from '../records/place-of-record'
import { navigate } from '../routes'
import { keyLabel } from './keys'
import { matchingCommands } from './matching-commands'
import classes from './palette.module.css'
import { type EnabledCommand, enabledCommands, runCommand } from './registry'

type Entry = { id: string; group: 'Go to' | 'Do'; run: () => void; content: React.ReactNode }

/** One line to go to any record and to run any command that can run now. */
export function Palette({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const listId = useId()
  const listRef = useRef<HTMLDivElement>(null)
  // What could run when the palette was opened; inside it, nothing else has the focus.
  const [commands] = useState(enabledCommands)
  const entries = [
    ...useRecordEntries(text.trim()),
    ...useViewEntries(text),
    ...commandEntries(commands, text),
  ]

  useEffect(() => {
    listRef.current?.querySelector(`[data-index="${active}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const choose = (entry: Entry | undefined) => {
    if (!entry) return
    onClose()
    // The focus goes back to where it was first: a command for the editor needs the editor.
    requestAnimationFrame(() => requestAnimationFrame(entry.run))
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && entries.length > 0) {
      event.preventDefault()
      setActive((active + step + entries.length) % entries.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      choose(entries[active])
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      padding={0}
      size={620}
      centered={false}
      yOffset="12vh"
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': 'Go to anything, do anything' } }}
      classNames={{ content: classes.palette }}
    >
      <div className={classes.line}>
        <IconSearch size={20} stroke={1.6} aria-hidden />
        <input
          data-autofocus
          className={classes.input}
          role="combobox"
          aria-label="Go to anything, do anything"
          aria-expanded={entries.length > 0}
          aria-controls={listId}
          aria-activedescendant={entries[active] ? `${listId}-${active}` : undefined}
          aria-autocomplete="list"
          placeholder="Go to anything, do anything…"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setActive(0)
          }}
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
              onMouseMove={() => setActive(index)}
              onClick={() => choose(entry)}
            >
              {entry.content}
            </div>
          </Fragment>
        ))}
      </div>
      {entries.length === 0 && <p className={classes.none}>Nothing has these words.</p>}
    </Modal>
  )
}

function useRecordEntries(text: string): Entry[] {
  const wanted = useDeferredValue(text)
  const { data } = useQuery({
    queryKey: keys.search(wanted, []),
    queryFn: () => call('search.find', { text: wanted, limit: 12 }),
    enabled: wanted !== '',
    placeholderData: (before) => before,
  })
  if (text === '') return []
  return (data ?? []).map((hit) => ({
    id: `${hit.kind} ${hit.id}`,
    group: 'Go to',
    run: () => navigate(placeOfRecord(hit.kind, hit.id)),
    content: (
      <>
        <KindIcon kind={hit.kind} />
        <span className={classes.words}>
          <span className={classes.title}>{hit.title || `Untitled ${kindNames[hit.kind].one}`}</span>
          <span className={classes.snippet}>
            <Lit parts={hit.snippet} />
          </span>
        </span>
        <span className={classes.kind}>{capitalised(kindNames[hit.kind].one)}</span>
      </>
    ),
  }))
}

function useViewEntries(text: string): Entry[] {
  const views = useViews()
  // Labels are matched as commands are: every typed word, those that begin with the text first.
  return matchingCommands(
    views.map((view) => ({ id: view.id, label: view.name, view })),
    text,
  ).map(({ view }) => ({
    id: `view ${view.id}`,
    group: 'Go to',
    run: () => goToView(view),
    content: (
      <>
        <IconBookmark size={18} stroke={1.6} aria-hidden />
        <span className={classes.words}>{view.name}</span>
        <span className={classes.kind}>{capitalised(kindNames[view.kind].many)}</span>
      </>
    ),
  }))
}

function commandEntries(commands: EnabledCommand[], text: string): Entry[] {
  return matchingCommands(commands, text).map((command) => ({
    id: command.id,
    group: 'Do',
    run: () => {
      runCommand(command.id)
    },
    content: (
      <>
        <IconCommand size={18} stroke={1.6} aria-hidden />
        <span className={classes.words}>{command.label.replace(/…$/, '')}</span>
        {command.keys && <kbd className={classes.key}>{keyLabel(command.keys)}</kbd>}
      </>
    ),
  }))
}
