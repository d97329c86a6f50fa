import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { test } from '../helpers/app-of-worker'
import { putOnTheme } from '../helpers/desk-in-page'
import type { LaunchedApp } from '../helpers/electron-app'
import { violationsOn } from '../helpers/look-with-axe'
import { articleText, launchSample, newArticle, outlineOf, saved } from '../helpers/writing'

let desk: LaunchedApp
let page: Page

test.beforeEach(async () => {
  desk = await launchSample()
  page = desk.window
  await newArticle(page)
})
test.afterEach(() => desk.close())

const found = () => articleText(page).locator('.finding')
const inspector = () => page.getByRole('region', { name: 'Inspector' })
const selected = () => page.evaluate(() => getSelection()?.toString())

test('what is written is checked once the writer pauses, and put right by keyboard', async () => {
  const { keyboard } = page
  await keyboard.type('An anti-aging cream, chemical-free, for normal skin by hav and sol.')
  await expect(found()).toHaveText(['anti-aging', 'chemical-free', 'normal skin'])
  await expect(articleText(page).locator('.finding.is-error')).toHaveText('chemical-free')

  await keyboard.press('F8')
  expect(await selected()).toBe('anti-aging')
  await keyboard.press('Control+F8')
  expect(await outlineOf(page)).toEqual([
    'An anti-ageing cream, chemical-free, for normal skin by hav and sol.',
  ])
  await keyboard.press('F8')
  expect(await selected()).toBe('chemical-free')
  await keyboard.press('F8')
  expect(await selected()).toBe('normal skin')
  await keyboard.press('Shift+F8')
  await keyboard.press('Control+Alt+g')
  const dialog = page.getByRole('dialog', { name: 'Ignore once' })
  await dialog.getByLabel('Why').fill('The name of the shop')
  await keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(found()).toHaveText(['normal skin'])

  await keyboard.press('Control+Shift+F8')
  await expect(inspector().getByText('1 ignored finding')).toBeVisible()
  // The name is told beside the rules: another source of findings.
  await expect(inspector().getByText('‘hav and sol’ is ‘Hav & Sol’ in its record.')).toBeVisible()
  await inspector().getByRole('button', { name: 'Fix hav and sol: Hav & Sol' }).click()
  expect(await outlineOf(page)).toEqual([
    'An anti-ageing cream, chemical-free, for normal skin by Hav & Sol.',
  ])
  await saved(page)
})

test('findings are ignored once, always and by rule, and told again', async () => {
  await page.keyboard.type('A miracle. A flawless miracle.')
  await page.keyboard.press('Control+Shift+F8')
  await expect(found()).toHaveText(['miracle', 'flawless', 'miracle'])

  await inspector().getByRole('button', { name: 'More for flawless' }).click()
  await page.getByRole('menuitem', { name: 'Ignore always' }).click()
  await expect(found()).toHaveText(['miracle', 'miracle'])
  await inspector().getByText('1 ignored finding').click()
  await inspector().getByRole('button', { name: 'Tell flawless again' }).click()
  await expect(found()).toHaveCount(3)

  await inspector().getByRole('button', { name: 'More for miracle' }).first().click()
  await page.getByRole('menuitem', { name: 'Turn this rule off' }).click()
  await expect(found()).toHaveText(['flawless'])
  await inspector()
    .getByText(/House style: \d+ of \d+ rules on/)
    .click()
  await inspector().getByRole('switch', { name: 'OverClaims' }).check()
  await expect(found()).toHaveCount(3)
  for (const theme of ['light', 'dark'] as const) {
    await putOnTheme(page, theme)
    expect(await violationsOn(page)).toEqual([])
  }
})

test('a rule that is put into the library’s folder counts when the writer comes back', async () => {
  await page.keyboard.type('A jar of balm.')
  await page.keyboard.press('Control+Shift+F8')
  await expect(inspector().getByText('Nothing to remark.')).toBeVisible()
  const style = join(desk.userData, 'Sample library', 'styles', 'House')
  mkdirSync(style, { recursive: true })
  writeFileSync(
    join(style, 'Jar.yml'),
    'extends: existence\nmessage: "Say ‘pot’, not ‘%s’."\ntokens: [jar]\n',
  )
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(found()).toHaveText(['jar'])
  await expect(inspector().getByText('Say ‘pot’, not ‘jar’.')).toBeVisible()
})
