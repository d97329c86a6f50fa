import { expect, type Page } from '@playwright/test'
import { answered, failOnce, holdAnswer } from '../helpers/answers'
import { test } from '../helpers/app-of-worker'
import { readPreferences, reloadDesk } from '../helpers/desk-in-page'
import type { LaunchedApp } from '../helpers/electron-app'
import { evaluateWithoutTrace } from '../helpers/evaluate-in-main'
import { openPalette, runFromPalette } from '../helpers/palette'
import { launchSample } from '../helpers/writing'

let desk: LaunchedApp
let page: Page

test.beforeEach(async () => {
  desk = await launchSample()
  page = desk.window
})

test.afterEach(async () => {
  await desk.close()
})

const heading = (name: string) => page.getByRole('heading', { name, level: 1 })

test('every section is reached by its key, by the rail and by the way back', async () => {
  const sections: [key: string, name: string][] = [
    ['Control+2', 'Interviews'],
    ['Control+3', 'Experts'],
    ['Control+4', 'Products'],
    ['Control+5', 'Media'],
    ['Control+6', 'Search'],
    ['Control+7', 'Brands'],
    ['Control+8', 'Bin'],
    ['Control+,', 'Settings'],
    ['Control+1', 'Articles'],
  ]
  for (const [key, name] of sections) {
    await page.keyboard.press(key)
    await expect(heading(name)).toBeVisible()
  }
  await page.keyboard.press('Control+[')
  await expect(heading('Settings')).toBeVisible()
  await page.keyboard.press('Control+]')
  await expect(heading('Articles')).toBeVisible()

  const rail = page.getByRole('navigation', { name: 'Sections' })
  await rail.getByRole('button', { name: 'Media' }).click()
  await expect(heading('Media')).toBeVisible()
  await expect(rail.getByRole('button', { name: 'Media' })).toHaveAttribute('aria-current', 'page')
})

test('the palette goes to a record and runs a command', async () => {
  await (await openPalette(page)).fill('paul nwosu')
  await expect(page.getByRole('option', { name: /Dr\. Paul Nwosu.*Expert/ })).toBeVisible()
  await page.getByRole('option', { name: /Dr\. Paul Nwosu.*Expert/ }).click()
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Dr. Paul Nwosu')

  await runFromPalette(page, 'dark th', 'Dark theme')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('a command that comes up while the palette is open can be run from it', async () => {
  await page.keyboard.press('Control+3')
  const letGo = await holdAnswer(desk.app, 'experts.get')
  await page.getByRole('option', { name: /Paul Nwosu/ }).click()
  await (await openPalette(page)).fill('put into the last article')
  await expect(page.getByText('Nothing has these words.')).toBeVisible()
  await letGo()
  await expect(page.getByRole('option', { name: 'Put into the last article' })).toBeVisible()
  await page.keyboard.press('Enter')
  const cards = page.getByRole('textbox', { name: 'Article text' }).locator('.expert-card')
  await expect(cards.filter({ hasText: 'Paul Nwosu' })).toBeVisible()
})

test('the native menu comes up and runs a command', async () => {
  const choose = (command: string) =>
    evaluateWithoutTrace(
      desk.app,
      ({ Menu }, id) => {
        const item = Menu.getApplicationMenu()?.getMenuItemById(id)
        item?.click()
        return item?.label
      },
      command,
    )
  // It is put up once the window is seen.
  await expect.poll(() => choose('go.experts')).toBe('Experts')
  await expect(heading('Experts')).toBeVisible()
})

test('a question mark lists the keys, Escape closes the list', async () => {
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: 'Bin' }).click()
  // At once: what is typed while the list is on its way is looked for in it.
  await page.keyboard.type('?quotation')
  const list = page.getByRole('dialog', { name: 'Keys' })
  await expect(list.getByLabel('Find a key by what it does')).toBeFocused()
  await expect(list.getByLabel('Find a key by what it does')).toHaveValue('quotation')
  await expect(list.getByText('Ctrl+Shift+B')).toBeVisible()
  await expect(list.getByText('Ctrl+K')).toBeHidden()
  // One thing at a time: first the words, then the list.
  await page.keyboard.press('Escape')
  await expect(list.getByText('Ctrl+K')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
})

test('Escape over two dialogs closes the upper one alone', async () => {
  await runFromPalette(page, 'tags', 'Tags')
  const tags = page.getByRole('dialog', { name: 'Tags' })
  await expect(tags.getByLabel('Find a tag')).toBeFocused()
  const line = await openPalette(page)
  await page.keyboard.press('Escape')
  await expect(line).toBeHidden()
  await expect(tags).toBeVisible()
  await expect(tags.getByLabel('Find a tag')).toBeFocused()
  // A field in a dialog is left before the dialog.
  await tags.getByRole('button', { name: 'Rename or merge “masks”' }).click()
  await expect(tags.getByLabel('New name of “masks”')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(tags.getByRole('button', { name: 'Rename or merge “masks”' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(tags).toBeHidden()
})

test('the inspector and the list hide and come back, and the choice is kept', async () => {
  await page.keyboard.press('Control+3')
  await page.getByRole('option').first().click()
  const inspector = page.getByRole('region', { name: 'Inspector' })
  await expect(inspector).toBeVisible()
  await page.keyboard.press('Control+.')
  await expect(inspector).toBeHidden()
  await expect.poll(() => readPreferences(page)).toMatchObject({ inspectorOpen: false })
  await reloadDesk(page)
  await page.keyboard.press('Control+3')
  await page.getByRole('option').first().click()
  await expect(heading('Experts')).toBeVisible()
  await expect(inspector).toBeHidden()
  await page.keyboard.press('Control+.')
  await expect(inspector).toBeVisible()
  await page.keyboard.press('Control+\\')
  await expect(heading('Experts')).toBeHidden()
})

test('panes resize with the arrow keys and remember their width', async () => {
  await page.keyboard.press('Control+3')
  const handle = page.getByRole('separator', { name: 'Width of the list' })
  const place = async () => (await handle.boundingBox())?.x ?? 0
  const before = await place()
  const { listWidth } = await readPreferences(page)
  await handle.focus()
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight')
  await expect.poll(place).toBeGreaterThan(before + 20)
  // What is kept is what is shown, not a width on the way to it.
  const grown = async () => (await readPreferences(page)).listWidth - listWidth
  await expect.poll(async () => Math.abs((await grown()) - ((await place()) - before))).toBeLessThan(1)
  const after = await place()
  await reloadDesk(page)
  await page.keyboard.press('Control+3')
  await expect.poll(async () => Math.abs((await place()) - after)).toBeLessThan(3)
})

test('a narrow window shows the list first and folds it away for the record', async () => {
  await page.keyboard.press('Control+3')
  await page.setViewportSize({ width: 640, height: 800 })
  await expect(heading('Experts')).toBeVisible()
  await page.getByRole('option', { name: /Ines Okafor/ }).click()
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Ines Okafor')
  await expect(page.getByRole('listbox', { name: 'Experts' })).toBeHidden()
  await page.getByRole('button', { name: 'Show or hide list' }).click()
  await expect(page.getByRole('listbox', { name: 'Experts' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox', { name: 'Experts' })).toBeHidden()
  await page.getByRole('button', { name: 'Show or hide inspector' }).click()
  await expect(page.getByRole('region', { name: 'Inspector' })).toBeVisible()
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(640)
})

test('search finds words of a transcript as they are typed and goes to them', async () => {
  await page.keyboard.press('Control+Shift+f')
  await expect(page.getByLabel('Search the library')).toBeFocused()
  await page.keyboard.type('fridge')
  const hit = page.getByRole('option', { name: /Ines Okafor, facialist/ })
  await expect(hit.locator('mark').first()).toHaveText('fridge')
  await page.getByRole('button', { name: 'Products', exact: true }).nth(1).click()
  await expect(hit).toBeHidden()
  await page.getByRole('button', { name: 'Products', exact: true }).nth(1).click()
  await hit.click()
  await expect(heading('Interviews')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Transcript' }).locator('mark').first()).toHaveText('fridge')
})

test('the theme, the text size and the byline are kept', async () => {
  await page.keyboard.press('Control+,')
  await page.getByRole('radio', { name: /High contrast/ }).check({ force: true })
  await expect(page.locator('html')).toHaveAttribute('data-contrast', 'high')
  await page.getByLabel('Text size').fill('22')
  await page.getByLabel('Words a minute').fill('100')
  await page.getByLabel('Byline').fill('Kit Example')
  // A key goes elsewhere without leaving the field first.
  await page.keyboard.press('Control+1')
  await page
    .getByTestId('list')
    .getByRole('option', { name: /close a pore/ })
    .click()
  await expect(page.getByText(/^[45] min read$/)).toBeVisible()
  await reloadDesk(page)
  await page.keyboard.press('Control+,')
  await expect(page.locator('html')).toHaveAttribute('data-contrast', 'high')
  await expect(page.getByLabel('Text size')).toHaveValue('22')
  await expect(page.getByLabel('Byline')).toHaveValue('Kit Example')
})

test('a setting that could not be saved is saved when its field is left again', async () => {
  await page.keyboard.press('Control+,')
  const byline = page.getByLabel('Byline')
  await failOnce(desk.app, 'settings.set')
  await byline.fill('Kit Example')
  await byline.blur()
  await expect(page.getByRole('alert')).toContainText('The disk did not answer.')
  await byline.focus()
  await byline.blur()
  await answered(page)
  await reloadDesk(page)
  await page.keyboard.press('Control+,')
  await expect(byline).toHaveValue('Kit Example')
})

test('a wrong currency is refused beside its field and not kept', async () => {
  await page.keyboard.press('Control+,')
  await page.getByLabel('Currency').fill('E1')
  await page.getByLabel('Currency').blur()
  await expect(page.getByText('Three capital letters, such as EUR.')).toBeVisible()
  await reloadDesk(page)
  await page.keyboard.press('Control+,')
  await expect(page.getByLabel('Currency')).toHaveValue('EUR')
})
