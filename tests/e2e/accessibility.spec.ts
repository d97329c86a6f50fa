import { expect, type Page } from '@playwright/test'
import { test } from '../helpers/app-of-worker'
import { setPreferences } from '../helpers/desk-in-page'
import { launchApp } from '../helpers/electron-app'
import { violationsIn } from '../helpers/look-with-axe'
import { openPalette } from '../helpers/palette'
import { launchSample, saved } from '../helpers/writing'

/** Every screen, by the key that leads there and what is chosen on it. */
const screens: [name: string, go: (page: Page) => Promise<unknown>][] = [
  ['articles', (page) => shown(page, 'Control+1', 'Articles')],
  ['interviews', (page) => chosen(page, 'Control+2')],
  ['experts', (page) => chosen(page, 'Control+3')],
  ['products', (page) => chosen(page, 'Control+4')],
  ['a product’s form', (page) => opened(page, 'Control+4')],
  ['media', (page) => chosen(page, 'Control+5')],
  ['a media file’s form', (page) => opened(page, 'Control+5')],
  ['search', (page) => found(page)],
  ['search with a filter half typed', (page) => completed(page)],
  ['search before anything is typed', (page) => begun(page)],
  ['brands', (page) => chosen(page, 'Control+7')],
  ['ingredients', (page) => ingredient(page)],
  ['products as a table', (page) => severalInTable(page)],
  ['the filter of a list', (page) => filtering(page)],
  ['the tags', (page) => tags(page)],
  ['the bin', (page) => shown(page, 'Control+8', 'Bin')],
  ['facts out of date', (page) => facts(page)],
  ['notes and to-dos', (page) => shown(page, 'Control+Shift+t', 'Notes and to-dos')],
  ['settings', (page) => shown(page, 'Control+,', 'Settings')],
  ['the palette', (page) => openPalette(page)],
]

/** Screens load when they are first gone to: there is nothing to look at before the heading stands. */
async function shown(page: Page, key: string, heading: string): Promise<void> {
  await page.keyboard.press('Escape')
  await page.keyboard.press(key)
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
}

async function chosen(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key)
  await page.getByRole('option').first().click()
  await expect(page.getByRole('region', { name: 'Inspector' })).toBeVisible()
}

async function ingredient(page: Page): Promise<void> {
  await page.keyboard.press('Control+9')
  await page.getByRole('option').first().click()
  await expect(page.getByRole('list', { name: /^Products with/ })).toBeVisible()
}

async function opened(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key)
  await page.getByRole('option').first().dblclick()
  await expect(page.getByRole('button', { name: 'Take back the last change' })).toBeVisible()
}

async function facts(page: Page): Promise<void> {
  await (await openPalette(page)).fill('facts out of date')
  await page.getByRole('option', { name: 'Facts out of date', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Facts out of date' })).toBeVisible()
}

async function severalInTable(page: Page): Promise<void> {
  // The first goes to the section as it was left, the second from a form to the shelf.
  await page.keyboard.press('Control+4')
  await page.keyboard.press('Control+4')
  await expect(page.getByRole('option')).toHaveCount(6)
  await page.keyboard.press('Control+Alt+t')
  await page.getByRole('button', { name: /^Group/ }).click()
  await page.getByRole('menuitem', { name: 'Came by' }).click()
  await page.getByRole('treegrid').focus()
  await page.keyboard.press('Control+a')
  await expect(page.getByRole('heading', { name: '6 products' })).toBeVisible()
}

async function filtering(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Brand…' }).click()
  await expect(page.getByRole('checkbox').first()).toBeVisible()
  // The menu that was left fades out without its items.
  await expect(page.getByRole('menu')).toHaveCount(0)
}

async function tags(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await (await openPalette(page)).fill('tags')
  await page.getByRole('option', { name: 'Tags', exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'Tags' }).getByRole('listitem').first()).toBeVisible()
}

async function found(page: Page): Promise<void> {
  await page.keyboard.press('Control+6')
  await page.getByLabel('Search the library').fill('acid')
  await expect(page.getByRole('option').first()).toBeVisible()
}

async function completed(page: Page): Promise<void> {
  await page.getByLabel('Search the library').fill('acid -oil colour:red after:2020 "mild acid" type:')
  await expect(page.getByRole('group', { name: 'Completions' })).toBeVisible()
}

async function begun(page: Page): Promise<void> {
  await setPreferences(page, { recentSearches: ['type:article acid', 'fridge'] })
  await page.getByLabel('Search the library').fill('')
  await expect(page.getByRole('region', { name: 'Recent searches' })).toBeVisible()
}

const themes = ['light', 'dark', 'high-contrast'] as const

test('axe finds nothing on any screen, in any theme', async () => {
  // Every screen, each looked at whole, and its colours in the other themes.
  test.slow()
  const desk = await launchSample()
  const page = desk.window
  for (const [name, go] of screens) {
    await go(page)
    expect(await violationsIn(themes, page), name).toEqual([])
  }
  await desk.close()
})

test('axe finds nothing on the welcome, in any theme', async () => {
  const desk = await launchApp()
  await expect(desk.window.getByRole('heading', { name: 'Beauty Desk' })).toBeVisible()
  expect(await violationsIn(themes, desk.window)).toEqual([])
  await desk.close()
})

test('a record is found, changed, saved, binned and restored without the mouse', async () => {
  const desk = await launchSample()
  const page = desk.window
  const { keyboard } = page
  await keyboard.press('Control+3')
  await expect(page.getByRole('option')).toHaveCount(2)
  await keyboard.press('/')
  await expect(page.getByLabel(/^Filter/)).toBeFocused()
  await keyboard.type('paul')
  await expect(page.getByRole('option')).toHaveCount(1)
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  // From the middle pane, Tab reaches the form's fields in their order.
  for (let presses = 0; presses < 20; presses += 1) {
    if (await page.getByLabel('Pronouns').evaluate((field) => field === document.activeElement)) break
    await keyboard.press('Tab')
  }
  await expect(page.getByLabel('Pronouns')).toBeFocused()
  await keyboard.press('Control+a')
  await keyboard.type('they/them')
  await keyboard.press('Control+s')
  await saved(page)

  await keyboard.press('Control+f')
  await expect(page.getByLabel(/^Filter/)).toBeFocused()
  await keyboard.press('Enter')
  await keyboard.press('Delete')
  await expect(page.getByText(/moved to the bin/)).toBeVisible()
  // What a notice offers has a key, since the focus stays where one works.
  await keyboard.press('Control+Alt+u')
  await expect(page.getByText(/moved to the bin/)).toBeHidden()
  await expect(page.getByRole('option', { name: /Paul/ })).toBeVisible()
  await keyboard.press('Control+f')
  await expect(page.getByLabel(/^Filter/)).toBeFocused()
  await keyboard.press('Enter')
  await keyboard.press('Delete')
  await expect(page.getByText(/moved to the bin/)).toBeVisible()
  await keyboard.press('Control+8')
  const restore = page.getByRole('button', { name: 'Restore Dr. Paul Nwosu' })
  for (let presses = 0; presses < 30; presses += 1) {
    if (await restore.evaluate((button) => button === document.activeElement)) break
    await keyboard.press('Tab')
  }
  await keyboard.press('Enter')
  await expect(page.getByLabel('Pronouns')).toHaveValue('they/them')
  await desk.close()
})

test('what has the focus can be seen', async () => {
  const desk = await launchSample()
  const page = desk.window
  await page.keyboard.press('Control+,')
  await page.getByLabel('Byline').focus()
  const seen: string[] = []
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab')
    seen.push(
      await page.evaluate(() => {
        const focused = document.activeElement
        if (!(focused instanceof HTMLElement)) return 'nothing'
        // A field shows it by its border, a hidden radio by the card around it.
        const places = [focused, focused.closest('label') ?? focused]
        const visible = places.some((place) => {
          const style = getComputedStyle(place)
          return style.outlineStyle !== 'none' && style.outlineWidth !== '0px'
        })
        const field = focused.matches('input:not([type=radio]), textarea')
        return visible || field ? 'seen' : focused.outerHTML.slice(0, 120)
      }),
    )
  }
  expect(seen.filter((words) => words !== 'seen')).toEqual([])
  await desk.close()
})
