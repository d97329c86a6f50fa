import { Modal } from '@mantine/core'
import type { IngredientHit } from '@shared/ingredients/summary'
import type { SearchHit } from '@shared/records/library'
import { litParts } from '@shared/search/light'
import { parseQuery, soughtWords } from '@shared/search/query'
import { IconBookmark, IconCommand, IconHistory } from '@tabler/icons-react'
import { Fragment, useEffect, useId, useRef, useState } from 'react'
import { KindIcon } from '../../ui/kind-icon'
import { Lit } from '../../ui/lit'
import { capitalised, kindNames } from '../../ui/words'
import { goToView, useViews } from '../lists/views'
import { usePreferences } from '../preferences'
import { navigate } from '../routes'
import { fieldName } from '../search/describe-part'
import { ingredientDetail, placeOfRow } from '../search/found-row'
import { QueryField } from '../search/query-field'
import { rememberSearch } from '../search/recent-searches'
import { SearchRefreshLine } from '../search/search-refresh-line'
import { type FoundHits, useSearchHits } from '../search/use-search-hits'
import { useWhenFound } from '../search/use-when-found'
import { useFocusBack } from '../use-focus-back'
import { keyLabel } from './keys'
import { isNamed, matchingCommands } from './matching-commands'
import classes from './palette.module.css'
import { type EnabledCommand, enabledCommands, runCommand } from './registry'

type Entry = {
  id: string
  group: 'Recent searches' | 'Go to' | 'Do'
  run: () => void
  /** It changes what is typed, and the palette stays. */
  staysOpen?: boolean
  content: React.ReactNode
}

const shownHits = 12
const shownRecents = 4

/** One line to go to any record and to run any command that can run now. */
export function Palette({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const listId = useId()
  useFocusBack()
  const inputRef = useRef<HTMLInputElement>(null)
  const listRef = useRef<HTMLDivElement>(null)
  // What could run when the palette was opened; inside it, nothing else has the focus.
  const [commands] = useState(enabledCommands)
  const change = (next: string) => {
    setText(next)
    setActive(0)
    chooseFirst.forget()
  }
  const recents = useRecentEntries(change)
  const query = text.trim()
  const found = useSearchHits(query, shownHits)
  const records = recordEntries(found, query)
  const views = useViewEntries(text)
  const matching = matchingCommands(commands, text)
  const entries = [
    ...commandEntries(matching.filter((command) => isNamed(command, text))),
    ...(text === '' ? recents : records),
    ...views,
    ...commandEntries(matching.filter((command) => !isNamed(command, text))),
  ]

  useEffect(() => {
    listRef.current?.querySelector(`[data-index="${active}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const choose = (entry: Entry | undefined) => {
    if (!entry) return
    if (entry.staysOpen) {
      entry.run()
      inputRef.current?.focus()
      return
    }
    onClose()
    // The focus goes back to where it was first: a command for the editor needs the editor.
    requestAnimationFrame(() => requestAnimationFrame(entry.run))
  }
  const chooseFirst = useWhenFound(found.error !== null || found.text === query, () => choose(entries[0]))
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && entries.length > 0) {
      event.preventDefault()
      setActive((active + step + entries.length) % entries.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      // A row that the arrows went to was seen, and is meant.
      if (active > 0) choose(entries[active])
      else chooseFirst.run()
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
        <QueryField
          size="palette"
          label="Go to anything, do anything"
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
              onMouseMove={() => setActive(index)}
              onClick={() => choose(entry)}
            >
              {entry.content}
            </div>
          </Fragment>
        ))}
      </div>
      {entries.length === 0 && <p className={classes.none}>Nothing has these words.</p>}
      {text !== '' && (
        <div className={classes.foot}>
          <SearchRefreshLine />
        </div>
      )}
    </Modal>
  )
}

function useRecentEntries(onChoose: (text: string) => void): Entry[] {
  const { recentSearches } = usePreferences()
  return recentSearches.slice(0, shownRecents).map((recent) => ({
    id: `recent ${recent}`,
    group: 'Recent searches',
    staysOpen: true,
    run: () => onChoose(recent),
    content: (
      <>
        <IconHistory size={18} stroke={1.6} aria-hidden />
        <span className={classes.words}>{recent}</span>
      </>
    ),
  }))
}

function recordEntries({ text: foundFor, rows }: FoundHits, text: string): Entry[] {
  const words = soughtWords(parseQuery(foundFor))
  return rows.map((row) => ({
    id: row.key,
    group: 'Go to',
    run: () => {
      rememberSearch(text)
      navigate(placeOfRow(row, text))
    },
    content: row.kind === 'record' ? recordContent(row.hit, words) : ingredientContent(row.hit, words),
  }))
}

function recordContent(hit: SearchHit, words: string[]): React.ReactNode {
  const where = fieldName(hit.part)
  return (
    <>
      <KindIcon kind={hit.kind} />
      <span className={classes.words}>
        <span className={classes.title}>
          {hit.title === '' ? (
            `Untitled ${kindNames[hit.kind].one}`
          ) : (
            <Lit parts={litParts(hit.title, words)} />
          )}
        </span>
        <span className={classes.snippet}>
          {where && `${where}: `}
          {hit.snippet.length > 0 ? <Lit parts={hit.snippet} /> : hit.detail}
        </span>
      </span>
      <span className={classes.kind}>{capitalised(kindNames[hit.kind].one)}</span>
    </>
  )
}

function ingredientContent(hit: IngredientHit, words: string[]): React.ReactNode {
  return (
    <>
      <KindIcon kind="ingredient" />
      <span className={classes.words}>
        <span className={classes.title}>
          <Lit parts={litParts(hit.name, words)} />
        </span>
        <span className={classes.snippet}>
          <Lit parts={litParts(ingredientDetail(hit), words)} />
        </span>
      </span>
      <span className={classes.kind}>Ingredient</span>
    </>
  )
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

function commandEntries(commands: EnabledCommand[]): Entry[] {
  return commands.map((command) => ({
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
