import { expect, type Page } from '@playwright/test'
import { holdAnswer } from '../helpers/answers'
import { test } from '../helpers/app-of-worker'
import { putOnTheme, reloadDesk } from '../helpers/desk-in-page'
import { drag } from '../helpers/drag'
import type { LaunchedApp } from '../helpers/electron-app'
import { violationsOn } from '../helpers/look-with-axe'
import { addPlanned } from '../helpers/planned-articles'
import { articleText, launchSample } from '../helpers/writing'

let desk: LaunchedApp
let page: Page

test.beforeEach(async () => {
  desk = await launchSample()
  page = desk.window
  await addPlanned(page)
  await page.keyboard.press('Control+Shift+1')
  await expect(column('Assigned').getByRole('button', { name: /Sunscreen for the ski bus/ })).toBeVisible()
})
test.afterEach(async () => {
  await desk.close()
})

const column = (name: string) => page.getByRole('region', { name, exact: true })
const card = (title: string | RegExp) => page.locator('[data-card]').filter({ hasText: title })

async function titles(name: string): Promise<string[]> {
  return column(name).locator('[data-card] > span:first-child').allTextContents()
}

test('cards are moved with keys, announced, taken back, and stay where they were put', async () => {
  const { keyboard } = page
  await expect
    .poll(() => titles('Assigned'))
    .toEqual([
      'Sunscreen for the ski bus',
      'A winter of retinal: one editor’s diary',
      'Five questions for a perfumer without a nose',
    ])
  await card('Sunscreen').focus()
  await keyboard.press('ArrowDown')
  await expect(card('A winter of retinal')).toBeFocused()
  await keyboard.press('Control+Shift+ArrowDown')
  await expect.poll(async () => (await titles('Assigned'))[2]).toContain('A winter of retinal')
  await expect(card('A winter of retinal')).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: 'Assigned, 3 of 3' })).toBeAttached()

  await keyboard.press('Control+Shift+ArrowRight')
  await expect.poll(async () => (await titles('Drafting'))[0]).toContain('A winter of retinal')
  await expect(page.getByText('is now Drafting.')).toBeVisible()
  await expect(card('A winter of retinal')).toBeFocused()
  await keyboard.press('Control+z')
  await expect.poll(async () => (await titles('Assigned'))[2]).toContain('A winter of retinal')
  // The keys go on from the card, and nothing offers to undo what is undone.
  await expect(card('A winter of retinal')).toBeFocused()
  await expect(page.getByText('is now Drafting.')).toHaveCount(0)
  await keyboard.press('Control+z')
  await expect.poll(async () => (await titles('Assigned'))[1]).toContain('A winter of retinal')

  await card('Five questions').focus()
  await keyboard.press('Alt+ArrowUp')
  await expect.poll(async () => (await titles('Assigned'))[1]).toContain('Five questions')
  await reloadDesk(page)
  await keyboard.press('Control+Shift+1')
  await expect.poll(async () => (await titles('Assigned'))[1]).toContain('Five questions')

  await card('Five questions').focus()
  await keyboard.press('Enter')
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue(/^Five questions/)
  await expect(articleText(page)).toBeVisible()
  await keyboard.press('Control+[')
  await expect(card('Five questions')).toBeVisible()
})

test('a move is taken back at once, also before the library has said that it is done', async () => {
  const { keyboard } = page
  await card('A winter of retinal').focus()
  const letGo = await holdAnswer(desk.app, 'board.move')
  await keyboard.press('Control+Shift+ArrowRight')
  await expect.poll(async () => (await titles('Drafting'))[0]).toContain('A winter of retinal')
  await keyboard.press('Control+z')
  await letGo()
  await expect.poll(async () => (await titles('Assigned'))[1]).toContain('A winter of retinal')
  await expect(page.getByText('is now Drafting.')).toHaveCount(0)
})

test('all columns fit into the window; a narrow one scrolls the board and never the page', async () => {
  const beyond = (selector: string) =>
    page.locator(selector).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
  const board = '[aria-busy]:has([data-card])'
  await expect(card('Sunscreen')).toBeVisible()
  expect(await beyond(board)).toBe(0)
  await page.setViewportSize({ width: 1024, height: 800 })
  await expect.poll(() => beyond(board)).toBeGreaterThan(0)
  expect(await beyond('html')).toBe(0)
  // The focus takes the board along.
  await card('Sunscreen').focus()
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight')
  await expect(column('Needs update').locator('[data-card]').first()).toBeInViewport({ ratio: 1 })
})

test('cards are dragged between columns and others, and what is published has its day', async () => {
  await drag(card('Hand creams'), column('Published'), 200)
  await expect.poll(async () => (await titles('Published'))[0]).toContain('Hand creams')
  await expect(card('Hand creams')).toContainText(/\d+ [A-Z][a-z]{2}/)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await titles('Approved'))[0]).toContain('Hand creams')

  await drag(card('What the wind does'), card('How to patch-test'), 4)
  await expect.poll(() => titles('Drafting')).toContain('What the wind does to a lip')
  const drafting = await titles('Drafting')
  const at = drafting.indexOf('What the wind does to a lip')
  expect(drafting[at + 1]).toContain('How to patch-test')
})

test('the board is narrowed, folded, and says what is late; a status is set by its number', async () => {
  await page.getByRole('button', { name: /^\d+ late$/ }).click()
  await expect(page.locator('[data-card]')).toHaveCount(2)
  await expect(card('Red light at home')).toContainText(/Late since/i)
  await expect(column('Idea')).toContainText('Nothing here fits the filters.')
  await page.keyboard.press('/')
  await page.keyboard.type('almanac')
  await expect(page.locator('[data-card]')).toHaveCount(1)
  await page.getByRole('button', { name: 'Clear the filter' }).click()
  await page.getByRole('button', { name: /^\d+ late$/ }).click()

  await page.getByRole('button', { name: 'Fold Needs update' }).click()
  await expect(column('Needs update').locator('[data-card]')).toHaveCount(0)
  await reloadDesk(page)
  await page.keyboard.press('Control+Shift+1')
  await expect(page.getByRole('button', { name: /^Needs update/ })).toHaveAttribute('aria-expanded', 'false')

  await card('Sunscreen').focus()
  await page.keyboard.press('Control+Alt+Shift+s')
  // Typed on without waiting for the dialog.
  await page.keyboard.press('5')
  await expect.poll(() => titles('Approved')).toContain('Sunscreen for the ski bus')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await card('Sunscreen').focus()
  await page.keyboard.press('Control+Alt+Shift+d')
  await page.getByRole('textbox', { name: 'Due' }).fill('in 3 weeks')
  await page.keyboard.press('Enter')
  await expect(card('Sunscreen')).toContainText(/due \d+ [A-Z]/i)
})

test('axe finds nothing on the board in either theme', async () => {
  for (const theme of ['light', 'dark'] as const) {
    await putOnTheme(page, theme)
    if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/board-${theme}.png` })
    expect(await violationsOn(page)).toEqual([])
  }
})

test('axe finds nothing on what asks for a status and a deadline in either theme', async () => {
  for (const theme of ['light', 'dark'] as const) {
    await putOnTheme(page, theme)
    await card('Sunscreen').focus()
    for (const [key, name] of [
      ['s', 'Set status'],
      ['d', 'Set deadline'],
    ] as const) {
      await page.keyboard.press(`Control+Alt+Shift+${key}`)
      await expect(page.getByRole('dialog', { name })).toBeVisible()
      expect(await violationsOn(page)).toEqual([])
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
  }
})
