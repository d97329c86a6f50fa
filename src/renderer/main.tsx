import './app/styles'
import { windowStart } from '@shared/ipc/window-address'
import { createRoot } from 'react-dom/client'
import { messageOf } from './api/desk'
import { followChanges } from './api/queries'
import { listRecords } from './api/records'
import { startClosing } from './app/closing'
import { listenForCommands } from './app/commands/listen'
import { currentLibraryState, startLibraryState } from './app/library-state'
import { showProblem } from './app/notices'
import { currentPreferences, startPreferences } from './app/preferences'
import { currentPlace, replacePlace } from './app/routes'
import { loadScreens } from './app/screens'
import { Window } from './app/window'

async function start(): Promise<void> {
  followChanges()
  listenForCommands()
  startClosing()
  // The first section's code comes while main answers; neither waits for the other.
  void loadScreens(currentPlace().section)
  await Promise.all([startPreferences(), startLibraryState()])
  await goToFirstArticle()
  root.render(<Window />)
  if (windowStart(window.location.search).recovered) {
    showProblem(
      'The window broke down and was opened again. What was saved is here; the last words may be missing.',
    )
  }
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
