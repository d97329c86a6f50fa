import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { holdAnswer } from '../helpers/answers'
import { test } from '../helpers/app-of-worker'
import { putOnTheme } from '../helpers/desk-in-page'
import { chooseInDialogs } from '../helpers/dialogs'
import type { LaunchedApp } from '../helpers/electron-app'
import { violationsOn } from '../helpers/look-with-axe'
import { runFromPalette } from '../helpers/palette'
import { madePicture } from '../helpers/picture-files'
import { articleText, launchSample, newArticle, pictureHasCome } from '../helpers/writing'

let desk: LaunchedApp
let page: Page

test.beforeEach(async () => {
  desk = await launchSample()
  page = desk.window
  await newArticle(page)
})
test.afterEach(async () => {
  await desk.close()
})

const quote = () => articleText(page).locator('.pull-quote')
const selected = () => page.evaluate(() => getSelection()?.toString())

test('a pull quote is taken from an answer, says when it is no longer in it, and leads back', async () => {
  const { keyboard } = page
  await keyboard.press('Control+Alt+q')
  await keyboard.type('Does clay dry the skin?')
  await keyboard.press('Enter')
  await keyboard.type('It depends. Most people do too much of it')
  for (let word = 0; word < 7; word += 1) await keyboard.press('Control+Shift+ArrowLeft')
  await keyboard.press('Control+Alt+b')
  await expect(quote().locator('p')).toHaveText('Most people do too much of it')
  await expect(quote().getByText('No longer in the answer.')).toBeHidden()

  // One key goes to the words it was taken from; typed over, the quote says so.
  await keyboard.press('Control+Alt+b')
  await expect.poll(selected).toBe('Most people do too much of it')
  await keyboard.press('ArrowRight')
  await keyboard.press('Control+Shift+ArrowLeft')
  await keyboard.type('that')
  await expect(quote().getByText('No longer in the answer.')).toBeVisible()
  for (const theme of ['light', 'dark'] as const) {
    await putOnTheme(page, theme)
    expect(await violationsOn(page)).toEqual([])
    await page.screenshot({ path: test.info().outputPath(`quote-${theme}.png`) })
  }
  await quote().getByRole('button', { name: 'Update' }).click()
  await expect(quote().locator('p')).toHaveText('Most people do too much of that')
  await expect(quote().getByText('No longer in the answer.')).toBeHidden()
  await keyboard.press('Control+z')
  await quote().getByRole('button', { name: 'Keep' }).click()
  await expect(quote().locator('p')).toHaveText('Most people do too much of it')
  await expect(quote().getByText('No longer in the answer.')).toBeHidden()
})

test('a card chosen from the list under / leaves the line below it in sight', async () => {
  const { keyboard } = page
  for (let line = 0; line < 30; line += 1) await keyboard.press('Enter')
  await keyboard.type('/card')
  await page.getByRole('option', { name: /Product card/ }).waitFor()
  await keyboard.press('Enter')
  const picker = page.getByRole('combobox', { name: 'A few letters of the name' })
  await picker.fill('qui')
  // At once: it waits for what is found.
  await keyboard.press('Enter')
  await expect(articleText(page)).toBeFocused()
  await expect(articleText(page).locator('.product-card')).toBeVisible()
  await expect(articleText(page).locator('p').last()).toBeInViewport()
})

test('a picture chosen from the list under / leaves its caption in sight', async () => {
  const { keyboard } = page
  const path = join(desk.userData, 'shelf.png')
  writeFileSync(path, await madePicture('png', { width: 1200, height: 800, words: false }))
  await chooseInDialogs(desk.app, [path])
  for (let line = 0; line < 20; line += 1) await keyboard.press('Enter')
  await keyboard.type('/picture')
  await page.getByRole('option', { name: /^Picture/ }).waitFor()
  await keyboard.press('Enter')
  const picture = articleText(page).locator('figure img')
  await expect(picture).toHaveJSProperty('complete', true)
  await expect.poll(async () => (await picture.boundingBox())?.height).toBeGreaterThan(300)
  await expect(articleText(page).locator('figcaption')).toBeInViewport()
})

test('Tab goes from a caption to the fields of its own picture, and back', async () => {
  const { keyboard } = page
  const path = join(desk.userData, 'window.png')
  writeFileSync(path, await madePicture('png', { words: false }))
  await keyboard.type('/card')
  await page.getByRole('option', { name: /Product card/ }).waitFor()
  await keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'A few letters of the name' }).fill('qui')
  await keyboard.press('Enter')
  await expect(articleText(page)).toBeFocused()
  await chooseInDialogs(desk.app, [path])
  await keyboard.type('/picture')
  await page.getByRole('option', { name: /^Picture/ }).waitFor()
  await keyboard.press('Enter')
  await pictureHasCome(page)
  await keyboard.type('A window')
  await keyboard.press('Tab')
  await keyboard.type('Light on a sill')
  await keyboard.press('Shift+Tab')
  await keyboard.type(' in Leith')
  await expect(articleText(page).locator('figcaption')).toHaveText('A window in Leith')
  await expect(page.getByLabel('Alternative text')).toHaveValue('Light on a sill')
  await keyboard.press('Tab')
  await keyboard.press('Tab')
  await expect(page.getByLabel('Credit', { exact: true })).toBeFocused()
})

test('records are dragged from the list beside the article: among words a chip, between lines a card', async () => {
  const { keyboard } = page
  const paragraphs = articleText(page).locator('p')
  await keyboard.type('We like ')
  await keyboard.type('@')
  await keyboard.type('qui')
  await page.getByRole('option', { name: /^Qui/ }).waitFor()
  await keyboard.press('Enter')
  await keyboard.type('best of all.')
  await keyboard.press('Enter')
  await keyboard.type('Here is more of it.')
  await page.getByRole('tab', { name: /Mentions/ }).click()
  const row = page.getByRole('region', { name: 'Inspector' }).locator('li button[draggable]').first()
  await expect(row).toBeVisible()

  const second = paragraphs.nth(1)
  const box = await second.boundingBox()
  if (!box) throw new Error('no line')
  await row.dragTo(second, { targetPosition: { x: box.width - 2, y: box.height - 1 } })
  const card = articleText(page).locator('.product-card')
  await expect(card).toBeVisible()
  await row.dragTo(second, { targetPosition: { x: 60, y: box.height / 2 } })
  await expect(second.locator('.chip')).toBeVisible()
  await keyboard.press('Control+z')
  await expect(second.locator('.chip')).toHaveCount(0)
  for (const theme of ['light', 'dark'] as const) {
    await putOnTheme(page, theme)
    expect(await violationsOn(page)).toEqual([])
    await page.screenshot({ path: test.info().outputPath(`cards-${theme}.png`) })
  }
})

test('a picture comes where it was pasted, however far the writer has gone on by then', async () => {
  const { keyboard } = page
  await keyboard.type('Clay.')
  await keyboard.press('Enter')
  await keyboard.type('Sand.')
  await keyboard.press('Control+Home')
  await keyboard.press('End')
  const letGo = await holdAnswer(desk.app, 'media.addPasted')
  await articleText(page).evaluate(async (text) => {
    const canvas = new OffscreenCanvas(8, 8)
    canvas.getContext('2d')?.fillRect(0, 0, 8, 8)
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File([await canvas.convertToBlob()], 'pasted.png', { type: 'image/png' }))
    text.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await keyboard.press('Control+End')
  await keyboard.type(' And si')
  await letGo()
  await expect(articleText(page).locator('figure')).toBeVisible()
  await keyboard.type('lt.')
  const blocks = articleText(page).locator(':scope > *')
  await expect(blocks.nth(0)).toHaveText('Clay.')
  await expect(blocks.nth(1).locator('img')).toHaveCount(1)
  await expect(blocks.nth(2)).toHaveText('Sand. And silt.')
})

test('what is dropped is checked, and a record goes into the last article by the palette', async () => {
  const { keyboard } = page
  await keyboard.type('Clay.')
  // Anybody can make such a drag: what is no id, and what is no record, puts nothing in.
  const drop = (id: string) =>
    articleText(page).evaluate((text, dropped) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.setData('application/x-beauty-desk-product', dropped)
      const { left, top } = text.getBoundingClientRect()
      const at = { clientX: left + 20, clientY: top + 8, bubbles: true, cancelable: true }
      text.dispatchEvent(new DragEvent('drop', { ...at, dataTransfer }))
    }, id)
  await drop('../../etc/passwd')
  await drop('01900000-0000-7000-8000-00000000dead')
  await expect(page.getByText('What was dropped is no longer in the library.')).toBeVisible()
  await expect(articleText(page)).toHaveText('Clay.')

  await keyboard.press('Control+3')
  await page.getByRole('listbox', { name: 'Experts' }).getByRole('option').first().click()
  await runFromPalette(page, 'Put into the last article')
  await expect(articleText(page).locator('.expert-card')).toBeVisible()
  await expect(articleText(page).locator('p').first()).toHaveText('Clay.')
})
