import './app/styles'
import { firstAnswersId } from '@shared/ipc/first-answers'
import { windowStart } from '@shared/ipc/window-address'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { messageOf } from './api/desk'
import { receiveFirstAnswers } from './api/first-answers'
import { followEdits } from './api/picture-address'
import { followChanges, queryClient } from './api/queries'
import { listRecords } from './api/records'
import { applyFirstTheme, applyLook } from './app/appearance'
import { startCalm } from './app/calm'
import { startClosing } from './app/closing'
import { listenForCommands } from './app/commands/listen'
import type { Screens } from './app/feature'
import { currentLibraryState, libraryLookedThrough, startLibraryState } from './app/library-state'
import { showProblem } from './app/notices'
import { currentPreferences, startPreferences } from './app/preferences'
import { currentPlace, replacePlace } from './app/routes'
import { loadScreens } from './app/screens'
import { followDays } from './app/today'
import { Window } from './app/window'

receiveFirstAnswers(document.getElementById(firstAnswersId)?.textContent)
applyFirstTheme(windowStart(window.location.search).theme)
// The page has their files by now. Asked for by the first words only, they would be there when those are laid out.
for (const family of ['Source Serif 4 Variable', 'Inter Variable'])
  void document.fonts.load(`1em "${family}"`)

async function start(): Promise<void> {
  followEdits()
  followChanges()
  // What is late or due soon is another list on another day.
  followDays(() => {
    for (const first of ['list', 'notes']) void queryClient.invalidateQueries({ queryKey: [first] })
  })
  listenForCommands()
  startClosing()
  // The first section's code comes while main answers; neither waits for the other.
  const screens = loadScreens(currentPlace().section).catch(() => null)
  await Promise.all([startPreferences(), startLibraryState()])
  applyLook(currentPreferences())
  startCalm()
  if (currentLibraryState().checking) {
    root.render(<Window />)
    await libraryLookedThrough()
    await goToFirstArticle()
  } else {
    await goToFirstArticle()
    await prepareFirstScreen(await screens)
    // At once: what V8 compiles now it keeps for the next start, and what is drawn in a later task it does not.
    flushSync(() => root.render(<Window />))
  }
  if (windowStart(window.location.search).recovered) {
    showProblem(
      'The window broke down and was opened again. What was saved is here; the last words may be missing.',
    )
  }
}

/** How long the first paint waits for what it shows; a shell without its text is better than an empty window. */
const LONGEST_PREPARATION_MS = 300

async function prepareFirstScreen(screens: Screens | null): Promise<void> {
  if (!screens?.prepare || !currentLibraryState().open) return
  const tooLong = new Promise<void>((resolve) => setTimeout(resolve, LONGEST_PREPARATION_MS))
  await Promise.race([screens.prepare(currentPlace().id), tooLong])
}

/** The article that was open last, else the newest: a desk is never found empty that has work on it. */
async function goToFirstArticle(): Promise<void> {
  if (!currentLibraryState().open || currentPlace().id !== null) return
  const { lastArticleId } = currentPreferences()
  const id = lastArticleId ?? (await listRecords('article', { limit: 1 })).rows[0]?.id ?? null
  replacePlace({ section: 'articles', id })
}

const place = document.getElementById('root')
if (!place) throw new Error('index.html has no #root')
const root = createRoot(place)
start().catch((error: unknown) => {
  root.render(
    <main role="alert">
      <h1>The window could not start</h1>
      <p>{messageOf(error)}</p>
    </main>,
  )
})
