import { expect, type Page } from '@playwright/test'
import { holdAnswer } from '../helpers/answers'
import { test } from '../helpers/app-of-worker'
import { putOnTheme, readPreferences } from '../helpers/desk-in-page'
import type { LaunchedApp } from '../helpers/electron-app'
import { violationsOn } from '../helpers/look-with-axe'
import { runFromPalette } from '../helpers/palette'
import { launchSample } from '../helpers/writing'

let desk: LaunchedApp
let page: Page

test.beforeEach(async () => {
  desk = await launchSample()
  page = desk.window
  await text(main())
    .getByText('That is water leaving')
    .click({ position: { x: 20, y: 8 } })
})
test.afterEach(async () => {
  await desk.close()
})

const main = () => page.locator('#main')
const beside = () => page.locator('#beside')
const picker = () => page.getByRole('dialog', { name: 'Put beside this article' })
const text = (side: ReturnType<typeof main>) => side.getByRole('textbox', { name: 'Article text' })
const title = (side: ReturnType<typeof main>) => side.getByLabel('Title', { exact: true })

/** Opens the picker by key, types into it and takes the first that it finds. */
async function putBeside(words: string, first: string | RegExp): Promise<void> {
  await page.keyboard.press('Control+Alt+v')
  await expect(picker().getByRole('combobox')).toBeFocused()
  await page.keyboard.type(words)
  await expect(picker().getByRole('option', { name: first }).first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(beside()).toBeVisible()
}

test('two articles stand side by side, each written and saved by itself', async () => {
  // The article itself is not offered: it would be written twice.
  await page.keyboard.press('Control+Alt+v')
  await expect(picker().getByRole('option', { name: /Five letters about redness/ })).toBeVisible()
  await page.keyboard.type('cream really close')
  await expect(picker().getByRole('option', { name: /Interview$/ })).toBeVisible()
  await expect(picker().getByRole('option', { name: /^Can a cream really close/ })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(text(main())).toBeFocused()

  await putBeside('five letters', /Five letters about redness/)
  await expect(title(beside())).toHaveValue('Five letters about redness')
  await expect(text(beside())).toBeFocused()
  await page.keyboard.type('Beside: ')
  await expect(text(beside())).toContainText('Beside: Half of the letters')
  await page.keyboard.press('F6')
  await expect(text(main())).toBeFocused()
  await page.keyboard.type('Main: ')
  await expect(text(main())).toContainText('Main: ')
  await expect(text(beside())).not.toContainText('Main: ')
  // Undo, find and the palette are about the side with the focus.
  await page.keyboard.press('Control+z')
  await expect(text(main())).not.toContainText('Main: ')
  await expect(text(beside())).toContainText('Beside: ')
  await page.keyboard.press('Shift+F6')
  await expect(text(beside())).toBeFocused()
  await page.keyboard.press('Control+f')
  await expect(beside().getByRole('search')).toBeVisible()
  await expect(main().getByRole('search')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.keyboard.press('F9')
  await expect(main()).toBeHidden()
  await expect(text(beside())).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(main()).toBeVisible()
  for (const theme of ['light', 'dark'] as const) {
    await putOnTheme(page, theme)
    expect(await violationsOn(page)).toEqual([])
  }

  // The article beside comes to the main side: its words are there, and it stands nowhere twice.
  await expect(beside().getByText(/^Saved/)).toBeVisible()
  await page.keyboard.press('Control+\\')
  await page.getByRole('region', { name: 'Articles' }).getByText('Five letters about redness').click()
  await expect(title(main())).toHaveValue('Five letters about redness')
  await expect(text(main())).toContainText('Beside: Half of the letters')
  await expect(beside()).toHaveCount(0)
  await text(main()).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('And once more.')
  await expect(main().getByText(/^Saved/)).toBeVisible()
  await expect(page.getByText(/changed in another window/)).toHaveCount(0)
})

test('what was chosen before it was found has the focus when it comes', async () => {
  await page.keyboard.press('Control+Alt+v')
  await expect(picker().getByRole('combobox')).toBeFocused()
  const letGo = await holdAnswer(desk.app, 'search.find')
  await page.keyboard.insertText('five letters')
  await page.keyboard.press('Enter')
  await letGo()
  await expect(text(beside())).toBeFocused()
})

test('an interview or a record stands beside, is remembered with its article, and closes by key or Escape', async () => {
  await page.keyboard.press('Control+Alt+v')
  await expect(picker().getByRole('combobox')).toBeFocused()
  await expect(picker().getByRole('option', { name: /Ines Okafor, facialist.*Interview/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(beside().getByRole('list', { name: 'Transcript' })).toBeVisible()
  await expect(beside().getByRole('button', { name: /^Play/ }).first()).toBeVisible()
  for (const theme of ['light', 'dark'] as const) {
    await putOnTheme(page, theme)
    expect(await violationsOn(page)).toEqual([])
  }

  // Each side scrolls by itself.
  const scrolled = (side: string) =>
    page.evaluate(
      (id) => [...document.querySelectorAll(`#${id} *`)].reduce((sum, { scrollTop }) => sum + scrollTop, 0),
      side,
    )
  const before = await scrolled('main')
  await beside().getByRole('list', { name: 'Transcript' }).hover()
  await page.mouse.wheel(0, 400)
  await expect.poll(() => scrolled('beside')).toBeGreaterThan(100)
  expect(await scrolled('main')).toBe(before)

  // The divider moves by key, and stays where it was put.
  const width = async () => (await beside().boundingBox())?.width ?? 0
  const narrow = await width()
  await page.getByRole('separator', { name: 'Room of the two sides' }).focus()
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowLeft')
  await expect.poll(width).toBeGreaterThan(narrow + 20)
  await expect.poll(async () => (await readPreferences(page)).besideShare).toBeGreaterThan(46)

  // Another article has its own; coming back finds the interview again.
  await page.keyboard.press('Control+2')
  await expect(beside()).toHaveCount(0)
  await page.keyboard.press('Control+1')
  await expect(beside().getByRole('list', { name: 'Transcript' })).toBeVisible()

  // In a narrow window the other side stands below.
  await page.setViewportSize({ width: 860, height: 900 })
  await expect
    .poll(async () => ((await beside().boundingBox())?.y ?? 0) > ((await main().boundingBox())?.y ?? 0))
    .toBe(true)
  await page.setViewportSize({ width: 1440, height: 900 })

  await beside().getByRole('button', { name: 'Close this side' }).focus()
  await page.keyboard.press('Escape')
  await expect(beside()).toHaveCount(0)
  await expect(text(main())).toBeFocused()
  await putBeside('Ines Okafor type:expert', /Ines Okafor/)
  await expect(beside().getByRole('heading', { name: 'Ines Okafor', level: 1 })).toBeAttached()
  // What is put into an article from beside goes into the one that stands there.
  const cards = text(main()).locator('.expert-card')
  const cardsBefore = await cards.count()
  await runFromPalette(page, 'Put into the last article')
  await expect(cards).toHaveCount(cardsBefore + 1)
  await expect(text(main())).toBeFocused()
  await page.keyboard.press('Control+Alt+v')
  await expect(beside()).toHaveCount(0)
})
