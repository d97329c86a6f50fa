import { join } from 'node:path'
import { app, Menu, nativeTheme, session } from 'electron'
import { z } from 'zod'
import { tellAllWindows } from './ipc/events'
import { createHandlers } from './ipc/handlers'
import { registerCalls } from './ipc/register'
import { threadReader } from './jobs/thread-reader'
import { CurrentLibrary } from './services/current-library'
import { jsonFile } from './services/json-file'
import { storedPath } from './services/media/add-media'
import { createPreferences } from './services/preferences'
import { ChangeFeed } from './services/records'
import { serveApp } from './shell/app-protocol'
import { lockEverything } from './shell/locks'
import { createLog } from './shell/log'
import { serveMedia } from './shell/media-protocol'
import { showMenu } from './shell/menu'
import { registerSchemes } from './shell/schemes'
import { createShellCalls } from './shell/shell-calls'
import type { StartArguments } from './shell/start-arguments'
import { applyTheme } from './shell/theme'
import { createWindowBounds } from './shell/window-bounds'
import { createWindows, type Windows } from './shell/windows'

const lastLibrarySchema = z.object({ folder: z.string() })

/**
 * The composition root of the app with windows: makes every part and wires them.
 * @param built the folder of the built parts: `main`, `preload`, `renderer`
 */
export function startWindowApp(start: StartArguments, built: string): void {
  let windows: Windows | null = null
  // A second start hands over what it was asked for and ends.
  if (!app.requestSingleInstanceLock({ articleId: start.articleId })) {
    app.exit(0)
    return
  }
  app.on('second-instance', (_event, _argv, _folder, handedOver) => {
    const asked = z.object({ articleId: z.string().nullable() }).safeParse(handedOver)
    if (asked.data?.articleId) windows?.showArticle(asked.data.articleId)
    else windows?.showMain()
  })

  registerSchemes()
  // As root (containers, tests) Chromium runs only without its sandbox; every page is still without Node.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  // Electron would build a menu of its own before there is a window; ours comes right after.
  Menu.setApplicationMenu(null)
  const userData = app.getPath('userData')
  const sampleFolder = join(userData, 'Sample library')
  const log = createLog(join(userData, 'logs'))
  const lastLibrary = jsonFile(join(userData, 'last-library.json'))
  const preferences = createPreferences(join(userData, 'preferences.json'))
  const changes = new ChangeFeed()
  const current = new CurrentLibrary({
    backupFolder: join(userData, 'Backups'),
    sampleFolder,
    changes,
    changed(state) {
      tellAllWindows('library.changed', state)
      if (state.open && state.location) void lastLibrary.write({ folder: state.location }).catch(() => {})
    },
  })
  changes.onChange((change) => tellAllWindows('records.changed', change))

  async function openSample(): Promise<void> {
    const { ensureSampleLibrary } = await import('./services/sample')
    await ensureSampleLibrary(sampleFolder, join(built, '..', 'resources', 'sample'))
    current.open(sampleFolder)
  }

  async function openFirstLibrary(): Promise<void> {
    const last = lastLibrarySchema.safeParse(lastLibrary.read()).data?.folder
    if (start.library) current.tryOpen(start.library)
    else if (start.sample) await openSample().catch((error) => current.fail(error))
    else if (last) current.tryOpen(last)
  }

  app.whenReady().then(() => {
    applyTheme(preferences.get().theme)
    lockEverything(session.defaultSession)
    serveApp(join(built, 'renderer'))
    serveMedia((id) => {
      const opened = current.getIfOpen()
      const media = opened?.records.media.get(id)
      return opened && media
        ? { path: storedPath(opened.library.files.media, media), mimeType: media.mimeType }
        : null
    })
    windows = createWindows({
      preload: join(built, 'preload', 'index.cjs'),
      theme: () => preferences.get().theme,
      bounds: createWindowBounds(join(userData, 'windows.json')),
      log,
    })
    // The window's own process starts meanwhile: opening the library costs no time of its own.
    const started = new Promise<void>((resolve) => setImmediate(() => resolve(openFirstLibrary())))
    const shell = createShellCalls(windows)
    registerCalls({
      handlers: createHandlers({
        current,
        preferences,
        changes,
        shell,
        tell(name, payload) {
          tellAllWindows(name, payload)
          if (name === 'preferences.changed') applyTheme(preferences.get().theme)
        },
        started,
        openSample,
        createReader: threadReader(join(built, 'main', 'read-thread.js')),
      }),
      log,
      checkOutputs: !app.isPackaged,
    })
    if (start.articleId) windows.showArticle(start.articleId)
    else windows.showMain()
    started.then(showMenu)
  })

  nativeTheme.on('updated', () => windows?.recolour())
  app.on('activate', () => windows?.showMain())
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('will-quit', () => current.close())
}
