import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createLibrary } from '@main/library'
import { expect, test } from '@playwright/test'
import { type LaunchedApp, launchApp, temporaryFolder } from '../helpers/electron-app'
import { evaluateInMain } from '../helpers/evaluate-in-main'
import { violationsOn } from '../helpers/look-with-axe'
import { addManyArticles, wholeFilesIn } from '../helpers/many-articles'
import { runFromPalette } from '../helpers/palette'
import { settledUserData } from '../helpers/writing'

const COUNT = 2000

let place: string
let userData: string
let desk: LaunchedApp

test.beforeEach(async () => {
  place = temporaryFolder()
  userData = settledUserData()
  const library = createLibrary(join(place, 'Library'))
  addManyArticles(library, COUNT)
  library.close()
  desk = await launchApp({ library: join(place, 'Library'), userData })
  await desk.window.setViewportSize({ width: 1440, height: 900 })
  await evaluateInMain(
    desk.app,
    ({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
    },
    join(place, 'out'),
  )
})

/** From the hundredth file on the disk takes its time, so that there is a half way to do something at. */
async function slowDisk(): Promise<void> {
  await evaluateInMain(desk.app, async ({ app }) => {
    const { open } = process.getBuiltinModule('node:fs/promises')
    const folder = await open(app.getPath('userData'))
    const files = Object.getPrototypeOf(folder) as typeof folder
    await folder.close()
    const { sync } = files
    let synced = 0
    files.sync = async function (this: typeof folder) {
      synced += 1
      if (synced > 100) await new Promise((resolve) => setTimeout(resolve, 100))
      return sync.call(this)
    }
  })
}

test.afterEach(async () => {
  await desk.close()
  rmSync(place, { recursive: true, force: true })
  rmSync(userData, { recursive: true, force: true, maxRetries: 3 })
})

/** The export dialog for every article, as the palette opens it. */
async function exportDialog() {
  const { window } = desk
  await expect(window.getByRole('option').first()).toBeVisible()
  await runFromPalette(window, 'Export all articles')
  await slowDisk()
  const dialog = window.getByRole('dialog', { name: 'Export 2,000 articles' })
  await expect(dialog.getByRole('button', { name: 'Choose a folder…' })).toBeVisible()
  return dialog
}

test('an export of many articles shows how far it is, is cancelled half way and tells the truth', async () => {
  const dialog = await exportDialog()
  await dialog.getByRole('button', { name: 'Choose a folder…' }).click()
  const bar = dialog.getByRole('progressbar', { name: 'Exporting' })
  await expect(bar).toBeVisible()
  await expect(dialog.getByRole('status')).toHaveText(/^[1-9][\d,]* of 2,000 articles written$/)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  const status = dialog.getByRole('status')
  await expect(status).toHaveText(
    /^Stopped\. [\d,]+ articles of 2,000 were written to “out” and stay there\.$/,
  )
  const told = Number(
    /\. ([\d,]+) articles/.exec((await status.textContent()) ?? '')?.[1]?.replaceAll(',', ''),
  )
  const written = wholeFilesIn(join(place, 'out'))
  expect(written).toHaveLength(told)
  expect(told).toBeGreaterThan(0)
  expect(told).toBeLessThan(COUNT)
  expect(await violationsOn(desk.window)).toEqual([])
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(dialog).toBeHidden()
})

test('a window closed during an export leaves whole files and a library in good order', async () => {
  const dialog = await exportDialog()
  await dialog.getByRole('button', { name: 'Choose a folder…' }).click()
  await expect(dialog.getByRole('status')).toHaveText(/^[1-9]/)
  const ended = desk.app.waitForEvent('close')
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await ended
  const written = wholeFilesIn(join(place, 'out'))
  expect(written.length).toBeGreaterThan(0)
  expect(written.length).toBeLessThan(COUNT)
  const { openForCommand } = await import('@main/services/open-for-command')
  const { library, records } = openForCommand(join(place, 'Library'), 'write')
  const logged = records.articles.allIds().filter((id) => records.exportLog.ofArticle(id).length > 0)
  library.close()
  expect(logged).toHaveLength(written.length)
})
