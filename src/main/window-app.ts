import { join } from 'node:path'
import { app, Menu, nativeTheme, session } from 'electron'
import type { DeskApp } from './desk-app'
import { registerCalls } from './ipc/register'
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

/**
 * Starts the app with windows. The window comes first: what stands behind it is loaded, and the library opened, while
 * the window's own process starts.
 * @param built the folder of the built parts: `main`, `preload`, `renderer`
 */
export function startWindowApp(start: StartArguments, built: string): void {
  let windows: Windows | null = null
  let desk: DeskApp | null = null
  // A second start hands over what it was asked for and ends.
  if (!app.requestSingleInstanceLock({ articleId: start.articleId })) {
    app.exit(0)
    return
  }
  app.on('second-instance', (_event, _argv, _folder, handedOver) => {
    const articleId = articleIdOf(handedOver)
    if (articleId) windows?.showArticle(articleId)
    else windows?.showMain()
  })

  registerSchemes()
  // As root (containers, tests) Chromium runs only without its sandbox; every page is still without Node.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  // Electron would build a menu of its own before there is a window; ours comes right after.
  Menu.setApplicationMenu(null)
  const userData = app.getPath('userData')
  const log = createLog(join(userData, 'logs'))

  app.whenReady().then(async () => {
    const preferencesFile = join(userData, 'preferences.json')
    const theme = firstTheme(preferencesFile)
    applyTheme(theme)
    lockEverything(session.defaultSession)
    serveApp(join(built, 'renderer'))
    serveMedia(async (id, form) => desk?.findMedia(id, form) ?? null)
    const opened = createWindows({
      preload: join(built, 'preload', 'index.cjs'),
      theme: () => desk?.theme() ?? theme,
      bounds: createWindowBounds(join(userData, 'windows.json')),
      log,
    })
    windows = opened
    const loading = loadDeskApp(pageHasFiles(session.defaultSession)).then(({ createDeskApp }) =>
      createDeskApp({ start, built, userData, preferencesFile, windows: opened, log }),
    )
    registerCalls(async (...call) => (await loading).answer(...call))
    const firstShown = firstWindowShown()
    if (start.articleId) opened.showArticle(start.articleId)
    else opened.showMain()
    desk = await loading
    // The page's first questions wait behind it; nobody reaches for the menu before there is a text.
    await firstShown
    const { showMenu } = await import('./shell/menu')
    showMenu(() => opened.showMain())
  })

  nativeTheme.on('updated', () => windows?.recolour())
  app.on('activate', () => windows?.showMain())
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('will-quit', (event) => {
    const ending = desk?.endWork()
    if (!ending) return desk?.close()
    // What is under way comes to a good place first; then quitting is taken up again.
    event.preventDefault()
    void ending.finally(() => app.quit())
  })
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

/** The library is opened also where no page comes up to ask for it. */
const LONGEST_WAIT_MS = 500

/**
 * Loads what stands behind the windows, a part at a time, once the page has work of its own; between two parts this
 * thread takes what other processes wait for.
 */
async function loadDeskApp(pageHasFiles: Promise<void>) {
  await Promise.race([pageHasFiles, new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS))])
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
