import { rmSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { test } from '../helpers/app-of-worker'
import { putOnTheme, readPreferences, renameExpert, setPreferences } from '../helpers/desk-in-page'
import type { LaunchedApp } from '../helpers/electron-app'
import { evaluateWithoutTrace } from '../helpers/evaluate-in-main'
import { violationsOn } from '../helpers/look-with-axe'
import { runFromPalette } from '../helpers/palette'
import { articleText, launchSample, newArticle, settledUserData } from '../helpers/writing'

let desk: LaunchedApp
let page: Page

test.beforeEach(async () => {
  desk = await launchSample()
  page = desk.window
})
test.afterEach(async () => {
  await desk.close()
})

const bright = () => articleText(page).locator('.in-focus')
const list = () => page.getByRole('region', { name: 'Articles' })

/** How far the middle of the caret's line is from the top of the pane, in percent of its height. */
async function caretHeight(): Promise<number> {
  return articleText(page).evaluate((text) => {
    const pane = text.closest('[data-text-pane]')
    const range = getSelection()?.getRangeAt(0)
    if (!pane || !range) return Number.NaN
    const end = document.createRange()
    end.setStart(range.endContainer, Math.max(0, range.endOffset - 1))
    end.setEnd(range.endContainer, range.endOffset)
    const line = end.getBoundingClientRect()
    const box = pane.getBoundingClientRect()
    return (((line.top + line.bottom) / 2 - box.top) / pane.clientHeight) * 100
  })
}

const scrolled = () =>
  articleText(page).evaluate((text) => text.closest('[data-text-pane]')?.scrollTop ?? Number.NaN)

test('focus mode leaves the text alone on the window, dims all but one part, and goes as it came', async () => {
  await articleText(page).getByText('No. A pore is an opening').click()
  await page.keyboard.press('F9')
  await expect(list()).toHaveCount(0)
  await expect(page.getByRole('navigation', { name: 'Sections' })).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Inspector' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Publish…' })).toHaveCount(0)
  await expect(bright()).toHaveText(/^No\. A pore/)
  await page.keyboard.press('End')
  await page.keyboard.type(' Quite so.')
  await expect(bright()).toHaveText(/Quite so\./)
  await page.keyboard.press('Alt+Shift+ArrowDown')
  await expect(bright()).toHaveText(/Then what is the tight feeling after a clay mask\?$/)
  for (const theme of ['light', 'dark', 'high-contrast'] as const) {
    await putOnTheme(page, theme)
    expect(await violationsOn(page)).toEqual([])
  }

  await runFromPalette(page, 'Focus on the sentence')
  await articleText(page)
    .getByText('That is water leaving')
    .click({ position: { x: 20, y: 8 } })
  await expect(bright()).toHaveText('That is water leaving.')
  await runFromPalette(page, 'Focus on the pair')
  await expect(bright()).toHaveText(/Then what is the tight feeling.*That is water leaving/s)
  expect((await readPreferences(page)).focusOn).toBe('pair')

  // With the caret in it a folded pair stays bright; Escape closes what is open before it leaves.
  await page.keyboard.press('Control+Alt+f')
  await expect(bright()).toHaveClass(/is-folded/)
  await page.keyboard.press('Control+f')
  await page.keyboard.type('pore')
  await expect(page.getByText(/^\d+ of \d+$/)).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('search')).toHaveCount(0)
  await expect(list()).toHaveCount(0)
  // Over the words that were found and are chosen now a bar comes up, which Escape would close first.
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Escape')
  await expect(list()).toBeVisible()
  await expect(bright()).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Publish…' })).toBeVisible()

  await page.keyboard.press('F9')
  await page.keyboard.press('Control+Shift+f')
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible()
})

test('typewriter scrolling keeps the line one writes at its height, and leaves the mouse alone', async () => {
  await newArticle(page)
  await page.keyboard.press('Shift+F9')
  for (let line = 0; line < 24; line += 1) await page.keyboard.type('Salt dries.\n')
  await page.keyboard.type('Rinse')
  expect(Math.abs((await caretHeight()) - 50)).toBeLessThan(2)
  await page.keyboard.type(
    ' soon, with water that is neither warm nor cold, and then leave the skin alone for an hour.',
  )
  expect(Math.abs((await caretHeight()) - 50)).toBeLessThan(2)
  for (let line = 0; line < 6; line += 1) await page.keyboard.press('ArrowUp')
  await expect.poll(async () => Math.abs((await caretHeight()) - 50)).toBeLessThan(2)

  const before = await scrolled()
  await articleText(page).getByText('Salt dries.').nth(14).click()
  await articleText(page).getByText('Salt dries.').nth(16).dblclick()
  expect(await scrolled()).toBe(before)
  await page.keyboard.type('Rain')
  await expect.poll(async () => Math.abs((await caretHeight()) - 50)).toBeLessThan(2)

  await setPreferences(page, { typewriterHeight: 30 })
  await expect.poll(async () => Math.abs((await caretHeight()) - 30)).toBeLessThan(2)
})

test('size and width of the text are chosen by key and kept over a restart', async () => {
  const userData = settledUserData()
  try {
    let own = await launchSample({ userData })
    const width = (window: Page) =>
      articleText(window).evaluate((text) => Math.round(text.getBoundingClientRect().width))
    const before = await width(own.window)
    await own.window.keyboard.press('Control+Alt+[')
    await own.window.keyboard.press('Control+Alt+[')
    await own.window.keyboard.press('Control+Alt+=')
    await expect.poll(async () => (await readPreferences(own.window)).textWidth).toBe(58)
    await own.window.keyboard.press('Control+Alt+]')
    await own.window.keyboard.press('Control+Alt+[')
    await expect.poll(() => width(own.window)).toBeLessThan(before)
    const narrower = await width(own.window)
    await own.close()
    own = await launchSample({ userData })
    expect(await readPreferences(own.window)).toMatchObject({ textWidth: 58, textSize: 19 })
    await expect.poll(() => width(own.window)).toBe(narrower)
    await own.close()
  } finally {
    rmSync(userData, { recursive: true, force: true, maxRetries: 3 })
  }
})

test('full screen is a command, which focus mode takes along and gives back', async () => {
  const isFullScreen = () =>
    evaluateWithoutTrace(desk.app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen())
  await page.keyboard.press('F11')
  await expect.poll(isFullScreen).toBe(true)
  await page.keyboard.press('F11')
  await expect.poll(isFullScreen).toBe(false)
  await setPreferences(page, { focusFullScreen: true })
  await articleText(page).getByText('No. A pore is an opening').click()
  await page.keyboard.press('F9')
  await expect.poll(isFullScreen).toBe(true)
  await page.keyboard.press('Escape')
  await expect.poll(isFullScreen).toBe(false)
  await expect(list()).toBeVisible()
})

test('the count at the foot opens all counts, and only what is written counts for the sitting', async () => {
  const foot = () => page.getByTitle(/^Counts and goals/)
  const panel = () => page.getByRole('dialog', { name: 'Counts and goals' })
  await expect(foot()).toHaveText('471 words')
  await articleText(page).getByText('Be honest: can a cream').click()
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('End')
  await page.keyboard.type(' Or a toner, ever?')
  await expect(foot()).toHaveText('475 words4 this sitting')
  // A chip shows a longer name then; nobody has written it.
  await renameExpert(page, 'Ines Okafor', 'Ines Adaeze Okafor')
  await expect(foot()).toHaveText('476 words4 this sitting')
  await renameExpert(page, 'Ines Adaeze Okafor', 'Ines Okafor')
  await expect(foot()).toHaveText('475 words4 this sitting')

  for (let part = 0; part < 2; part += 1) await page.keyboard.press('Control+Shift+ArrowLeft')
  await expect(foot()).toHaveText(/^1 of 475 words/)
  await page.keyboard.press('Control+Alt+Shift+c')
  await expect(panel().getByRole('region', { name: 'The selection' })).toContainText('1 word')
  await expect(panel().getByRole('region', { name: 'The whole article' })).toContainText('475 words')
  await expect(panel()).toContainText('This sitting4 words')
  await expect(panel()).toContainText(/Ines Okafor\d+ words · \d+ %/)
  await panel().getByRole('textbox', { name: 'Goal for a sitting' }).fill('8')
  await expect(panel().getByRole('progressbar', { name: 'This sitting' })).toHaveAttribute(
    'aria-valuetext',
    '4 of 8 words',
  )
  for (const theme of ['light', 'dark'] as const) {
    await putOnTheme(page, theme)
    expect(await violationsOn(page)).toEqual([])
  }
  await panel()
    .getByRole('button', { name: /What is on your own shelf/ })
    .click()
  await expect(panel()).toHaveCount(0)
  expect((await readPreferences(page)).sittingGoal).toBe(8)

  // An undo takes back what was written; the sitting goes on in another article.
  await articleText(page).focus()
  await page.keyboard.press('Control+z')
  await expect(foot()).toHaveText(/^47[1-4] words/)
  await newArticle(page)
  await page.keyboard.type('Salt dries the skin.')
  await expect(foot()).toHaveText(/^4 words\d this sitting/)
})
