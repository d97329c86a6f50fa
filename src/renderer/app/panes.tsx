import { lazy, Suspense, use, useEffect } from 'react'
import { Group, Panel } from 'react-resizable-panels'
import { drawnLater } from './after-paint'
import { ErrorBoundary } from './error-boundary'
import type { SectionDefinition } from './feature'
import type { Place } from './routes'
import { loadedScreens, loadScreens } from './screens'
import classes from './shell.module.css'
import { SidePane } from './side-pane'
import { focusSide, useActiveSide } from './split/side'
import { Sides } from './split/sides'
import { loadBesidePicker, useSplitCommands } from './split/split-commands'
import { useBeside } from './split/use-beside'
import { usePaneLayout } from './use-pane-layout'

const Inspector = drawnLater(() => import('./inspector').then((module) => module.Inspector))

const EditMany = lazy(() =>
  import('./records/edit-many/edit-many').then((module) => ({ default: module.EditMany })),
)

const BesidePicker = lazy(loadBesidePicker)

type Props = {
  section: SectionDefinition
  place: Place
  /** False before the first paint: only the text is drawn. */
  whole: boolean
  alone: boolean
  focused: boolean
}

/** The section's list, the thing itself and what the inspector says of it. Panes resize and remember. */
export function Panes({ section, place, whole, alone, focused }: Props) {
  const { List, Main, inspectorTabs } = loadedScreens(section.id) ?? use(loadScreens(section.id))
  useEffect(() => {
    void place
    // What had the focus is gone with the place before, and nothing in this one has taken it.
    if (document.activeElement === document.body) focusSide('main')
  }, [place])
  const beside = useBeside(place, !alone)
  const split = useSplitCommands(place, beside, !alone)
  const activeSide = useActiveSide()
  const { here, edits, isListBeside, isListInstead, isInspectorBeside, drawer } = usePaneLayout({
    place,
    hasList: List !== undefined,
    hasInspectorTabs: inspectorTabs !== undefined,
    isSplit: beside !== null,
    focused,
  })
  // Of two articles, the inspector is about the one with the focus.
  const inspectedId = beside?.kind === 'article' && activeSide === 'beside' ? beside.id : place.id

  const list = List && (
    <section className={classes.list} aria-label={section.label}>
      {whole && <List selectedId={place.id} />}
    </section>
  )
  const inspector = !whole ? null : edits ? (
    <Suspense fallback={<div className={classes.waiting} />}>
      <EditMany key={edits.kind} kind={edits.kind} ids={edits.ids} />
    </Suspense>
  ) : (
    inspectorTabs &&
    inspectedId !== null && <Inspector section={section.id} tabs={inspectorTabs} id={inspectedId} />
  )
  return (
    <main className={classes.panes} data-split={beside !== null || undefined}>
      <Group orientation="horizontal" className={classes.group}>
        {isListBeside && <SidePane name="list">{list}</SidePane>}
        <Panel id="main-pane" minSize={320}>
          {isListInstead ? (
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
        {isInspectorBeside && <SidePane name="inspector">{inspector}</SidePane>}
      </Group>
      {split.isChoosing && place.id !== null && (
        <Suspense fallback={null}>
          <BesidePicker articleId={place.id} onClose={split.end} />
        </Suspense>
      )}
      {drawer === 'list' && <div className={classes.drawerLeft}>{list}</div>}
      {drawer === 'inspector' && <div className={classes.drawerRight}>{inspector}</div>}
    </main>
  )
}
