import { expect, test } from '@playwright/test'
import { writeClipboard } from '../helpers/clipboard'
import { setPreferences } from '../helpers/desk-in-page'
import type { LaunchedApp } from '../helpers/electron-app'
import { articleText, expectOutline, launchSample, newArticle } from '../helpers/writing'

let desk: LaunchedApp

test.beforeEach(async () => {
  desk = await launchSample()
  await newArticle(desk.window)
})

test.afterEach(async () => {
  await desk.close()
})

test('quotes and dashes are set as one types, and given back at once', async () => {
  const { window } = desk
  const { keyboard } = window
  await keyboard.type(`"It's 5'4" tall," she said -- a`)
  await expect(articleText(window)).toHaveText('“It’s 5′4″ tall,” she said – a')

  // Undo right after gives back what was typed, and the next one goes on from there.
  await keyboard.press('Enter')
  await keyboard.type('wait...')
  await expectOutline(window, ['“It’s 5′4″ tall,” she said – a', 'wait…'])
  await keyboard.press('Control+z')
  await expectOutline(window, ['“It’s 5′4″ tall,” she said – a', 'wait...'])
  await keyboard.press('Control+Shift+z')
  await expectOutline(window, ['“It’s 5′4″ tall,” she said – a', 'wait…'])
  await keyboard.press('Control+z')

  // Backspace does too, once; the next one takes a letter.
  await keyboard.press('Enter')
  await keyboard.type('"')
  await keyboard.press('Backspace')
  await keyboard.type('as is')
  await expectOutline(window, ['“It’s 5′4″ tall,” she said – a', 'wait...', '"as is'])
  await keyboard.press('Backspace')
  await keyboard.press('Backspace')
  await expectOutline(window, ['“It’s 5′4″ tall,” she said – a', 'wait...', '"as'])

  // Bold goes on through it.
  await keyboard.press('Enter')
  await keyboard.press('Control+b')
  await keyboard.type(`"b's"`)
  await expect(articleText(window).locator('strong')).toHaveText('“b’s”')
})

test('a paste stays as it was, and so does what is typed with the switch off', async () => {
  const { window } = desk
  await writeClipboard(desk.app, { text: `"pasted" -- it's...` })
  await window.keyboard.press('Control+v')
  await expect(articleText(window)).toHaveText(`"pasted" -- it's...`)
  await setPreferences(window, { smartPunctuation: false })
  await window.keyboard.press('Enter')
  await window.keyboard.type(`"typed" --`)
  await expectOutline(window, [`"pasted" -- it's...`, '"typed" --'])
})

test('the article’s language decides', async () => {
  const { window } = desk
  await window.getByRole('tab', { name: 'Details' }).click()
  await window.getByLabel('Language', { exact: true }).fill('fr')
  await articleText(window).click()
  await window.keyboard.type(`Pourquoi? "Oui", dit-elle`)
  await expect(articleText(window)).toHaveText('Pourquoi ? « Oui », dit-elle')
  const text = await articleText(window).evaluate((element) => element.textContent)
  expect(text).toBe('Pourquoi\u202f? «\u202fOui\u202f», dit-elle')
})
