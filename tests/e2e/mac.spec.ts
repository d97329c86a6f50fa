import { expect, test } from '@playwright/test'
import { writeClipboard } from '../helpers/clipboard'
import { reloadDesk } from '../helpers/desk-in-page'
import type { LaunchedApp } from '../helpers/electron-app'
import { evaluateInMain } from '../helpers/evaluate-in-main'
import { articleText, expectOutline, launchSample } from '../helpers/writing'

// The page as it is on a Mac, as far as another system can show it.

let desk: LaunchedApp
test.beforeEach(async () => {
  desk = await launchSample()
  await desk.app.context().addInitScript(() => {
    const agent = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)'
    Object.defineProperty(navigator, 'userAgent', { get: () => agent })
    Object.defineProperty(navigator, 'platform', { get: () => 'MacIntel' })
  })
  await reloadDesk(desk.window)
})
test.afterEach(() => desk.close())

test('keys are Command and Option; what macOS keeps for itself is another key', async () => {
  const { window } = desk
  const replace = window.getByLabel('Replace with')
  await articleText(window).click()
  await window.keyboard.press('Meta+h')
  await window.keyboard.press('Meta+Shift+r')
  await expect(replace).toBeVisible()

  // A field undoes what was typed in it, not the article.
  await replace.pressSequentially('jar')
  await window.keyboard.press('Meta+z')
  await expect(replace).not.toHaveValue('jar')
  await window.keyboard.press('Escape')

  const pairs = window.locator('.pair')
  const before = await pairs.count()
  await articleText(window).press('Meta+End')
  await window.keyboard.press('Meta+Alt+i')
  await expect(pairs).toHaveCount(before + 1)
  await window.keyboard.press('Meta+z')
  await expect(pairs).toHaveCount(before)

  await window.keyboard.press('Meta+8')
  await window.keyboard.press('?')
  await expect(window.getByRole('dialog', { name: 'Keys' }).getByText('⇧⌘R', { exact: true })).toBeVisible()
})

test('a key that a dialog keeps from the window is not done by the menu instead', async () => {
  const { window } = desk
  await window.keyboard.press('Meta+8')
  await window.keyboard.press('?')
  const keys = window.getByRole('dialog', { name: 'Keys' })
  await expect(keys).toBeVisible()
  const newArticle = () =>
    evaluateInMain(desk.app, ({ Menu }) =>
      Menu.getApplicationMenu()?.getMenuItemById('articles.new')?.click(),
    )
  // The key and the menu's word of it, as close to each other as the system has them: a pause between two strokes of
  // Playwright's own may be longer than an echo is.
  await evaluateInMain(desk.app, async ({ BrowserWindow, Menu }) => {
    await BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(`
      document.activeElement.dispatchEvent(new KeyboardEvent('keydown',
        { key: 'n', code: 'KeyN', metaKey: true, bubbles: true, cancelable: true })); 0`)
    Menu.getApplicationMenu()?.getMenuItemById('articles.new')?.click()
  })
  await window.keyboard.press('Escape')
  await expect(keys).toBeHidden()
  await expect(window.getByRole('heading', { name: 'Bin', level: 1 })).toBeVisible()
  // Chosen in the menu, it is done.
  await newArticle()
  await expect(window.getByLabel('Title', { exact: true })).toHaveValue('')
})

test('Command, Shift and V paste as plain text in the text, where Chromium does not', async () => {
  const { window } = desk
  await window.keyboard.press('Meta+n')
  await expect(articleText(window)).toHaveText('')
  await articleText(window).click()
  await writeClipboard(desk.app, { html: '<h1>Loud</h1>', text: 'Quiet' })
  await window.keyboard.press('Meta+Shift+v')
  await expectOutline(window, ['Quiet'])
})
