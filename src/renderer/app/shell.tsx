import { Suspense, useEffect } from 'react'
import { firstScreenIsSeen } from '../api/first-answers'
import { drawnLater, useAfterPaint } from './after-paint'
import { CommandDialog } from './command-dialog'
import { ErrorBoundary } from './error-boundary'
import { features } from './features'
import { useFocusCommands } from './focus-commands'
import { LibraryNotice } from './library-notice'
import { useLibraryState } from './library-state'
import { showTour } from './overlays'
import { Panes } from './panes'
import { currentPreferences } from './preferences'
import { usePlace } from './routes'
import { loadRestWhenIdle, sectionDefinition } from './screens'
import classes from './shell.module.css'
import { focusSide } from './split/side'
import { forOneArticle } from './use-pane-layout'

const Rail = drawnLater(() => import('./rail').then((module) => module.Rail))

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
      <button type="button" className={classes.skip} onClick={() => focusSide('main')}>
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
