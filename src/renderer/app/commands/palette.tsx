import type { IngredientHit } from '@shared/ingredients/summary'
import { litParts } from '@shared/search/light'
import { parseQuery, soughtWords } from '@shared/search/query'
import { IconBookmark, IconCommand, IconHistory } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { KeyCap } from '../../ui/key-cap'
import { KindIcon } from '../../ui/kind-icon'
import { Lit } from '../../ui/lit'
import { capitalised, kindNames } from '../../ui/words'
import { useLibraryState } from '../library-state'
import { goToView, useViews } from '../lists/views'
import { usePreference } from '../preferences'
import { navigate } from '../routes'
import { ingredientDetail, placeOfRow } from '../search/found-row'
import { rememberSearch } from '../search/recent-searches'
import { type FoundHits, useSearchHits } from '../search/use-search-hits'
import { keyLabel } from './keys'
import { isNamed, matchingCommands } from './matching-commands'
import classes from './palette.module.css'
import { type PaletteEntry, PaletteFrame } from './palette-frame'
import { RecordRow } from './record-row'
import { type EnabledCommand, enabledCommands, runCommand, subscribeCommands } from './registry'

type Entry = PaletteEntry & { group: 'Recent searches' | 'Go to' | 'Do' }

const shownHits = 12
const shownRecents = 4

/** One line to go to any record and to run any command that can run now. */
export function Palette({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('')
  const commands = useOfferedCommands()
  const { open } = useLibraryState()
  const recents = useRecentEntries(setText)
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
  return (
    <PaletteFrame
      label="Go to anything, do anything"
      text={text}
      onChange={setText}
      entries={entries}
      isFound={found.error !== null || found.text === query}
      none={
        open
          ? 'Nothing has these words.'
          : 'No command has these words. Open a library to find what is in it.'
      }
      onClose={onClose}
    />
  )
}

/**
 * What could run when the palette was opened, since inside it nothing else has the focus, and what can by now: a record
 * that was just chosen may be on its way still.
 */
function useOfferedCommands(): EnabledCommand[] {
  const [offered, setOffered] = useState(() => enabledCommands())
  useEffect(() => subscribeCommands(() => setOffered(enabledCommands)), [])
  return offered
}

function useRecentEntries(onChoose: (text: string) => void): Entry[] {
  const recentSearches = usePreference('recentSearches')
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
    content:
      row.kind === 'record' ? <RecordRow hit={row.hit} words={words} /> : ingredientContent(row.hit, words),
  }))
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
        {command.keys && <KeyCap keys={keyLabel(command.keys)} />}
      </>
    ),
  }))
}
