import { expect, type Page } from '@playwright/test'
import { callChannel } from '@shared/ipc/names'
import { test } from '../helpers/app-of-worker'
import { type DeskPage, readPreferences, reloadDesk } from '../helpers/desk-in-page'
import type { LaunchedApp } from '../helpers/electron-app'
import { evaluateInMain } from '../helpers/evaluate-in-main'
import { openPalette } from '../helpers/palette'
import { articleText, launchSample } from '../helpers/writing'

let desk: LaunchedApp
let page: Page

test.beforeEach(async () => {
  desk = await launchSample()
  page = desk.window
  await page.keyboard.press('Control+Shift+f')
  await expect(field()).toBeFocused()
})

test.afterEach(async () => {
  await desk.close()
})

const field = () => page.getByRole('combobox', { name: 'Search the library' })
const hits = () => page.getByRole('listbox', { name: 'Found records' }).getByRole('option')

test('filters are completed, understood, shown in words and taken out again', async () => {
  await page.keyboard.type('cold ty')
  await page.keyboard.press('Tab')
  await expect(field()).toHaveValue('cold type:')
  await page.keyboard.type('int')
  await page.keyboard.press('Tab')
  await expect(field()).toHaveValue('cold type:interview ')
  await expect(hits()).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'Interviews', exact: true }).nth(1)).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await page.keyboard.type('-lunch')
  await expect(page.getByText('Nothing found')).toBeVisible()
  await page.getByRole('button', { name: 'Take out: Without “lunch”' }).click()
  await expect(hits()).toHaveCount(1)

  await field().fill('brand:')
  await page.getByRole('group', { name: 'Completions' }).getByRole('button', { name: 'Hav & Sol' }).click()
  await expect(field()).toHaveValue('brand:"Hav & Sol" ')
  await expect(hits().filter({ hasText: 'Fjord Mineral Mask' })).toBeVisible()
  await field().fill('mask colour:red')
  await expect(page.getByText('There is no filter “colour:”, so its words are searched.')).toBeVisible()
})

test('Enter opens at the place: the block of an article, the segment of a talk, the field of a record', async () => {
  await page.keyboard.type('type:article CAPILLARIES fridge')
  await expect(hits()).toHaveCount(1)
  await page.keyboard.press('Enter')
  const lit = articleText(page).locator('.found')
  await expect(lit).toHaveText(['fridge', 'capillaries', 'fridge'])
  await expect(lit.first()).toBeInViewport()

  await page.keyboard.press('Control+Shift+f')
  await field().fill('type:interview capillaries')
  await expect(hits()).toHaveCount(1)
  await page.keyboard.press('Enter')
  const segment = page.getByRole('list', { name: 'Transcript' }).locator('[data-arrived]')
  await expect(segment.locator('mark')).toHaveText('capillaries')
  await expect(segment).toBeInViewport()

  await page.keyboard.press('Control+Shift+f')
  await field().fill('"looking matte"')
  await expect(hits()).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Fjord Mineral Mask')
  await expect(
    page.getByRole('region', { name: 'Desk' }).getByText('Leaves skin looking matte'),
  ).toBeInViewport()
  await expect(page.getByRole('button', { name: 'Take back the last change' })).toBeInViewport()
})

/** Answers searches from what the library says now; those of `slow` come half a second late, as from a busy disk. */
async function answerLate(slow: string, others: string): Promise<void> {
  const answers = await page.evaluate(
    async (texts) => {
      const { search } = (globalThis as unknown as DeskPage).desk
      return Promise.all(texts.map((text) => search.find({ text, limit: 12 })))
    },
    [slow, others],
  )
  await evaluateInMain(
    desk.app,
    ({ ipcMain }, { channel, text, late, early }) => {
      ipcMain.removeHandler(channel)
      ipcMain.handle(channel, async (_event, input: { text: string }) => {
        if (input.text !== text) return early
        await new Promise((resolve) => setTimeout(resolve, 500))
        return late
      })
    },
    { channel: callChannel('search.find'), text: slow, late: answers[0], early: answers[1] },
  )
}

test('Enter that is quicker than the answer waits for it, and opens nothing that stood there before', async () => {
  await answerLate('paul', 'fridge')
  await field().fill('fridge')
  await expect(hits().first()).toContainText('Can a cream')
  await field().fill('paul')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Dr. Paul Nwosu')

  await page.keyboard.press('Control+1')
  await expect(page.getByRole('heading', { level: 1, name: 'Articles' })).toBeVisible()
  const line = await openPalette(page)
  await line.fill('fridge')
  await expect(page.getByRole('option', { name: /Interview$/ }).first()).toBeVisible()
  await line.fill('paul')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Dr. Paul Nwosu')
})

test('the palette searches the same way and opens at the place', async () => {
  await (await openPalette(page)).fill('type:interview fridge')
  await expect(page.getByRole('option', { name: /Interview$/ })).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('list', { name: 'Transcript' }).locator('[data-arrived] mark').first(),
  ).toHaveText('fridge')
})

test('what led somewhere is a recent search, by the arrows too, and can be forgotten', async () => {
  for (const text of ['fridge', 'type:expert paul']) {
    await field().fill(text)
    await page.keyboard.press('Enter')
    // It leads somewhere once it is found.
    await expect(field()).toBeHidden()
    await page.keyboard.press('Control+Shift+f')
  }
  await reloadDesk(page)
  await page.keyboard.press('Control+Shift+f')
  await expect(field()).toHaveValue('')
  const recents = page.getByRole('region', { name: 'Recent searches' }).getByRole('listitem')
  await expect(recents).toHaveText(['type:expert paul', 'fridge'])
  await field().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(field()).toHaveValue('fridge')
  await expect(hits().first()).toBeVisible()

  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Delete')
  await expect(recents).toHaveText(['fridge'])
  await page.getByRole('button', { name: 'Clear all' }).click()
  await expect(recents).toHaveCount(0)
  await expect.poll(() => readPreferences(page)).toMatchObject({ recentSearches: [] })
})

test('an ingredient is found by any of its names, in the palette and on the page, and opens with its products', async () => {
  await page.keyboard.type('vitamin b3')
  await expect(hits().first()).toContainText('Niacinamide')
  await expect(hits().first()).toContainText(/\d products?, also called Vitamin B3/)
  await page.getByRole('button', { name: 'Ingredients', exact: true }).click()
  await expect(hits()).toHaveCount(1)
  await field().press('Enter')
  await expect(page.getByRole('list', { name: 'Products with Niacinamide' })).toBeVisible()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('niacinamide')
  const first = page.getByRole('listbox', { name: 'What was found' }).getByRole('option').first()
  await expect(first).toContainText('Ingredient')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'Products with Niacinamide' })).toBeVisible()
})

test('the ways to narrow a search stand beside what was found where there is room, else on the first page', async () => {
  await page.keyboard.type('clay')
  await expect(hits()).not.toHaveCount(1)
  const beside = page.getByRole('complementary', { name: 'Ways to narrow the search' })
  const hit = await hits().first().boundingBox()
  const ways = await beside.boundingBox()
  expect(ways?.x).toBeGreaterThanOrEqual((hit?.x ?? 0) + (hit?.width ?? 0))
  await beside.getByRole('button', { name: 'type:product' }).click()
  await expect(field()).toBeFocused()
  await page.keyboard.type('prod')
  await page.keyboard.press('Tab')
  await expect(field()).toHaveValue('clay type:product ')
  await expect(hits()).toHaveCount(1)

  await page.setViewportSize({ width: 1024, height: 700 })
  await expect(beside).toBeHidden()
  await field().fill('')
  await expect(page.getByRole('button', { name: 'tag:mask' })).toBeVisible()
})
