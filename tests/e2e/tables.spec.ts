import { expect, type Page } from '@playwright/test'
import { answered, holdAnswer } from '../helpers/answers'
import { test } from '../helpers/app-of-worker'
import { addBrands, reloadDesk } from '../helpers/desk-in-page'
import type { LaunchedApp } from '../helpers/electron-app'
import { openPalette } from '../helpers/palette'
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

const table = () => page.getByRole('grid').or(page.getByRole('treegrid'))
const inspector = () => page.getByRole('region', { name: 'Inspector' })

/** The names in the first column, from the top. */
async function names(): Promise<string[]> {
  const cells = await table()
    .getByRole('row')
    .filter({ hasNot: page.getByRole('columnheader') })
    .all()
  return Promise.all(
    cells.map(async (row) => ((await row.getByRole('gridcell').first().textContent()) ?? '').trim()),
  )
}

async function productTable(): Promise<void> {
  await page.keyboard.press('Control+4')
  await expect(page.getByRole('option')).toHaveCount(6)
  await page.keyboard.press('Control+Alt+t')
  await expect(table().getByRole('row')).toHaveCount(7)
}

test('a table is ordered, grouped and folded with the keyboard, and remembered', async () => {
  await productTable()
  await expect(table()).toHaveAttribute('aria-rowcount', '7')
  await page.getByRole('columnheader', { name: 'Price', exact: true }).getByRole('button').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('columnheader', { name: 'Price', exact: true })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
  await expect
    .poll(names)
    .toEqual([
      'Barrier Milk',
      'Daily Veil SPF 30',
      'Fjord Mineral Mask',
      'Quiet Oil No. 3',
      'Cryo Wands',
      'Red Lamp Mini',
    ])
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await names())[0]).toBe('Red Lamp Mini')
  // The heading moves with Alt, and grows with Shift.
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('columnheader').nth(2)).toHaveText('Price')

  await page.getByRole('button', { name: 'Group', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Came by' }).click()
  await expect(page.getByRole('treegrid')).toHaveAttribute('aria-rowcount', '11')
  await expect(page.getByRole('row', { name: 'Press sample 2', exact: true })).toHaveAttribute(
    'aria-expanded',
    'true',
  )
  await table().focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('row', { name: 'Bought 2', exact: true })).toHaveAttribute(
    'aria-expanded',
    'false',
  )
  await expect(table()).toHaveAttribute('aria-rowcount', '9')
  await page.keyboard.press('ArrowRight')
  await expect(table()).toHaveAttribute('aria-rowcount', '11')

  await reloadDesk(page)
  await page.keyboard.press('Control+4')
  await expect(page.getByRole('treegrid', { name: 'Products' })).toBeVisible()
  await expect(page.getByRole('columnheader').nth(2)).toHaveText('Price')
})

test('pictures stand in groups, which fold and are gone through with the same keys', async () => {
  await page.keyboard.press('Control+4')
  await expect(page.getByRole('option')).toHaveCount(6)
  await page.getByRole('button', { name: 'Group', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Came by' }).click()
  const tree = page.getByRole('tree', { name: 'Products' })
  const heading = tree.getByRole('treeitem', { name: 'Bought 2', exact: true })
  await expect(heading).toHaveAttribute('aria-expanded', 'true')
  const cards = tree.locator('[role=treeitem][aria-level="2"]')
  await expect(cards).toHaveCount(6)
  await tree.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await expect(cards.first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(heading).toHaveAttribute('aria-expanded', 'false')
  await expect(cards).toHaveCount(4)
  // Down passes the next heading and its cards; Shift chooses over it.
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(cards.first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Shift+End')
  await expect(inspector().getByRole('heading', { name: '4 products' })).toBeVisible()
  // Each wears one ring, also the one with the keys.
  const ringsOfCards = () =>
    cards.evaluateAll((all) =>
      all.map(
        (card) =>
          [card, ...card.querySelectorAll('*')].filter(
            (part) => getComputedStyle(part).outlineStyle === 'solid',
          ).length,
      ),
    )
  await expect.poll(ringsOfCards).toEqual([1, 1, 1, 1])
  await heading.click()
  await expect(cards).toHaveCount(6)
  await tree.focus()
  await page.keyboard.type('red')
  await expect(tree.getByRole('treeitem', { name: /Red Lamp Mini/ })).toHaveAttribute('aria-selected', 'true')
})

test('the list beside a record is narrowed and ordered as the table is', async () => {
  await page.keyboard.press('Control+3')
  const list = page.getByRole('listbox', { name: 'Experts' })
  await expect(list.getByRole('option')).toHaveCount(2)
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Tied to a brand' }).click()
  await expect(list.getByRole('option')).toHaveCount(1)
  await page.getByRole('button', { name: 'Order: Name, ascending' }).click()
  await page.getByRole('menuitem', { name: 'Employer' }).click()
  await page.keyboard.press('Control+Alt+t')
  await expect(table().getByRole('row')).toHaveCount(2)
  await expect(page.getByRole('columnheader', { name: 'Employer' })).toHaveAttribute('aria-sort', 'ascending')
  await page.keyboard.press('Control+Alt+t')
  await expect(list.getByRole('option')).toHaveCount(1)
  await page.getByRole('button', { name: 'Remove: Tied to a brand' }).click()
  await expect(list.getByRole('option')).toHaveCount(2)
})

test('what narrows a list is kept as a view, gone to from the palette, and deleted with a way back', async () => {
  await productTable()
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Tag…' }).click()
  await expect(page.getByPlaceholder('Type to find')).toBeFocused()
  await page.keyboard.type('dry')
  await expect(page.getByRole('checkbox')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(table().getByRole('row')).toHaveCount(3)
  await expect(page.getByRole('button', { name: 'Tag: dry skin', exact: true })).toBeFocused()
  await page.getByRole('button', { name: 'Keep as a view' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill('For dry skin')
  await page.keyboard.press('Enter')
  const views = page.getByRole('navigation', { name: 'Views' })
  await expect(views.getByRole('button', { name: 'For dry skin', exact: true })).toHaveAttribute(
    'aria-current',
    'true',
  )

  await table().focus()
  await page.keyboard.press('Escape')
  await expect(table().getByRole('row')).toHaveCount(7)
  await page.keyboard.press('Control+1')
  await (await openPalette(page)).fill('for dry')
  await page.getByRole('option', { name: /For dry skin/ }).click()
  await expect(table().getByRole('row')).toHaveCount(3)

  const doing = page.getByRole('button', { name: /What to do with the view/ })
  await doing.click()
  await page.getByRole('menuitem', { name: 'Rename…' }).click()
  await expect(page.getByRole('dialog').getByLabel('Name')).toBeFocused()
  await page.keyboard.press('Escape')
  // The item that asked for the dialog is gone; the focus is not.
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(doing).toBeFocused()
  await doing.click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(views.getByRole('button', { name: 'For dry skin', exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(views.getByRole('button', { name: 'For dry skin', exact: true })).toBeVisible()

  // Nothing fits: the way out is on the screen.
  await page.keyboard.press('/')
  await page.keyboard.type('lamp')
  await expect(page.getByRole('heading', { name: 'Nothing fits' })).toBeVisible()
  await page.getByRole('button', { name: 'Show all products' }).click()
  await expect(table().getByRole('row')).toHaveCount(7)
})

test('several products are changed at once; one Undo takes all of it back', async () => {
  await productTable()
  await table().focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(inspector().getByRole('heading', { name: '3 products' })).toBeVisible()
  await expect(inspector().getByLabel('Category')).toHaveAttribute('placeholder', 'Several values')
  await inspector().getByLabel('Category').fill('Favourites')
  await inspector().getByLabel('Add tags').fill('shelf')
  await page.keyboard.press('Enter')
  await inspector().getByRole('button', { name: 'Change 3 products' }).click()
  await expect(page.getByText('3 products changed.')).toBeVisible()
  await expect(table().getByText('Favourites')).toHaveCount(3)
  await expect(inspector().getByRole('button', { name: /shelf\s*all/ })).toBeVisible()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(table().getByText('Favourites')).toHaveCount(0)
  await expect(table().getByText('cleanser')).toBeVisible()
})

test('a name that is found when one has gone elsewhere does not lead back', async () => {
  await productTable()
  await table().focus()
  const letGo = await holdAnswer(desk.app, 'lists.find')
  await page.keyboard.press('f')
  await page.keyboard.press('Control+3')
  await expect(page.getByRole('heading', { name: 'Experts', level: 1 })).toBeVisible()
  await letGo()
  await answered(page)
  await answered(page)
  await expect(page.getByRole('heading', { name: 'Experts', level: 1 })).toBeVisible()
})

test('the width of a column follows the pointer no longer than it is held', async () => {
  await productTable()
  const heading = page.getByRole('columnheader', { name: 'Brand', exact: true })
  const widthOf = async () => (await heading.boundingBox())?.width ?? 0
  const edge = heading.locator(':scope > [aria-hidden]')
  const at = await edge.boundingBox()
  if (!at) throw new Error('The column has no edge.')
  const [x, y] = [at.x + at.width / 2, at.y + at.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 40, y)
  await answered(page)
  const wider = await widthOf()
  // As where the system takes the pointer away, for a gesture of its own.
  await edge.evaluate((element) => element.releasePointerCapture(1))
  await page.mouse.move(x + 41, y)
  // Over the edge again, which stays where it is while the first column gives way.
  await page.mouse.move(x - 2, y)
  await page.mouse.move(x + 2, y)
  await answered(page)
  expect(await widthOf()).toBe(wider)
  await page.mouse.up()
})

test('letters find a name, and a choice reaches over pages that were never read', async () => {
  await addBrands(page, 'Zephyr', 450)
  await page.keyboard.press('Control+7')
  await expect(page.getByRole('listbox', { name: 'Brands' })).toBeVisible()
  await page.keyboard.press('Control+Alt+t')
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '457')
  await table().focus()
  await page.keyboard.press('Home')
  await page.keyboard.type('zephyr 0400')
  await expect(page.getByRole('row', { name: /Zephyr 0400/ })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('row', { name: /Zephyr 0400/ })).toHaveAttribute('aria-rowindex', '407')
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+End')
  await expect(inspector().getByRole('heading', { name: '456 brands' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+a')
  await expect(inspector().getByRole('heading', { name: '456 brands' })).toBeVisible()
  // Far fewer rows than records stand in the window.
  expect(await table().getByRole('row').count()).toBeLessThan(60)
  await page.keyboard.press('Escape')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Zephyr 0450')
})

test('a tag becomes one with another on every record, and comes back', async () => {
  await (await openPalette(page)).fill('tags')
  // What is found in records comes a moment later, and stands first.
  await page.getByRole('option', { name: 'Tags', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Tags' })
  await expect(dialog.getByRole('button', { name: '2 products' }).first()).toBeVisible()
  await dialog.getByRole('button', { name: 'Rename or merge “masks”' }).click()
  await dialog.getByLabel('New name of “masks”').fill('tools')
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(dialog.getByRole('button', { name: '3 products' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(dialog.getByRole('button', { name: 'Rename or merge “masks”' })).toBeVisible()
  await dialog
    .getByRole('listitem')
    .filter({ hasText: 'dry skin' })
    .getByRole('button', { name: '2 products' })
    .click()
  await expect(page.getByRole('option')).toHaveCount(2)
})

test('a double click opens the card of its first click, wherever the second one lands', async () => {
  for (const name of ['Quiet Oil No. 3', 'Fjord Mineral Mask']) {
    await page.keyboard.press('Control+4')
    const card = page.getByRole('option', { name })
    await expect(page.getByRole('option')).toHaveCount(6)
    await expect(inspector()).toHaveCount(0)
    const box = await card.boundingBox()
    if (!box) throw new Error(`${name} is not on the screen`)
    await page.mouse.move(box.x + box.width - 12, box.y + box.height / 2)
    await page.mouse.down({ clickCount: 1 })
    await page.mouse.up({ clickCount: 1 })
    // The pane has come and the cards stand elsewhere: the second click lands on another one, or on the pane.
    await expect(inspector()).toBeVisible()
    await expect(card).not.toHaveCSS('width', `${box.width}px`)
    await page.mouse.down({ clickCount: 2 })
    await page.mouse.up({ clickCount: 2 })
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue(name)
    await reloadDesk(page)
  }
})

test('the bars over articles, talks, records and lists keep to one line, also in a narrow window', async () => {
  await page.getByRole('listbox', { name: 'Articles' }).getByRole('option').first().click()
  await page.getByRole('button', { name: 'Status: Published' }).click()
  await page.getByRole('menuitem', { name: 'Needs update' }).click()
  for (const key of ['1', '2', '3', '4', '5', '7']) {
    await page.keyboard.press(`Control+${key}`)
    await page.getByRole('option').first().click()
    for (const width of [1440, 1280, 1000]) {
      await page.setViewportSize({ width, height: 900 })
      const bar = page.locator('#main header').first()
      await expect
        .poll(async () => (await bar.boundingBox())?.height ?? 0, `section ${key} at ${width} px`)
        .toBeLessThan(70)
    }
    await page.setViewportSize({ width: 1440, height: 900 })
  }
})
