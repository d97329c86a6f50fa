import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, type Page } from '@playwright/test'
import { windowAddress, windowOrigin } from '@shared/ipc/window-address'
import type { Preferences } from '@shared/records/settings'
import { answerAsEver } from './answers'
import type { DeskPage } from './desk-in-page'
import { chooseInDialogs } from './dialogs'
import type { LaunchedApp } from './electron-app'
import { evaluateWithoutTrace, isUntouched } from './evaluate-in-main'
import { layInSampleLibrary, sampleFolder } from './sample-user'

/**
 * One app on the sample library for the tests of a worker, one after another: starting Electron anew costs each of
 * them a second of processor. Each gets a page loaded anew, a fresh copy of the library, opened anew, and the
 * preferences of the start. An app into whose main process a test has reached (`evaluateInMain`) is not used again,
 * and Playwright ends a worker, and its app, after a test that failed.
 */
type AppOfWorker = {
  launched: LaunchedApp
  preferences: Preferences
  /** A library to be in while the sample's folder is changed; made when it is first needed. */
  parking: { folder: string; isMade: boolean }
}

let isUsed = false
let current: AppOfWorker | null = null

/** As Playwright's own, for tests that only look at the window and what is in the library: see above. */
export const test = base.extend<object, { appOfWorker: undefined }>({
  appOfWorker: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      isUsed = true
      await use(undefined)
      isUsed = false
      await endAppOfWorker()
    },
    { scope: 'worker', auto: true },
  ],
})

/**
 * The worker's app as if it had just been started on the sample.
 * @param start starts it, where there is none that can be used again
 * @returns null in tests that do not use it
 */
export async function appOfWorker(start: () => Promise<LaunchedApp>): Promise<LaunchedApp | null> {
  if (!isUsed) return null
  if (current && !isUntouched(current.launched.app)) await endAppOfWorker()
  if (current) await beginAnew(current)
  else {
    const launched = await start()
    const parking = { folder: join(launched.userData, 'Parking'), isMade: false }
    current = { launched, preferences: await preferencesOf(launched.window), parking }
  }
  const { launched } = current
  return { ...launched, close: async () => {} }
}

async function endAppOfWorker(): Promise<void> {
  const ending = current
  current = null
  if (!ending) return
  // A test that failed may have left saves failing, and an app asks before it closes on what is not saved.
  await answerAsEver(ending.launched.app).catch(() => {})
  await ending.launched.close()
}

async function beginAnew({ launched, preferences, parking }: AppOfWorker): Promise<void> {
  const { app, window, userData } = launched
  await window.mouse.move(0, 0)
  await answerAsEver(app)
  // A page of the app with nothing on it, so that what was on the window does not follow what happens now.
  await window.goto(`${windowOrigin}/nothing-here.txt`)
  await window.emulateMedia({ colorScheme: 'light', reducedMotion: null, forcedColors: null })
  await evaluateWithoutTrace(app, ({ BrowserWindow }) => {
    const [first, ...others] = BrowserWindow.getAllWindows().sort((one, other) => one.id - other.id)
    for (const other of others) other.destroy()
    first?.setFullScreen(false)
    first?.webContents.setZoomLevel(0)
  })
  await chooseInDialogs(app, [parking.folder])
  await window.evaluate(async (make) => {
    const { library } = (globalThis as unknown as DeskPage).desk
    const answer = await (make ? library.chooseAndCreate() : library.chooseAndOpen())
    if (!answer.ok || !answer.value.chosen) throw new Error(`Not parked: ${JSON.stringify(answer)}`)
  }, !parking.isMade)
  parking.isMade = true
  rmSync(sampleFolder(userData), { recursive: true, force: true, maxRetries: 3 })
  layInSampleLibrary(userData)
  await window.evaluate(async (first) => {
    const { library, preferences } = (globalThis as unknown as DeskPage).desk
    for (const answer of [await preferences.set(first), await library.openSample()])
      if (!answer.ok) throw new Error(answer.error.message)
  }, preferences)
  await window.goto(windowAddress({ articleId: null, theme: preferences.theme, recovered: false }))
}

async function preferencesOf(window: Page): Promise<Preferences> {
  return window.evaluate(async () => {
    const answer = await (globalThis as unknown as DeskPage).desk.preferences.get()
    if (!answer.ok) throw new Error(answer.error.message)
    return answer.value
  })
}
