import { useMediaQuery } from '@mantine/hooks'
import { windowStart } from '@shared/ipc/window-address'
import { lazy, Suspense, use, useEffect, useState } from 'react'
import { Group, Panel, type PanelSize, Separator } from 'react-resizable-panels'
import { firstScreenIsSeen } from '../api/first-answers'
import { drawnLater, useAfterPaint } from './after-paint'
import { CommandDialog } from './command-dialog'
import { useCommand } from './commands/use-command'
import { ErrorBoundary } from './error-boundary'
import { useEscape } from './escape'
import type { SectionDefinition } from './feature'
import { features } from './features'
import { useFocusCommands } from './focus-commands'
import { LibraryNotice } from './library-notice'
import { useLibraryState } from './library-state'
import { currentHabit } from './lists/list-state'
import { lookAs } from './lists/look-switch'
import { kindOfSection } from './lists/sections'
import { showTour } from './overlays'
import { changePreferences, currentPreferences, usePreference } from './preferences'
import { useChosen } from './records/chosen'
import { type Place, usePlace } from './routes'
import { loadedScreens, loadRestWhenIdle, loadScreens, sectionDefinition } from './screens'
import classes from './shell.module.css'
import { useActiveSide } from './split/side'
import { Sides } from './split/sides'
import { loadBesidePicker, useSplitCommands } from './split/split-commands'
import { useBeside } from './split/use-beside'

const Rail = drawnLater(() => import('./rail').then((module) => module.Rail))
const Inspector = drawnLater(() => import('./inspector').then((module) => module.Inspector))

const EditMany = lazy(() =>
  import('./records/edit-many/edit-many').then((module) => ({ default: module.EditMany })),
)

const BesidePicker = lazy(loadBesidePicker)

/** A window opened for one article shows that article and nothing beside it, until the person goes elsewhere. */
const forOneArticle = windowStart(window.location.search).articleId !== null

/**
 * The desk: rail, list, the thing itself, inspector. Panes resize and remember; narrow windows fold them away. List,
 * middle and inspector are regions of one main landmark, because the handles between them must stand in one too.
 */
export function Shell() {
  const place = usePlace()
  const alone = forOneArticle && place.section === 'articles'
  const section = sectionDefinition(place.section)
  const focused = useFocusCommands(place)
  const { readOnly } = useLibraryState()
  // A window that comes up has the writer's text and caret first; what stands around it follows once they are seen.
  const whole = useAfterPaint()
  useEffect(() => {
    if (!whole) return
    requestIdleCallback(firstScreenIsSeen, { timeout: LONGEST_DRAWING_MS })
    loadRestWhenIdle()
    if (!currentPreferences().tourDismissed) showTour(true)
  }, [whole])
  return (
    <div
      className={classes.app}
      data-alone={alone || focused || undefined}
      data-noticed={readOnly || undefined}
    >
      <LibraryNotice />
      <button type="button" className={classes.skip} onClick={focusMain}>
        Skip to the main part
      </button>
      {!alone && !focused && (whole ? <Rail /> : <div className={classes.railPlace} />)}
      <ErrorBoundary key={section.id}>
        <Suspense fallback={<div className={classes.waiting} />}>
          <Panes section={section} place={place} whole={whole} alone={alone} focused={focused} />
        </Suspense>
      </ErrorBoundary>
      {features.map(({ name, Background }) => Background && <Background key={name} />)}
      {whole &&
        features.flatMap(({ dialogs = [] }) =>
          dialogs.map((dialog) => <CommandDialog key={dialog.command} {...dialog} />),
        )}
    </div>
  )
}

/** So long main is asked nothing while the window draws itself. */
const LONGEST_DRAWING_MS = 300

const wideViews: ReadonlySet<string> = new Set(['table', 'board', 'calendar', 'revisions'])

/** Whether a section is looked at as a table now. */
function isTable({ section, view }: Place): boolean {
  const kind = kindOfSection(section)
  if (section === 'products' || section === 'media') return currentHabit(section).look === 'table'
  return kind !== null && view === 'table'
}

function focusMain(): void {
  document.getElementById('main')?.focus()
}

type PanesProps = {
  section: SectionDefinition
  place: Place
  whole: boolean
  alone: boolean
  focused: boolean
}

function Panes({ section, place, whole, alone, focused }: PanesProps) {
  const { List, Main, inspectorTabs } = loadedScreens(section.id) ?? use(loadScreens(section.id))
  const listWidth = usePreference('listWidth')
  const inspectorWidth = usePreference('inspectorWidth')
  const inspectorOpen = usePreference('inspectorOpen')
  const beside = useBeside(place, !alone)
  const split = useSplitCommands(place, beside, !alone)
  const activeSide = useActiveSide()
  // Two texts need the room of the panes around them.
  const foldList = useNarrow(beside ? 2000 : 760)
  const foldInspector = useNarrow(beside ? 1700 : 1080)
  const [listHidden, setListHidden] = useState(forOneArticle)
  // A drawer belongs to the place it was opened at; going elsewhere closes it.
  const here = `${place.section} ${place.id}`
  const [opened, setOpened] = useState<{ drawer: 'list' | 'inspector'; at: string } | null>(null)
  const drawer = opened?.at === here ? opened.drawer : null
  useEscape(() => setOpened(null), drawer !== null)

  const inTable = place.view === 'table'
  // A table, a board, a calendar and the comparison of revisions have the whole window.
  const fillsWindow = place.view !== null && wideViews.has(place.view)
  const chosen = useChosen(place.section)
  const kind = kindOfSection(place.section)
  // A table shows records only by their rows: what the inspector says of one is what can be set on it.
  const edits =
    kind !== null && place.view !== 'revisions' && (chosen.length > 1 || (inTable && chosen.length === 1))
  const hasInspector = edits || (inspectorTabs !== undefined && place.id !== null && !fillsWindow)
  const inspectorBeside = hasInspector && inspectorOpen && !foldInspector && !focused
  const listBeside = List !== undefined && !listHidden && !foldList && !fillsWindow && !focused
  // A narrow window shows the list first, and the record once one is chosen.
  const listInstead = List !== undefined && foldList && place.id === null && !fillsWindow

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
    List !== undefined && !listInstead && !fillsWindow,
  )
  useCommand(
    'list.look',
    () => lookAs(place.section, place.id, isTable(place) ? 'usual' : 'table'),
    kind !== null && place.view !== 'form',
  )
  useCommand('articles.board', () =>
    lookAs('articles', place.section === 'articles' ? place.id : null, 'board'),
  )
  useCommand('articles.calendar', () =>
    lookAs('articles', place.section === 'articles' ? place.id : null, 'calendar'),
  )

  // Of two articles, the inspector is about the one with the focus.
  const inspectedId = beside?.kind === 'article' && activeSide === 'beside' ? beside.id : place.id

  const list = List && (
    <section className={classes.list} aria-label={section.label}>
      {whole && <List selectedId={place.id} />}
    </section>
  )
  const inspector = !whole ? null : edits ? (
    <Suspense fallback={<div className={classes.waiting} />}>
      <EditMany key={kind} kind={kind} ids={chosen} />
    </Suspense>
  ) : (
    inspectorTabs &&
    inspectedId !== null && <Inspector section={section.id} tabs={inspectorTabs} id={inspectedId} />
  )
  return (
    <main className={classes.panes} data-split={beside !== null || undefined}>
      <Group orientation="horizontal" className={classes.group}>
        {listBeside && (
          <>
            <Panel
              id="list"
              defaultSize={listWidth}
              minSize={200}
              maxSize={560}
              groupResizeBehavior="preserve-pixel-size"
              onResize={remember('listWidth')}
            >
              {list}
            </Panel>
            <Separator className={classes.separator} aria-label="Width of the list" />
          </>
        )}
        <Panel id="main-pane" minSize={320}>
          {listInstead ? (
            list
          ) : (
            <Sides beside={whole ? beside : null} focused={focused}>
              <ErrorBoundary place={here}>
                <Suspense fallback={<div className={classes.waiting} />}>
                  <Main id={place.id} view={place.view} find={place.find} part={place.part} />
                </Suspense>
              </ErrorBoundary>
            </Sides>
          )}
        </Panel>
        {inspectorBeside && (
          <>
            <Separator className={classes.separator} aria-label="Width of the inspector" />
            <Panel
              id="inspector"
              defaultSize={inspectorWidth}
              minSize={260}
              maxSize={600}
              groupResizeBehavior="preserve-pixel-size"
              onResize={remember('inspectorWidth')}
            >
              {inspector}
            </Panel>
          </>
        )}
      </Group>
      {split.isChoosing && place.id !== null && (
        <Suspense fallback={null}>
          <BesidePicker articleId={place.id} onClose={split.end} />
        </Suspense>
      )}
      {drawer === 'list' && foldList && <div className={classes.drawerLeft}>{list}</div>}
      {drawer === 'inspector' && foldInspector && <div className={classes.drawerRight}>{inspector}</div>}
    </main>
  )
}

function useNarrow(width: number): boolean {
  return useMediaQuery(`(max-width: ${width}px)`, false, { getInitialValueInEffect: false })
}

type PaneWidth = 'listWidth' | 'inspectorWidth'
const remembering: Partial<Record<PaneWidth, ReturnType<typeof setTimeout>>> = {}

/** Keeps a pane's width once the dragging has stopped. */
function remember(which: PaneWidth) {
  return ({ inPixels }: PanelSize) => {
    const width = Math.round(inPixels)
    clearTimeout(remembering[which])
    remembering[which] = setTimeout(() => {
      if (currentPreferences()[which] !== width) changePreferences({ [which]: width })
    }, 400)
  }
}
