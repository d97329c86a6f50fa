import { expect, type Page, test } from '@playwright/test'
import { putOnTheme } from '../helpers/desk-in-page'
import type { LaunchedApp } from '../helpers/electron-app'
import { violationsOn } from '../helpers/look-with-axe'
import { articleText, launchSample, newArticle } from '../helpers/writing'

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
