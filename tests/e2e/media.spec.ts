import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { test } from '../helpers/app-of-worker'
import { type DeskPage, putOnTheme, reloadDesk } from '../helpers/desk-in-page'
import { chooseInDialogs } from '../helpers/dialogs'
import { type LaunchedApp, temporaryFolder } from '../helpers/electron-app'
import { violationsOn } from '../helpers/look-with-axe'
import { madePicture, told } from '../helpers/picture-files'
import { launchSample, saved } from '../helpers/writing'

let desk: LaunchedApp
let page: Page

test.beforeEach(async () => {
  desk = await launchSample()
  page = desk.window
  await page.keyboard.press('Control+5')
})

test.afterEach(async () => {
  await desk.close()
})

/** Gives files to the window as a person who picks them does. */
async function add(files: Record<string, Uint8Array>): Promise<void> {
  const folder = temporaryFolder('beauty-desk-media-')
  const paths = Object.entries(files).map(([name, bytes]) => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  })
  await chooseInDialogs(desk.app, paths)
  await page.getByRole('main').getByRole('button', { name: 'Media', exact: true }).click()
}

/** How large a picture is that the window shows. */
async function shownSize(name: string): Promise<[number, number]> {
  const picture = page.getByRole('main').getByRole('img', { name })
  await expect(picture).toBeVisible()
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0))
    .toBe(true)
  return picture.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])
}

test('a picture fills its form, and is turned and cropped by keyboard wherever it is shown', async () => {
  await add({ 'basin.jpg': await madePicture('jpg', { width: 900, height: 600 }) })
  await expect(page.getByLabel('Creator')).toHaveValue(told.creator)
  await expect(page.getByLabel('Copyright')).toHaveValue(told.copyright)
  await expect(page.getByLabel('Alt text')).toHaveValue(told.alt)
  await expect(page.getByText(/Filled from the file: title, alt text/)).toBeVisible()
  await expect(page.getByText(/where it was made and with what; that stays in your library/)).toBeVisible()
  expect(await shownSize(told.alt)).toEqual([900, 600])

  await page.keyboard.press('Control+Shift+c')
  const dialog = page.getByRole('dialog', { name: 'Turn and crop' })
  await expect(dialog.getByText('900 × 600 pixels')).toBeVisible()
  for (const theme of ['light', 'dark'] as const) {
    await putOnTheme(page, theme)
    expect(await violationsOn(page), theme).toEqual([])
  }
  await dialog.getByRole('button', { name: 'Turn to the right' }).click()
  await expect(dialog.getByText('600 × 900 pixels')).toBeVisible()
  await dialog.getByText('1 : 1').click()
  await expect(dialog.getByText('600 × 600 pixels')).toBeVisible()
  await dialog.getByText('Free').click()
  await dialog.getByRole('button', { name: /^Frame/ }).focus()
  await page.keyboard.press('Shift+ArrowLeft')
  await expect(dialog.getByText('588 × 600 pixels')).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await expect(dialog.getByRole('button', { name: /132 from the top/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await saved(page)
  await expect.poll(() => shownSize(told.alt)).toEqual([588, 600])

  await page.getByRole('button', { name: 'Take back the last change' }).click()
  await saved(page)
  await expect.poll(() => shownSize(told.alt)).toEqual([900, 600])
})

test('Enter applies a crop from its shapes too; a picture nobody said a word of says so', async () => {
  await add({ 'basin.png': await madePicture('png', { width: 900, height: 600, words: false }) })
  await expect(
    page.getByRole('region', { name: 'Inspector' }).getByText('Nobody has said yet what it shows'),
  ).toBeVisible()
  await page.keyboard.press('Control+Shift+c')
  const dialog = page.getByRole('dialog', { name: 'Turn and crop' })
  await dialog.getByText('1 : 1').click()
  await expect(dialog.getByText('600 × 600 pixels')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await saved(page)
})

test('a picture is chosen among pictures only, and a library without one says so', async () => {
  await page.keyboard.press('Control+3')
  await page.getByRole('option', { name: /Ines Okafor/ }).click()
  await page.getByRole('button', { name: /^(Choose a|Change the) portrait$/ }).click()
  const dialog = page.getByRole('dialog', { name: /portrait/ })
  await expect(dialog.getByRole('listitem').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.evaluate(async () => {
    const { media } = (globalThis as unknown as DeskPage).desk
    const answer = await media.list({})
    if (!answer.ok) throw new Error(answer.error.message)
    const ids = answer.value.rows.flatMap(({ id, kind }) => (kind === 'image' ? id : []))
    await media.bin({ ids })
  })
  await page.getByRole('button', { name: /^(Choose a|Change the) portrait$/ }).click()
  await expect(dialog.getByText('No picture is in the library yet.')).toBeVisible()
})

test('broken files are told, the others come in; the grid shows small pictures', async () => {
  const large = await madePicture('png', { width: 1600, height: 900, words: false })
  await add({ 'cut.png': large.subarray(0, 900), 'large.png': large })
  await expect(page.getByText(/cut.png was not added: it ends before the picture does/)).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: 'Media', exact: true }).click()
  const card = page.getByRole('option', { name: /large/ })
  await expect(card).toBeVisible()
  // The file's own width: that of the picture is told as the screen's density makes it.
  const fileWidth = () =>
    card.locator('img').evaluate(async (shown: HTMLImageElement) => {
      if (!shown.complete || shown.currentSrc === '') return 0
      const file = new Image()
      file.src = shown.currentSrc
      await file.decode()
      return file.naturalWidth
    })
  await expect.poll(fileWidth).toBe(300)
  await page.getByRole('button', { name: /^Unused: / }).click()
  await expect(page.getByRole('option', { name: /large/ })).toBeVisible()
  await expect(page.getByRole('option', { name: /Quiet Oil/i })).toHaveCount(0)
})

test('many files show how far they are, can be stopped, and are told one by one', async () => {
  const picture = await madePicture('png', { width: 400, height: 300, words: false })
  // Different bytes after the picture's end make different files.
  const many = Object.fromEntries(
    Array.from({ length: 900 }, (_, index) => [
      `jar-${index}.png`,
      Buffer.concat([picture, Buffer.from(`${index}`)]),
    ]),
  )
  const words = Object.fromEntries(['a', 'b', 'c'].map((name) => [`${name}-words.png`, Buffer.from(name)]))
  await add({ ...words, ...many })
  const progress = page.getByRole('dialog', { name: 'Adding to the library' })
  await expect(progress.getByText(/^\d+ of 903$/)).toBeVisible()
  await progress.getByRole('button', { name: 'Stop' }).click()
  const report = page.getByRole('dialog', { name: 'Adding was stopped' })
  await expect(
    report.getByText(/^Stopped\. \d+ files? of 903 added\. What came in stays\. .*3 were refused\./),
  ).toBeVisible()
  await expect(report.getByText(/a-words.png was not added: it is no picture/)).toBeVisible()
  await expect(progress).toBeHidden()
  for (const theme of ['light', 'dark'] as const) {
    await putOnTheme(page, theme)
    expect(await violationsOn(page)).toEqual([])
  }
  await expect(page.getByRole('option', { name: /jar 0/ })).toBeVisible()
  await report.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('option', { name: /jar 0/ })).toHaveCount(0)
})

test('a picture whose file is gone says so, and the same file brings it back', async () => {
  const bytes = await madePicture('png', { words: false })
  await add({ 'basin.png': bytes })
  await expect(page.getByRole('button', { name: 'Turn or crop' })).toBeVisible()
  const library = join(desk.userData, 'Sample library')
  for (const folder of ['media', 'derived'])
    rmSync(join(library, folder), { recursive: true, force: true, maxRetries: 3 })
  // What was shown before is still in the page's memory.
  await reloadDesk(page)
  await page.keyboard.press('Control+5')
  await page.getByRole('option', { name: /basin/ }).dblclick()
  await expect(page.getByRole('alert')).toContainText('The file is missing from the library or damaged.')
  expect(await violationsOn(page)).toEqual([])
  await page.keyboard.press('Control+[')
  await add({ 'basin.png': bytes })
  await expect(page.getByText('This file is in the library already.')).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})
