import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { createLibrary, openLibrary } from '@main/library'
import { repositoriesOf } from '@main/library/repositories'
import { backUpLibrary } from '@main/services/backup'
import { expect, type Page, test } from '@playwright/test'
import { eventChannel } from '@shared/ipc/names'
import { emptyBrandFields } from '@shared/records/brand'
import { type DeskPage, putOnTheme } from '../helpers/desk-in-page'
import { type LaunchedApp, launchApp, temporaryFolder } from '../helpers/electron-app'
import { violationsOn } from '../helpers/look-with-axe'
import { addManyArticles } from '../helpers/many-articles'
import { runFromPalette } from '../helpers/palette'
import { settledUserData } from '../helpers/writing'

const rubbish = 'not a database, though it is long enough to be taken for one'.repeat(99)

let place: string
let userData: string
let desk: LaunchedApp

test.beforeEach(async () => {
  place = temporaryFolder()
  userData = settledUserData()
  const library = createLibrary(join(place, 'Desk'))
  addManyArticles(library, 3)
  await backUpLibrary(library, join(place, 'Backups'))
  library.close()
})

test.afterEach(async () => {
  await desk.close()
  rmSync(place, { recursive: true, force: true })
  rmSync(userData, { recursive: true, force: true, maxRetries: 3 })
})

async function launch(): Promise<Page> {
  desk = await launchApp({ library: join(place, 'Desk'), userData })
  await desk.window.setViewportSize({ width: 1440, height: 900 })
  return desk.window
}

test('a damaged library offers its backup, and opens out of it; the damaged one is kept', async () => {
  writeFileSync(join(place, 'Desk', 'library.db'), rubbish)
  const page = await launch()
  await expect(page.getByText(/“Desk” is damaged/)).toBeVisible()
  const backup = page.getByRole('region', { name: 'Backups' }).getByRole('listitem')
  await expect(backup).toContainText('3 articles')
  await expect(backup).toContainText(/just now|\d+ s ago/)
  await expect(backup).toContainText(join(place, 'Backups'))
  for (const theme of ['light', 'dark', 'high-contrast'] as const) {
    await putOnTheme(page, theme)
    expect(await violationsOn(page), theme).toEqual([])
  }
  await backup.getByRole('button', { name: /^Restore the backup of/ }).click()
  await expect(page.getByRole('option', { name: /^Balm \d/ })).toHaveCount(3)
  await expect(
    page.getByText(/is open\. What was there before is kept beside it as “Desk damaged/),
  ).toBeVisible()
  const kept = readdirSync(place).find((name) => name.startsWith('Desk damaged')) ?? ''
  expect(readFileSync(join(place, kept, 'library.db'), 'utf8')).toBe(rubbish)
})

test('a large library with a torn page in its middle is noticed too, and opens out of its backup', async () => {
  const folder = join(place, 'Desk')
  const library = openLibrary(folder)
  const { brands } = repositoriesOf(library)
  const notes = 'A note on the making of soap. '.repeat(10)
  brands.createMany(
    Array.from({ length: 9000 }, (_, index) => ({ ...emptyBrandFields(), name: `House ${index}`, notes })),
  )
  library.close()
  const database = join(folder, 'library.db')
  const file = openSync(database, 'r+')
  const middle = Math.floor(statSync(database).size / 2 / 8192) * 8192
  writeSync(file, Buffer.alloc(40 * 8192, 0x5a), 0, 40 * 8192, middle)
  closeSync(file)
  const page = await launch()
  await expect(page.getByText(/“Desk” is damaged: a check of library.db says/)).toBeVisible()
  await page.getByRole('button', { name: /^Restore the backup of/ }).click()
  await expect(page.getByRole('option', { name: /^Balm \d/ })).toHaveCount(3)
})

test('a damaged library without a known backup takes one that is chosen', async () => {
  writeFileSync(join(place, 'Desk', 'library.db'), rubbish)
  rmSync(join(place, 'Desk', 'library.backups.json'))
  const page = await launch()
  await expect(page.getByText('No backup of this library is known on this computer.')).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
  await desk.app.evaluate(
    ({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
    },
    join(place, 'Backups'),
  )
  await page.getByRole('button', { name: 'Choose a backup…' }).click()
  await page.getByRole('button', { name: /^Restore the backup of/ }).click()
  await expect(page.getByRole('option', { name: /^Balm \d/ })).toHaveCount(3)
})

test('a library in good order goes back to a backup only when asked twice, and is kept', async () => {
  const library = openLibrary(join(place, 'Desk'))
  addManyArticles(library, 4)
  library.close()
  const page = await launch()
  await expect(page.getByRole('option', { name: /^Balm \d/ })).toHaveCount(7)
  await runFromPalette(page, 'Restore from a backup')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /^Restore the backup of/ }).click()
  await expect(dialog).toContainText('7 articles')
  for (const theme of ['light', 'dark'] as const) {
    await putOnTheme(page, theme)
    expect(await violationsOn(page), theme).toEqual([])
  }
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await dialog.getByRole('button', { name: /^Restore the backup of/ }).click()
  await dialog.getByRole('button', { name: 'Restore this backup' }).click()
  await expect(page.getByRole('option', { name: /^Balm \d/ })).toHaveCount(3)
  await expect(page.getByText(/kept beside it as “Desk before restoring/)).toBeVisible()
  expect(readdirSync(place).filter((name) => name.startsWith('Desk before restoring'))).toHaveLength(1)
})

test('a library that is looked through says so, and what can be done meanwhile', async () => {
  const page = await launch()
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible()
  // As main tells it of a library of half a gigabyte.
  const state = await page.evaluate(async () => {
    const answer = await (globalThis as unknown as DeskPage).desk.library.state()
    if (!answer.ok) throw new Error(answer.error.message)
    return answer.value
  })
  await desk.app.evaluate(
    ({ BrowserWindow }, [channel, told]) => BrowserWindow.getAllWindows()[0]?.webContents.send(channel, told),
    [
      eventChannel('library.changed'),
      { ...state, open: false, checking: { name: 'Desk', byteLength: 5e8 } },
    ] as const,
  )
  await expect(page.getByRole('heading', { name: 'Looking through “Desk”' })).toBeVisible()
  await expect(page.getByRole('status')).toContainText('500 MB')
  await expect(page.getByRole('button', { name: /^Open another library instead/ })).toBeVisible()
  for (const theme of ['light', 'dark', 'high-contrast'] as const) {
    await putOnTheme(page, theme)
    expect(await violationsOn(page), theme).toEqual([])
  }
})
