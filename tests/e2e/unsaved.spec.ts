import { expect, type Page } from '@playwright/test'
import { test } from '../helpers/app-of-worker'
import type { LaunchedApp } from '../helpers/electron-app'
import { writeUnsavedArticle } from '../helpers/unsaved-article'
import { articleText, expectOutline, launchSample } from '../helpers/writing'

let desk: LaunchedApp
let page: Page
/** Lets articles be saved again. */
let letSave = async () => {}

test.beforeEach(async () => {
  desk = await launchSample()
  page = desk.window
  letSave = await writeUnsavedArticle(desk.app, page)
})

test.afterEach(async () => {
  await letSave()
  await desk.close()
})

const question = () => page.getByRole('dialog', { name: 'Not everything here is saved' })
const why = '“On clay” is not saved: The disk is full. Nothing was written.'

test('words are replaced in articles of which something is not saved only when the writer says so', async () => {
  await page.keyboard.press('Control+Alt+h')
  const dialog = page.getByRole('dialog', { name: 'Find and replace in all articles' })
  await dialog.getByLabel('Find', { exact: true }).fill('glimmerclay')
  await dialog.getByLabel('Replace with').fill('silt')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toHaveText(`${why} What was last saved is looked through.`)
  await dialog.getByRole('button', { name: 'Replace 1 place' }).click()
  await expect(question().getByRole('list', { name: 'Not saved' })).toHaveText(why)
  await expect(question()).toContainText('Nothing is replaced yet.')
  await page.keyboard.press('Escape')
  await expect(question()).toBeHidden()
  await expect(dialog.getByRole('button', { name: 'Replace 1 place' })).toBeEnabled()
  await expectOutline(page, ['Glimmerclay dries. Slowly.'])
  await dialog.getByRole('button', { name: 'Replace 1 place' }).click()
  await question().getByRole('button', { name: 'Go on with the last saved text' }).click()
  await expect(page.getByText(/^1 place in 1 article replaced/)).toBeVisible()

  // What is new here has stayed, to be compared with it.
  await letSave()
  await page.keyboard.press('Control+s')
  await page.getByRole('button', { name: 'Keep mine as a copy' }).click()
  await expect(articleText(page)).toHaveText('Silt dries.')
})

test('an article is drafted from an interview only when the writer says so', async () => {
  await page.keyboard.press('Control+2')
  await page.getByRole('listbox', { name: 'Interviews' }).getByRole('option').first().click()
  await page.getByRole('button', { name: 'Draft the article' }).click()
  await expect(question()).toContainText('Nothing is drafted yet.')
  await question().getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('heading', { name: 'Interviews', level: 1 })).toBeVisible()
  await page.getByRole('button', { name: 'Draft the article' }).click()
  await question().getByRole('button', { name: 'Go on with the last saved text' }).click()
  await expect(page.getByText(/^Drafted with /)).toBeVisible()
})
