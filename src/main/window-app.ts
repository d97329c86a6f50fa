import { join } from 'node:path'
import { windowStart } from '@shared/ipc/window-address'
import { app, dialog, Menu, nativeTheme, session } from 'electron'
import type { DeskApp } from './desk-app'
import { registerCalls } from './ipc/register'
import { firstLibrary, ownFiles } from './services/first-library'
import { firstAnswers, pageName, textOf } from './services/first-screen'
import { pageHasFiles, serveApp } from './shell/app-protocol'
import { firstTheme } from './shell/first-theme'
import { lockEverything } from './shell/locks'
import { createLog } from './shell/log'
import { serveMedia } from './shell/media-protocol'
import { registerSchemes } from './shell/schemes'
import type { StartArguments } from './shell/start-arguments'
import { applyTheme } from './shell/theme'
import { createWindowBounds } from './shell/window-bounds'
import { createWindows, type Windows } from './shell/windows'

/** What there is of the app so far; null until then. */
type Running = { windows: Windows | null; desk: DeskApp | null }

type Log = ReturnType<typeof createLog>

/**
 * Starts the app with windows. The window comes first: what stands behind it is loaded, and the library opened, while
 * the window's own process starts.
 * @param built the folder of the built parts: `main`, `preload`, `renderer`
 */
export function startWindowApp(start: StartArguments, built: string): void {
  // A second start hands over what it was asked for and ends.
  if (!app.requestSingleInstanceLock({ articleId: start.articleId })) {
    app.exit(0)
    return
  }
  registerSchemes()
  // As root (containers, tests) Chromium runs only without its sandbox; every page is still without Node.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  // Electron would build a menu of its own before there is a window; ours comes right after.
  Menu.setApplicationMenu(null)
  const log = createLog(join(app.getPath('userData'), 'logs'))
  const running: Running = { windows: null, desk: null }
  followApp(running)
  app
    .whenReady()
    .then(() => begin(start, built, running, log))
    .catch((error: unknown) => {
      // A window without what stands behind it would wait for its answers for ever.
      log('The app could not start', error)
      dialog.showErrorBox(
        'Beauty Desk could not start.',
        'A part of it is missing or broken. Install it again; your libraries are as they were.',
      )
      app.exit(1)
    })
}

/** Listens to what the system and other starts ask of the app. */
function followApp(running: Running): void {
  app.on('second-instance', (_event, _argv, _folder, handedOver) => {
    const articleId = articleIdOf(handedOver)
    if (articleId) running.windows?.showArticle(articleId)
    else running.windows?.showMain()
  })
  nativeTheme.on('updated', () => running.windows?.recolour())
  app.on('activate', () => running.windows?.showMain())
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('will-quit', (event) => {
    const ending = running.desk?.endWork()
    if (!ending) return running.desk?.close()
    // What is under way comes to a good place first; then quitting is taken up again.
    event.preventDefault()
    // Not within this event: until it is over, Electron takes itself for quitting.
    void ending.finally(() => setImmediate(() => app.quit()))
  })
}

/** Opens the first window, and loads what stands behind it. */
async function begin(start: StartArguments, built: string, running: Running, log: Log): Promise<void> {
  const userData = app.getPath('userData')
  const own = ownFiles(userData)
  const theme = firstTheme(own.preferences)
  applyTheme(theme)
  lockEverything(session.defaultSession)
  let first: string | null = null
  serveApp(join(built, 'renderer'), (address) => {
    if (!isMainWindow(address)) return null
    const answers = first
    first = null
    return answers
  })
  const windows = createWindows({
    preload: join(built, 'preload', 'index.cjs'),
    theme: () => running.desk?.theme() ?? theme,
    bounds: createWindowBounds(join(userData, 'windows.json')),
    log,
  })
  running.windows = windows
  const firstShown = firstWindowShown()
  const hasFiles = pageHasFiles(session.defaultSession)
  if (start.articleId) windows.showArticle(start.articleId)
  else windows.showMain()
  const firstAnswers = answersOfStart(start, built, own)
  first = firstAnswers
  // A page that has its first answers draws with both hands: what stands behind it comes when it asks for more.
  let tellAsked = () => {}
  const asked = new Promise<void>((resolve) => {
    tellAsked = resolve
  })
  const loading = loadDeskApp(first ? asked : hasFiles, first ? LONGEST_DRAWING_MS : LONGEST_LOADING_MS).then(
    ({ createDeskApp }) => createDeskApp({ start, built, userData, firstAnswers, windows, log }),
  )
  const asking = () => {
    tellAsked()
    return loading
  }
  registerCalls(async (...call) => (await asking()).answer(...call))
  serveMedia(async (id, form) => (await asking()).findMedia(id, form))
  running.desk = await loading
  // The page's first questions wait behind it; nobody reaches for the menu before there is a text.
  await firstShown
  const { showMenu } = await import('./shell/menu')
  showMenu(() => windows.showMain())
}

/** Resolves when the next window that is made is seen, or is gone before it could be. */
function firstWindowShown(): Promise<void> {
  return new Promise((resolve) => {
    app.once('browser-window-created', (_event, window) => {
      window.once('show', () => resolve())
      window.once('closed', () => resolve())
    })
  })
}

/** The library is opened also where no page comes up to ask for it, */
const LONGEST_LOADING_MS = 500
/** or where it never asks for more than it was given; later than a page asks by itself on a slow machine. */
const LONGEST_DRAWING_MS = 5000

function answersOfStart(start: StartArguments, built: string, own: ReturnType<typeof ownFiles>) {
  return firstAnswers(own.firstScreen, {
    page: pageName(join(built, 'renderer', 'index.html')),
    preferences: textOf(own.preferences),
    library: firstLibrary(start, own),
  })
}

function isMainWindow(address: string): boolean {
  const { pathname, search } = new URL(address)
  if (pathname !== '/index.html') return false
  const { articleId, recovered } = windowStart(search)
  return articleId === null && !recovered
}

/**
 * Loads what stands behind the windows, a part at a time, once the page has work of its own; between two parts this
 * thread takes what other processes wait for.
 */
async function loadDeskApp(pageIsReady: Promise<void>, longestMs: number) {
  await Promise.race([pageIsReady, new Promise((resolve) => setTimeout(resolve, longestMs))])
  const parts = [
    () => import('@shared/ipc/contract'),
    () => import('@shared/article/schema'),
    () => import('./library/repositories'),
    () => import('./services/current-library'),
    () => import('./ipc/handlers'),
  ]
  for (const load of parts) {
    await load()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return import('./desk-app')
}

/** What a second start handed over comes from another process, so it is not trusted to be anything. */
function articleIdOf(handedOver: unknown): string | null {
  if (typeof handedOver !== 'object' || handedOver === null || !('articleId' in handedOver)) return null
  return typeof handedOver.articleId === 'string' ? handedOver.articleId : null
}
