import './app/styles'
import { windowStart } from '@shared/ipc/window-address'
import { createRoot } from 'react-dom/client'
import { messageOf } from './api/desk'
import { followChanges } from './api/queries'
import { startClosing } from './app/closing'
import { listenForCommands } from './app/commands/listen'
import { startLibraryState } from './app/library-state'
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
  const { lastArticleId } = currentPreferences()
  if (currentPlace().id === null && lastArticleId !== null) {
    replacePlace({ section: 'articles', id: lastArticleId })
  }
  root.render(<Window />)
  if (windowStart(window.location.search).recovered) {
    showProblem(
      'The window broke down and was opened again. What was saved is here; the last words may be missing.',
    )
  }
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
