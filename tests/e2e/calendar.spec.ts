import { expect, type Page } from '@playwright/test'
import { test } from '../helpers/app-of-worker'
import { putOnTheme } from '../helpers/desk-in-page'
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
  await page.keyboard.press('Control+Shift+2')
  await expect(day(0)).toBeVisible()
})
test.afterEach(async () => {
  await desk.close()
})

/** `YYYY-MM-DD`, so many days from today on. */
function dayIn(days: number): string {
  const date = new Date()
  date.setDate(date.getDate() + days)
  return date.toLocaleDateString('sv-SE')
}

const day = (days: number) => page.locator(`[data-day="${dayIn(days)}"]`)
const item = (title: string) => page.locator('[data-item]').filter({ hasText: title })
const side = () => page.getByRole('complementary', { name: 'Late and without a deadline' })

/** A week has today in it, and the days around it are shown whatever the date is. */
async function showWeek(): Promise<void> {
  await page.getByRole('button', { name: 'Week', exact: true }).click()
  await expect(page.getByRole('gridcell')).toHaveCount(7)
}

test('keys go on in the calendar when one comes from the text of an article', async () => {
  await item('Salt, clay, ash').click()
  await articleText(page).click()
  await page.keyboard.press('Control+Shift+2')
  await expect(day(0)).toBeFocused()
})

test('today is marked, keys go through days and months, and Enter opens what is due', async () => {
  await expect(day(0)).toHaveAttribute('aria-current', 'date')
  await expect(day(0)).toContainText('Salt, clay, ash')
  await day(0).focus()
  await page.keyboard.press('ArrowRight')
  await expect(day(1)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(day(8)).toBeFocused()
  const month = await page.getByRole('heading', { level: 2 }).textContent()
  await page.keyboard.press('PageDown')
  await expect(page.getByRole('heading', { level: 2 })).not.toHaveText(month ?? '')
  await page.keyboard.press('t')
  await expect(day(0)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(item('Salt, clay, ash')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue(/^Salt, clay, ash/)
  await page.keyboard.press('Control+[')
  await expect(day(0)).toBeVisible()
})

test('a deadline is moved by keys and by hand, and taken back', async () => {
  await showWeek()
  await item('Salt, clay, ash').focus()
  await page.keyboard.press('Control+Shift+ArrowRight')
  await expect(day(1)).toContainText('Salt, clay, ash')
  await expect(item('Salt, clay, ash')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/^“Salt, clay, ash.* is due/)).toHaveCount(0)
  // Tomorrow may stand in another week.
  await page.getByRole('button', { name: 'Today' }).click()
  await expect(day(0)).toContainText('Salt, clay, ash')

  await day(0).focus()
  await drag(side().getByRole('button', { name: /The quiet return of cold cream/ }), day(0), 120)
  await expect(day(0)).toContainText('The quiet return of cold cream')
  await expect(side()).not.toContainText('The quiet return of cold cream')
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(side()).toContainText('The quiet return of cold cream')
})

test('a day of the next month is worked on where it stands: the page turns by keys alone', async () => {
  const heading = page.getByRole('heading', { level: 2 }).first()
  const days = page.locator('[data-day]')
  const monthOf = async (at: number) => (await days.nth(at).getAttribute('data-day'))?.slice(0, 7)
  // A month whose last row ends in the next one.
  while ((await monthOf(-1)) === (await monthOf(15)))
    await page.getByRole('button', { name: 'Next month' }).click()
  const month = (await heading.textContent()) ?? ''
  const title = 'The quiet return of cold cream'
  await drag(side().getByRole('button', { name: title }), days.last(), 60)
  await expect(days.last()).toContainText(title)
  // The library has it and the days are drawn anew: before, what is taken hold of could slip away.
  const moved = page.getByText(new RegExp(`^“${title}” is due`))
  await expect(moved).toHaveCount(1)
  await days.nth(-9).focus()
  await drag(item(title), days.nth(-8), 60)
  await expect(days.nth(-8)).toContainText(title)
  await expect(moved).toHaveCount(2)
  await drag(item(title), days.last(), 60)
  await expect(days.last()).toContainText(title)
  await expect(heading).toHaveText(month)
  await days.nth(-9).focus()
  await item(title).click()
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue(title)

  await page.keyboard.press('Control+[')
  await days.last().focus()
  await page.keyboard.press('ArrowRight')
  await expect(heading).not.toHaveText(month)
})

test('late articles are listed, and the calendar is narrowed as the list is', async () => {
  await expect(side()).toContainText('Late 2')
  await page.keyboard.press('/')
  await page.keyboard.type('fable')
  await expect(side()).toContainText('Late 1')
  await expect(item('Salt, clay, ash')).toHaveCount(0)
})

test('axe finds nothing on the calendar in either theme', async () => {
  for (const theme of ['light', 'dark'] as const) {
    await putOnTheme(page, theme)
    for (const span of ['Month', 'Week'] as const) {
      await page.getByRole('button', { name: span, exact: true }).click()
      if (process.env.LOOK)
        await page.screenshot({ path: `${process.env.LOOK}/calendar-${span}-${theme}.png` })
      expect(await violationsOn(page)).toEqual([])
    }
  }
})
