import { useMediaQuery } from '@mantine/hooks'
import { windowStart } from '@shared/ipc/window-address'
import { useState } from 'react'
import { useCommand } from './commands/use-command'
import { useEscape } from './escape'
import { currentHabit } from './lists/list-state'
import { lookAs } from './lists/look-switch'
import { kindOfSection } from './lists/sections'
import { changePreferences, currentPreferences, usePreference } from './preferences'
import { useChosen } from './records/chosen'
import type { Place } from './routes'

/** A window opened for one article shows that article and nothing beside it, until the person goes elsewhere. */
export const forOneArticle = windowStart(window.location.search).articleId !== null

/** A table, a board, a calendar and the comparison of revisions have the whole window. */
const wideViews: ReadonlySet<string> = new Set(['table', 'board', 'calendar', 'revisions'])

type Wanted = {
  place: Place
  hasList: boolean
  hasInspectorTabs: boolean
  /** Two texts need the room of the panes around them. */
  isSplit: boolean
  focused: boolean
}

/** Which panes stand beside the middle one, which instead of it or over it, and the commands that change that. */
export function usePaneLayout({ place, hasList, hasInspectorTabs, isSplit, focused }: Wanted) {
  const inspectorOpen = usePreference('inspectorOpen')
  const foldList = useNarrow(isSplit ? 2000 : 760)
  const foldInspector = useNarrow(isSplit ? 1700 : 1080)
  const [listHidden, setListHidden] = useState(forOneArticle)
  // A drawer belongs to the place it was opened at; going elsewhere closes it.
  const here = `${place.section} ${place.id}`
  const [opened, setOpened] = useState<{ drawer: 'list' | 'inspector'; at: string } | null>(null)
  const drawer = opened?.at === here ? opened.drawer : null
  useEscape(() => setOpened(null), drawer !== null)

  const fillsWindow = place.view !== null && wideViews.has(place.view)
  const chosen = useChosen(place.section)
  const kind = kindOfSection(place.section)
  // A table shows records only by their rows: what the inspector says of one is what can be set on it.
  const isOneInTable = place.view === 'table' && chosen.length === 1
  const edited = place.view !== 'revisions' && (chosen.length > 1 || isOneInTable) ? kind : null
  const hasInspector = edited !== null || (hasInspectorTabs && place.id !== null && !fillsWindow)
  // A narrow window shows the list first, and the record once one is chosen.
  const isListInstead = hasList && foldList && place.id === null && !fillsWindow

  const toggleDrawer = (name: 'list' | 'inspector') =>
    setOpened(drawer === name ? null : { drawer: name, at: here })
  useCommand(
    'inspector.toggle',
    () =>
      foldInspector
        ? toggleDrawer('inspector')
        : changePreferences({ inspectorOpen: !currentPreferences().inspectorOpen }),
    hasInspector,
  )
  useCommand(
    'list.toggle',
    () => (foldList ? toggleDrawer('list') : setListHidden((hidden) => !hidden)),
    hasList && !isListInstead && !fillsWindow,
  )
  useCommand(
    'list.look',
    () => lookAs(place.section, place.id, isTable(place) ? 'usual' : 'table'),
    kind !== null && place.view !== 'form',
  )
  const articleId = place.section === 'articles' ? place.id : null
  useCommand('articles.board', () => lookAs('articles', articleId, 'board'))
  useCommand('articles.calendar', () => lookAs('articles', articleId, 'calendar'))

  return {
    here,
    /** The records whose common fields the inspector shows, and their kind; null where it is about one record. */
    edits: edited && { kind: edited, ids: chosen },
    isListBeside: hasList && !listHidden && !foldList && !fillsWindow && !focused,
    isListInstead,
    isInspectorBeside: hasInspector && inspectorOpen && !foldInspector && !focused,
    /** What stands over the middle in a window that has no room for it. */
    drawer: (drawer === 'list' && foldList) || (drawer === 'inspector' && foldInspector) ? drawer : null,
  }
}

/** Whether a section is looked at as a table now. */
function isTable({ section, view }: Place): boolean {
  if (section === 'products' || section === 'media') return currentHabit(section).look === 'table'
  return kindOfSection(section) !== null && view === 'table'
}

function useNarrow(width: number): boolean {
  return useMediaQuery(`(max-width: ${width}px)`, false, { getInitialValueInEffect: false })
}
