import { expect, type Page } from '@playwright/test'
import { holdAnswer } from '../helpers/answers'
import { test } from '../helpers/app-of-worker'
import { addBrands, changeCountry, putOnTheme } from '../helpers/desk-in-page'
import type { LaunchedApp } from '../helpers/electron-app'
import { violationsOn } from '../helpers/look-with-axe'
import { runFromPalette } from '../helpers/palette'
import { articleText, expectOutline, launchSample, newArticle, saved } from '../helpers/writing'

let desk: LaunchedApp
let page: Page

test.beforeEach(async () => {
  desk = await launchSample()
  page = desk.window
})

test.afterEach(async () => {
  await desk.close()
})

/** A second brand, made in an article that names it, and that article. */
async function articleWithTwin(): Promise<void> {
  await newArticle(page)
  await page.keyboard.type('A mask by /brand Haven & Soul')
  await expect(page.getByRole('option', { name: 'Make a brand called “Haven & Soul”' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(articleText(page).locator('.chip')).toHaveText(['Haven & Soul'])
  await saved(page)
}

test('two brands become one by keyboard; the article follows; it can be undone in the bin', async () => {
  await articleWithTwin()
  await page.keyboard.press('Control+7')
  await page.getByRole('option', { name: /Hav & Sol/ }).click()
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Hav & Sol')
  await runFromPalette(page, 'Merge with')
  const which = page.getByRole('dialog', { name: 'Merge this brand with…' })
  await which.getByLabel('The other brand').fill('Haven')
  await expect(which.getByRole('option')).toHaveText(['Haven & Soul'])
  await page.keyboard.press('Enter')

  const dialog = page.getByRole('dialog', { name: 'Merge 2 brands into one' })
  await expect(
    dialog.getByRole('group', { name: 'Stays' }).getByRole('radio', { name: 'Hav & Sol' }),
  ).toBeChecked()
  for (const theme of ['light', 'dark'] as const) {
    await putOnTheme(page, theme)
    expect(await violationsOn(page), theme).toEqual([])
  }
  await dialog.getByRole('button', { name: 'Merge brands' }).click()
  await expect(page.getByText('2 brands became “Hav & Sol”. 1 article names it.')).toBeVisible()
  // As a name of the other: its own row goes from the list when that is read anew.
  await expect(page.locator('#main').getByText('Haven & Soul', { exact: true })).toBeVisible()

  await page.keyboard.press('Control+1')
  await page.getByRole('option', { name: /Untitled article/ }).click()
  await expect(articleText(page).locator('.chip')).toHaveText(['Hav & Sol'])
  await page.keyboard.press('Control+8')
  await expect(page.getByRole('list', { name: 'In the bin' })).toContainText('merged into “Hav & Sol”')
  await page.getByRole('button', { name: 'Undo the merge of Haven & Soul' }).click()
  await expect(page.getByText('The merge is undone: 1 record back.')).toBeVisible()
  await page.keyboard.press('Control+1')
  await page.getByRole('option', { name: /Untitled article/ }).click()
  await expect(articleText(page).locator('.chip')).toHaveText(['Haven & Soul'])
})

test('Enter that is quicker than the answer picks none of those that were found before', async () => {
  await page.keyboard.press('Control+7')
  await page.getByRole('option', { name: /Hav & Sol/ }).click()
  await runFromPalette(page, 'Merge with')
  const which = page.getByRole('dialog', { name: 'Merge this brand with…' })
  await expect(which.getByRole('option').first()).not.toHaveText('Nordhud')
  const letGo = await holdAnswer(desk.app, 'brands.list')
  await which.getByLabel('The other brand').fill('nordh')
  await page.keyboard.press('Enter')
  await letGo()
  const stays = page
    .getByRole('dialog', { name: 'Merge 2 brands into one' })
    .getByRole('group', { name: 'Stays' })
  await expect(stays.getByRole('radio', { name: 'Nordhud' })).toBeVisible()
})

test('two chosen rows are compared, and follow what another window changes meanwhile', async () => {
  await articleWithTwin()
  await page.keyboard.press('Control+7')
  await page.getByRole('option', { name: /Hav & Sol/ }).click()
  await page.getByRole('option', { name: /Haven & Soul/ }).click({ modifiers: ['ControlOrMeta'] })
  await page.getByRole('button', { name: 'Merge…', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Merge 2 brands into one' })
  const stays = dialog.getByRole('group', { name: 'Stays' })
  await expect(stays.getByRole('radio', { name: 'Haven & Soul' })).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Merge brands' })).toBeFocused()
  await changeCountry(page, 'Haven & Soul', 'Iceland')
  await expect(dialog.getByRole('group', { name: 'Country' })).toContainText('Iceland')
  await dialog.getByRole('group', { name: 'Country' }).getByRole('radio').nth(1).check()
  await dialog.getByRole('button', { name: 'Merge brands' }).click()
  await expect(page.getByText(/^2 brands became/)).toBeVisible()
  await expect(page.getByLabel('Country')).toHaveValue('Iceland')
})

test('deleting for ever what an article names says so and keeps the words', async () => {
  await articleWithTwin()
  await page.keyboard.press('Control+7')
  await page.getByRole('option', { name: /Haven & Soul/ }).click()
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Haven & Soul')
  await page.keyboard.press('Control+Backspace')
  await page.keyboard.press('Control+8')
  await expect(page.getByRole('list', { name: 'In the bin' })).toContainText('named in 1 article')
  await page.getByRole('button', { name: 'Delete Haven & Soul for ever' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete for ever?' })
  await expect(dialog).toContainText('It is named in 1 article: the words stay, as plain text.')
  await dialog.getByRole('button', { name: 'Delete for ever' }).click()
  await expect(page.getByText('The bin is empty')).toBeVisible()
  await page.keyboard.press('Control+1')
  await page.getByRole('option', { name: /Untitled article/ }).click()
  await expectOutline(page, ['A mask by Haven & Soul'])
  await expect(articleText(page).locator('.chip')).toHaveCount(0)
})

test('more than anybody can compare are not merged, and that is said', async () => {
  await addBrands(page, 'House', 52)
  await page.keyboard.press('Control+7')
  await page.getByRole('option', { name: /House 0001/ }).click()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: 'Merge…', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText(/brands are too many to compare\. Choose 51 at most/)
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
