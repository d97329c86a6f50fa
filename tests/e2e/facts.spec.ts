import { rmSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { holdAnswer } from '../helpers/answers'
import { test } from '../helpers/app-of-worker'
import { chooseInDialogs } from '../helpers/dialogs'
import { type LaunchedApp, temporaryFolder } from '../helpers/electron-app'
import { articleText, expectOutline, launchSample, newArticle, saved } from '../helpers/writing'

let desk: LaunchedApp
let folder: string

test.beforeEach(async () => {
  folder = temporaryFolder()
  desk = await launchSample()
  await chooseInDialogs(desk.app, [folder])
})

test.afterEach(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Publishes the open article: its status, and a Markdown file of it. */
async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Status:/ }).click()
  await page.getByRole('menuitem', { name: 'Published' }).click()
  await exportAgain(page)
}

async function exportAgain(page: Page): Promise<void> {
  await page.keyboard.press('Control+e')
  const drawer = page.getByRole('dialog', { name: 'Publish' })
  await drawer.getByRole('button', { name: 'Export to folder…' }).click()
  await expect(page.getByText(/^Wrote what-clay-costs\.md/).last()).toBeVisible()
  await drawer.getByRole('button', { name: 'Close' }).click()
}

/** Notes a new price of the product whose form is open. */
async function addPrice(page: Page, amount: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a price' }).click()
  await page.getByLabel('Price', { exact: true }).last().fill(amount)
  await page.keyboard.press('Control+s')
}

test('a price is put in by keyboard alone: live, pinned, and taken back in one step', async () => {
  const page = desk.window
  const { keyboard } = page
  await newArticle(page)
  await keyboard.type('At @fjord')
  await expect(page.getByRole('option', { name: /Fjord Mineral Mask/ })).toBeVisible()
  await keyboard.press('Enter')
  await keyboard.type('for /pri')
  await expect(page.getByRole('listbox', { name: 'Put in' })).toContainText('Price')
  await keyboard.press('Enter')
  const first = page.getByRole('listbox', { name: 'Values of products' }).getByRole('option').first()
  await expect(first).toContainText('Fjord Mineral Mask')
  await expect(first).toContainText('€34.00')
  await keyboard.press('Enter')
  await expect(articleText(page).locator('.fact[data-mode=live]')).toHaveText('€34.00')
  await keyboard.press('Control+z')
  await expect(articleText(page).locator('.fact')).toHaveCount(0)
  await expect(articleText(page)).toContainText('At Fjord Mineral Mask for /price')
  await keyboard.press('Control+Shift+z')
  await expect(articleText(page).locator('.fact')).toHaveCount(1)

  await keyboard.type(' or /size fjord')
  await expect(first).toContainText('75 ml')
  await keyboard.press('Shift+Enter')
  await expect(articleText(page).locator('.fact[data-mode=pinned]')).toHaveText('75 ml')

  // What is known of a value opens from the keyboard too.
  await keyboard.press('ArrowLeft')
  await keyboard.press('Enter')
  const panel = page.getByRole('dialog', { name: 'Product fact' })
  await expect(panel).toContainText('75 ml')
  await panel.getByText('Live', { exact: true }).click()
  await panel.getByRole('button', { name: 'Change' }).click()
  await expect(articleText(page).locator('.fact[data-mode=live]')).toHaveCount(2)
  await keyboard.press('Control+z')
  await expect(articleText(page).locator('.fact[data-mode=pinned]')).toHaveText('75 ml')
  await keyboard.press('Control+End')

  // A slash between two words is a slash.
  await keyboard.type(' and/or ')
  await expect(page.getByRole('listbox', { name: 'Values of products' })).toBeHidden()
})

test('a list that is closed, or finds nothing, leaves the words, which undo takes away', async () => {
  const page = desk.window
  const { keyboard } = page
  const values = page.getByRole('listbox', { name: 'Values of products' })
  const blocks = page.getByRole('listbox', { name: 'Put in' })
  await newArticle(page)
  await keyboard.type('It costs /pri')
  await expect(blocks).toContainText('Price')
  await keyboard.press('Escape')
  await expect(blocks).toBeHidden()
  // Nor does the list of what they have become come up.
  await keyboard.type('ce fjord')
  await expect(articleText(page)).toHaveText('It costs /price fjord')
  await expect(values).toBeHidden()
  await undoTo('It costs ')

  // At one go: a letter more closes a list that has found nothing for those before it.
  await keyboard.type('/price ')
  await keyboard.insertText('xyz')
  await expect(values).toContainText('No product like “xyz” has a price')
  await keyboard.type('z')
  await expect(values).toBeHidden()
  await expect(articleText(page)).toHaveText('It costs /price xyzz')
  for (const _letter of 'xyzz') await keyboard.press('Backspace')
  await expect(values.getByRole('option').first()).toContainText('€')
  await undoTo('It costs ')

  // Keys that came before it knew that nothing is found are the text's.
  await keyboard.type('/price ')
  await keyboard.insertText('xyz')
  await expect(values).toContainText('No product like “xyz” has a price')
  const answer = await holdAnswer(desk.app, 'mentions.suggest')
  await keyboard.type('z')
  await keyboard.press('Enter')
  await keyboard.type('And on.')
  await answer()
  await expectOutline(page, ['It costs /price xyzz', 'And on.'])
})

/** Takes back step by step, of which a pause in typing makes more, until these words are left and none beside them. */
async function undoTo(words: string): Promise<void> {
  await expect(async () => {
    await desk.window.keyboard.press('Control+z')
    await expect(articleText(desk.window)).toHaveText(words, { timeout: 1000 })
  }).toPass({ timeout: 10_000 })
}

test('published, price changed, listed, revised in one step, exported, gone', async () => {
  const page = desk.window
  const { keyboard } = page
  await newArticle(page)
  await keyboard.press('ArrowUp')
  await page.getByLabel('Title', { exact: true }).fill('What clay costs')
  await articleText(page).click()
  await keyboard.type('It was /price fjord')
  await expect(page.getByRole('listbox', { name: 'Values of products' })).toContainText('€34.00')
  await keyboard.press('Shift+Enter')
  await keyboard.type(' in spring.')
  await saved(page)
  await publish(page)
  const banner = page.getByRole('region', { name: 'Printed prices that have changed' })
  await expect(banner).toBeHidden()

  await keyboard.press('Control+4')
  await page.getByRole('option', { name: /Fjord Mineral Mask/ }).dblclick()
  await addPrice(page, '38')
  const notice = page.getByText(/An old price of Fjord Mineral Mask stands in \d published article/)
  await expect(notice).toBeVisible()
  const inspector = page.getByRole('region', { name: 'Inspector' })
  await expect(inspector).toContainText(/An old price stands in \d published article/)
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Facts out of date' })).toBeVisible()
  await page.getByRole('button', { name: 'What clay costs' }).click()

  await expect(page.getByRole('option', { name: /What clay costs/ })).toContainText('1 price out of date')
  await expect(banner).toContainText('€34.00')
  await expect(banner).toContainText('€38.00')
  await expect(banner).toContainText('Markdown')
  await banner.getByRole('button', { name: 'Revise' }).click()
  await expect(articleText(page)).toContainText('It was €38.00 in spring.')
  await expect(page.getByRole('button', { name: 'Status: Needs update' })).toBeVisible()
  // Text and status are one step.
  await articleText(page).focus()
  await keyboard.press('Control+z')
  await expect(articleText(page)).toContainText('It was €34.00 in spring.')
  await expect(page.getByRole('button', { name: 'Status: Published' })).toBeVisible()
  await keyboard.press('Control+Shift+z')
  await expect(articleText(page)).toContainText('It was €38.00 in spring.')
  await expect(banner.getByRole('button', { name: 'Export again…' })).toBeVisible()
  await exportAgain(page)
  await expect(banner).toBeHidden()
  await expect(page.getByRole('option', { name: /What clay costs/ })).not.toContainText('out of date')

  // Readers have it as it is now; who thinks otherwise says so.
  await expect(page.getByRole('button', { name: 'Status: Published' })).toBeVisible()
  await page
    .getByText(/^Wrote .*Published again/)
    .locator('..')
    .getByRole('button', { name: 'Undo' })
    .click()
  await expect(page.getByRole('button', { name: 'Status: Needs update' })).toBeVisible()
})
