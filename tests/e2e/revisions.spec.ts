import { rmSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { libraryWithPast } from '../helpers/article-with-past'
import { putOnTheme } from '../helpers/desk-in-page'
import { type LaunchedApp, launchApp, temporaryFolder } from '../helpers/electron-app'
import { violationsOn } from '../helpers/look-with-axe'
import { runFromPalette } from '../helpers/palette'
import { articleText, newArticle, outlineOf, saved, settledUserData } from '../helpers/writing'

let desk: LaunchedApp
let folder: string
let userData: string

test.beforeEach(async () => {
  folder = temporaryFolder()
  userData = settledUserData()
  const { place, title } = libraryWithPast(folder)
  desk = await launchApp({ library: place, userData })
  await desk.window.setViewportSize({ width: 1440, height: 900 })
  await desk.window.getByRole('option', { name: title }).click()
  await expect(articleText(desk.window)).toContainText('Sunscreen')
})

test.afterEach(async () => {
  await desk.close()
  for (const place of [folder, userData]) rmSync(place, { recursive: true, force: true, maxRetries: 3 })
})

const revisionsPage = (page: Page) => page.getByRole('region', { name: 'Revisions', exact: true })
const revision = (page: Page, name: string | RegExp) => page.getByRole('option', { name })

test('the past of an article is gone through, and brought back, by keyboard alone', async () => {
  const page = desk.window
  const { keyboard } = page
  const before = await outlineOf(page)
  await keyboard.press('Control+Alt+r')
  await expect(page.getByRole('listbox', { name: 'Revisions', exact: true })).toBeFocused()
  await expect(page.getByRole('heading', { name: 'Now', exact: true })).toBeVisible()
  await expect(revisionsPage(page)).toContainText('Nothing changed')

  // The last revision: a pair moved, one reworded, one taken out, one put in.
  await keyboard.press('ArrowDown')
  const text = page.getByRole('region', { name: 'Compared text' })
  await expect(text.locator('[data-moved]')).toContainText('What does sleep do')
  await expect(text.locator('[data-change=removed]').first()).toContainText('Is steaming the face worth it?')
  await expect(text.locator('[data-change=added]').first()).toContainText('What would you keep')
  await expect(text.locator('article del').first()).toHaveText('Twice')
  await expect(text.locator('article ins').first()).toHaveText('Once')
  await expect(page.getByText(/^4 changes · \d+ words added · \d+ words removed$/)).toBeVisible()
  await keyboard.press('Control+Alt+ArrowDown')
  await expect(text.locator('[data-stop]').first()).toBeFocused()
  await keyboard.press('Control+Alt+ArrowUp')
  await expect(text.locator('[data-stop]').last()).toBeFocused()

  // An older one, from the slider, and all of it back.
  const slider = page.getByRole('slider', { name: 'Revision' })
  await slider.focus()
  await keyboard.press('ArrowLeft')
  await expect(slider).toHaveAttribute('aria-valuetext', 'As the magazine had it')
  await expect(revision(page, /As the magazine had it/)).toHaveAttribute('aria-selected', 'true')
  await page.getByRole('button', { name: 'Restore all' }).focus()
  await keyboard.press('Enter')
  await expect(revisionsPage(page)).toBeHidden()
  await expect(articleText(page)).toContainText('Is steaming the face worth it?')
  await expect(articleText(page)).not.toContainText('Sunscreen')
  await saved(page)

  // One step of undo, and what was there is a revision too.
  await expect(articleText(page)).toBeFocused()
  await keyboard.press('Control+z')
  expect(await outlineOf(page)).toEqual(before)
})

test('a revision that is chosen shows its first change, however far down it is', async () => {
  const page = desk.window
  await page.setViewportSize({ width: 1200, height: 420 })
  await page.keyboard.press('Control+Alt+r')
  const text = page.getByRole('region', { name: 'Compared text' })
  const first = text.locator('[data-stop]').first()
  await revision(page, /Sent to Dr. Okafor/).click()
  await expect(first).toContainText('What does sleep do')
  await expect(first).toBeInViewport()
  await expect(first).not.toBeFocused()
  // Against the present its first change stands elsewhere.
  await page.getByText('What changed since').click()
  await expect(first).toBeInViewport()
})

test('what was just written over is a revision at once, without a pause', async () => {
  const page = desk.window
  const { keyboard } = page
  await runFromPalette(page, 'open the sample', /Open the sample library/)
  await page.getByRole('option', { name: /Can a cream/ }).click()
  await articleText(page).locator('.answer p').first().click({ clickCount: 3 })
  await keyboard.type('Yes.')
  await keyboard.press('Control+Alt+r')
  await revision(page, /Before you wrote on/).click()
  await page.getByText('What changed since').click()
  const taken = page.getByRole('region', { name: 'Compared text' }).locator('article del').first()
  await expect(taken).toHaveText('No')
  await page.getByRole('button', { name: 'Restore all' }).click()
  await expect(articleText(page).locator('.answer p').first()).toContainText('A pore is an opening')
})

test('one pair is brought back where it was, and the notice takes it back', async () => {
  const page = desk.window
  const before = await outlineOf(page)
  await page.getByRole('button', { name: 'Revisions' }).click()
  await revision(page, /Sent to Dr. Okafor/).click()
  await page.getByText('What changed since').click()
  const text = page.getByRole('region', { name: 'Compared text' })
  const gone = text.locator('[data-change=removed]', { hasText: 'Is steaming the face worth it?' }).first()
  await gone.getByRole('button', { name: 'Restore this pair' }).click()
  await expect(page.getByText(/^Restored the pair from “Sent to Dr. Okafor”/)).toBeVisible()
  await expect(text.locator('[data-change=removed]', { hasText: 'Is steaming' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(articleText(page)).toContainText('Is steaming the face worth it?')
  await expect(articleText(page)).toContainText('Sunscreen')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => outlineOf(page)).toEqual(before)
})

test('a revision gets a name, loses it again, and a text without any says what it will have', async () => {
  const page = desk.window
  await page.keyboard.press('Control+Alt+r')
  await revision(page, /A pause in writing/)
    .first()
    .click()
  await page.getByRole('button', { name: 'Name this revision…' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Before the cut')
  await page.keyboard.press('Enter')
  await expect(revision(page, /Before the cut/)).toHaveAttribute('aria-selected', 'true')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(revision(page, /Before the cut/)).toHaveCount(0)
  await page.keyboard.press('Escape')

  await newArticle(page)
  await page.keyboard.press('Control+Alt+r')
  await expect(page.getByRole('heading', { name: 'No revisions yet' })).toBeVisible()
})

test('axe finds nothing on revisions, in any theme', async () => {
  const page = desk.window
  for (const theme of ['light', 'dark', 'high-contrast'] as const) {
    await putOnTheme(page, theme)
    await page.keyboard.press('Control+Alt+r')
    await expect(revision(page, /A pause in writing/).first()).toBeVisible()
    await page.getByRole('listbox', { name: 'Revisions', exact: true }).press('ArrowDown')
    await expect(page.getByRole('region', { name: 'Compared text' }).locator('[data-moved]')).toBeVisible()
    expect(await violationsOn(page), theme).toEqual([])
    if (process.env.REVISION_PICTURES)
      await page.screenshot({ path: `${process.env.REVISION_PICTURES}/revisions-${theme}.png` })
    await page.keyboard.press('Escape')
  }
})
