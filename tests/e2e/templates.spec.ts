import { expect, type Page } from '@playwright/test'
import { test } from '../helpers/app-of-worker'
import { readClipboard } from '../helpers/clipboard'
import { putOnTheme, reloadDesk } from '../helpers/desk-in-page'
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

const chooser = () => page.getByRole('dialog', { name: /from a template/ })
const preview = () => chooser().getByRole('region', { name: /^Preview of/ })
const hints = () => articleText(page).locator('.has-hint')

/** What stands before the caret of a line while it is empty, as the page draws it. */
async function shownHint(index: number): Promise<string> {
  return hints()
    .nth(index)
    .evaluate((block) => {
      const line = block.querySelector('.question') ?? block
      return getComputedStyle(line, '::before').content
    })
}

test('a template is found, looked at and begun by keys; its hints show, give way to words, and are not copied', async () => {
  const { keyboard } = page
  await keyboard.press('Control+Alt+e')
  await expect(chooser().getByRole('option')).toHaveCount(6)
  await expect(preview()).toContainText('What brought you to skin?')
  await keyboard.press('ArrowDown')
  await expect(preview()).toContainText('The clearest answer first')
  await keyboard.type('shelf')
  await expect(chooser().getByRole('option')).toHaveCount(1)
  await expect(preview()).toContainText('Product card')
  for (const theme of ['light', 'dark'] as const) {
    await putOnTheme(page, theme)
    expect(await violationsOn(page)).toEqual([])
  }
  await chooser().getByRole('combobox', { name: 'Experts' }).fill('Ines')
  await page.getByRole('option', { name: 'Ines Okafor', exact: true }).click()
  await expect(preview()).toContainText('On the shelf of Ines Okafor')
  await keyboard.press('Escape')
  await chooser().getByRole('button', { name: 'Make the article' }).click()

  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('On the shelf of Ines Okafor')
  await expect(page.getByLabel('Dek')).toHaveAttribute('placeholder', /The shelf in one sentence/)
  expect(await shownHint(0)).toContain('What is nearly empty says more')
  await hints().nth(0).click()
  await keyboard.type('A narrow bathroom')
  expect(await shownHint(0)).toBe('none')
  for (const theme of ['light', 'dark'] as const) {
    await putOnTheme(page, theme)
    expect(await violationsOn(page)).toEqual([])
  }
  await keyboard.press('Control+a')
  await keyboard.press('Control+c')
  const copied = JSON.stringify(await readClipboard(desk.app))
  expect(copied).toContain('A narrow bathroom')
  expect(copied).not.toMatch(/hint|What is nearly empty|One product, one reason/)
})

test('an empty article is started from a template in one step of undo, and offers nothing once it has a word', async () => {
  await newArticle(page)
  const start = page.getByRole('navigation', { name: 'Start from a template' })
  const five = start.getByRole('button', { name: 'Five questions' })
  // Enter comes before the dialog is there: it is the dialog's all the same.
  await five.evaluate((button: HTMLElement) => {
    button.click()
    const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })
    setTimeout(() => button.dispatchEvent(enter))
  })
  await expect(articleText(page).locator('.pair')).toHaveCount(5)
  await expect(start).toHaveCount(0)
  const title = page.getByLabel('Title', { exact: true })
  const dek = page.getByLabel('Dek')
  await expect(title).toHaveAttribute('placeholder', 'Five questions for the expert')
  await expect(dek).toHaveAttribute('placeholder', /One sentence/)
  await articleText(page).focus()
  await page.keyboard.press('Control+z')
  await expect(articleText(page).locator('.pair')).toHaveCount(0)
  await expect(start).toBeVisible()
  await expect(title).toHaveAttribute('placeholder', 'Headline')
  await expect(dek).toHaveAttribute('placeholder', 'A short introduction')
  await page.keyboard.press('Control+Shift+z')
  await expect(articleText(page).locator('.pair')).toHaveCount(5)
  await expect(title).toHaveAttribute('placeholder', 'Five questions for the expert')
  await saved(page)
  // As the library keeps them, too.
  await reloadDesk(page)
  await expect(title).toHaveAttribute('placeholder', 'Five questions for the expert')
})

test('an article becomes a template, which is begun from, replaced, renamed, binned and restored', async () => {
  const { keyboard } = page
  await newArticle(page)
  await keyboard.type('An opening')
  await keyboard.press('Enter')
  await keyboard.press('Control+Shift+a')
  await keyboard.type('What is on the boat?')
  await keyboard.press('Enter')
  await keyboard.type('Salt.')
  await saved(page)
  await runFromPalette(page, 'save as a template', /Save as a template/)
  const dialog = page.getByRole('dialog', { name: 'Save as a template' })
  await dialog.getByLabel('Name').fill('Boat talk')
  await keyboard.press('Enter')
  await expect(page.getByText('“Boat talk” is a template now.')).toBeVisible()

  await keyboard.press('Control+Alt+e')
  await keyboard.type('boat talk')
  await expect(preview()).toContainText('What is on the boat?')
  await expect(preview()).not.toContainText('Salt.')
  await chooser().getByRole('button', { name: 'Name and hints of Boat talk' }).click()
  const names = page.getByRole('dialog', { name: 'Name and hints' })
  await names.getByLabel('Name').fill('Boat talks')
  await names.getByRole('button', { name: 'Save' }).click()
  await expect(chooser().getByRole('option', { name: /Boat talks/ })).toBeVisible()
  await chooser().getByRole('button', { name: 'Move Boat talks to the bin' }).click()
  await expect(chooser().getByRole('option')).toHaveCount(0)
  await chooser().getByRole('button', { name: '1 in the bin' }).click()
  await chooser().getByRole('button', { name: 'Restore Boat talks' }).click()
  await chooser()
    .getByRole('option', { name: /Boat talks/ })
    .click()
  await chooser().getByRole('button', { name: 'Make the article' }).click()
  await expectOutline(page, ['', 'Q What is on the boat?', 'A'])
  expect(await shownHint(0)).toContain('The introduction')

  await keyboard.press('Control+Alt+e')
  await keyboard.type('boat talk')
  await chooser().getByRole('button', { name: 'Move Boat talks to the bin' }).click()
  await chooser().getByRole('button', { name: '1 in the bin' }).click()
  await chooser().getByRole('button', { name: 'Delete Boat talks for ever' }).click()
  const sure = page.getByRole('dialog', { name: 'Delete for ever?' })
  await expect(sure.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await sure.getByRole('button', { name: 'Delete for ever' }).click()
  await expect(sure).toHaveCount(0)
  await expect(chooser().getByRole('button', { name: /in the bin/ })).toHaveCount(0)
  // Nothing but the deletion was confirmed.
  await expect(chooser()).toBeVisible()
})
