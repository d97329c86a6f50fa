import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { reloadDesk } from '../helpers/desk-in-page'
import { launchApp, temporaryFolder } from '../helpers/electron-app'
import { violationsOn } from '../helpers/look-with-axe'
import { runFromPalette } from '../helpers/palette'
import { articleText, launchSample, newArticle, saved, settledUserData } from '../helpers/writing'

test('a new user is welcomed, opens the sample and walks through the tour once', async () => {
  const desk = await launchApp()
  const page = desk.window
  await expect(page.getByRole('heading', { name: 'Beauty Desk' })).toBeVisible()
  await expect(page.getByRole('button', { name: /Make a new library/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /Look at the sample/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Articles', level: 1 })).toBeVisible()

  const tour = page.getByRole('complementary', { name: 'Tour' })
  for (const step of ['1', '2', '3']) {
    await expect(tour.getByText(`Step ${step} of 4`)).toBeVisible()
    await tour.getByRole('button', { name: 'Next' }).click()
  }
  await tour.getByRole('button', { name: 'Start' }).click()
  await expect(tour).toBeHidden()
  await expect(page.locator('#main:focus, #main :focus')).toHaveCount(1)
  await reloadDesk(page)
  await expect(page.getByRole('heading', { name: 'Articles', level: 1 })).toBeVisible()
  await expect(tour).toBeHidden()
  await desk.close()
})

test('Escape from the text closes a drawer, then the tour, and leaves the caret where it is', async () => {
  const desk = await launchSample()
  const page = desk.window
  const { keyboard } = page
  await articleText(page).click()
  await runFromPalette(page, 'show the tour', /Show the tour/)
  const tour = page.getByRole('complementary', { name: 'Tour' })
  await expect(tour).toBeVisible()
  await expect(articleText(page)).toBeFocused()
  await page.setViewportSize({ width: 900, height: 700 })
  const inspector = page.getByRole('region', { name: 'Inspector' })
  // A window this narrow has it in a drawer.
  await expect(inspector).toHaveCount(0)
  await keyboard.press('Control+.')
  await expect(inspector).toBeVisible()
  await articleText(page).focus()
  await keyboard.press('Escape')
  await expect(inspector).toBeHidden()
  await expect(tour).toBeVisible()
  // What closes by itself takes nothing along.
  await keyboard.press('Control+/')
  await expect(page.getByRole('menu')).toBeVisible()
  await keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(articleText(page)).toBeFocused()
  await expect(tour).toBeVisible()
  await keyboard.press('Escape')
  await expect(tour).toBeHidden()
  await expect(articleText(page)).toBeFocused()
  await desk.close()
})

test('a folder that is no library is told in one line, with ways on', async () => {
  const folder = join(temporaryFolder(), 'Broken')
  mkdirSync(folder)
  writeFileSync(join(folder, 'library.db'), 'this is no database')
  const desk = await launchApp({ library: folder })
  const page = desk.window
  await expect(page.getByRole('heading', { name: 'The library could not be opened' })).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('Broken')
  await expect(page.getByRole('button', { name: /Choose a library/ })).toBeVisible()
  await page.getByRole('button', { name: /Look at the sample/ }).click()
  await expect(page.getByRole('heading', { name: 'Articles', level: 1 })).toBeVisible()
  await desk.close()
})

test('a library that another Beauty Desk holds says who does, is only to be read, and can be written to once that is over', async () => {
  const userData = settledUserData()
  const first = await launchSample({ userData })
  const elsewhere = settledUserData()
  const second = await launchApp({ userData: elsewhere, library: join(userData, 'Sample library') })
  const page = second.window
  const words = page.getByRole('status').filter({ hasText: /is open in Beauty Desk \(process \d+/ })
  await expect(words).toContainText('Here it is for reading only until it is closed there.')
  await expect(page.getByRole('heading', { name: 'Articles', level: 1 })).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
  await expect(first.window.getByText('for reading only')).toHaveCount(0)

  // Asked for while it is held, it stays as it is.
  await runFromPalette(page, 'write to this', /Write to this library here/)
  await expect(page.getByRole('alert')).toContainText('for reading only until it is closed there')
  await expect(words).toBeVisible()
  await newArticle(first.window)
  await first.window.getByLabel('Title', { exact: true }).fill('Made by the first')
  await saved(first.window)
  await articleText(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Written while it was held.')
  await expect(page.getByText(/^Not saved/).first()).toBeVisible()
  await first.close()
  const free = page.getByRole('status').filter({ hasText: 'is no longer open elsewhere' })
  await expect(free).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Write to this library here' }).click()
  await expect(free).toHaveCount(0)
  await saved(page)
  await expect(articleText(page)).toContainText('Written while it was held.')
  await expect(page.getByRole('option', { name: /Made by the first/ })).toBeVisible()
  await second.close()
  for (const folder of [userData, elsewhere]) rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
})
