import { expect, type Page } from '@playwright/test'
import { test } from '../helpers/app-of-worker'
import { readClipboard } from '../helpers/clipboard'
import { putOnTheme } from '../helpers/desk-in-page'
import type { LaunchedApp } from '../helpers/electron-app'
import { violationsOn } from '../helpers/look-with-axe'
import { articleText, launchSample, newArticle, saved } from '../helpers/writing'

let desk: LaunchedApp
let page: Page

test.beforeEach(async () => {
  desk = await launchSample()
  page = desk.window
  await newArticle(page)
})
test.afterEach(async () => {
  await desk.close()
})

const numbers = () => articleText(page).locator('.footnote-number')
const openCard = () => articleText(page).locator('.footnote.is-open > .footnote-card')
const list = () => page.getByRole('region', { name: 'Footnotes' }).getByRole('listitem')

test('footnotes are written without the mouse, numbered by place, and move with their words', async () => {
  const { keyboard } = page
  await keyboard.type('Clay binds oil')
  await keyboard.press('Control+Alt+k')
  await expect(openCard()).toBeVisible()
  await keyboard.type('Shown on glass, not on "skin".')
  await keyboard.press('Enter')
  await expect(openCard()).toHaveCount(0)
  await keyboard.type(' and water.')
  await expect(articleText(page).locator('p')).toHaveText(
    'Clay binds oil1Shown on glass, not on “skin”. and water.',
  )
  await expect(list()).toHaveText(['Shown on glass, not on “skin”.'])

  // As Markdown writers type it, before the first one.
  await keyboard.press('Home')
  await keyboard.type('White[^')
  await expect(openCard()).toBeVisible()
  await keyboard.type('Kaolin.')
  await keyboard.press('Escape')
  await keyboard.type(' ')
  await expect(numbers()).toHaveText(['1', '2'])
  await expect(list()).toHaveText(['Kaolin.', 'Shown on glass, not on “skin”.'])

  // A paragraph that moves takes its note along.
  await keyboard.press('End')
  await keyboard.press('Enter')
  await keyboard.type('Green clay is drier[^So they say.')
  await keyboard.press('ArrowRight')
  await keyboard.type('.')
  await keyboard.press('Alt+ArrowUp')
  await expect(list()).toHaveText(['So they say.', 'Kaolin.', 'Shown on glass, not on “skin”.'])
  await expect(numbers()).toHaveText(['1', '2', '3'])

  // Copied, it comes along; cut and undone, it is back.
  await keyboard.press('Home')
  await keyboard.press('Shift+End')
  await keyboard.press('Control+c')
  expect((await readClipboard(desk.app)).text).toBe('Green clay is drier [So they say.].')
  await keyboard.press('Control+x')
  await expect(numbers()).toHaveText(['1', '2'])
  await keyboard.press('Control+v')
  await expect(list()).toHaveText(['So they say.', 'Kaolin.', 'Shown on glass, not on “skin”.'])
  await keyboard.press('Control+v')
  await expect(numbers()).toHaveText(['1', '2', '3', '4'])
  await keyboard.press('Control+z')
  await expect(numbers()).toHaveText(['1', '2', '3'])

  // One without words goes away when it is left.
  await keyboard.press('Control+Alt+k')
  await expect(openCard()).toBeVisible()
  await keyboard.press('Backspace')
  await expect(numbers()).toHaveText(['1', '2', '3'])

  // One with words is selected before it goes: they are out of sight.
  await keyboard.press('Home')
  await keyboard.type('Rhassoul[^From the Atlas.')
  await keyboard.press('Enter')
  await keyboard.press('Backspace')
  await expect(articleText(page).locator('.footnote.ProseMirror-selectednode')).toHaveCount(1)
  await expect(numbers()).toHaveText(['1', '2', '3', '4'])
  await keyboard.press('Backspace')
  await expect(numbers()).toHaveText(['1', '2', '3'])
  await saved(page)
})

test('the card of a footnote in the last line on the screen is seen whole', async () => {
  await page.setViewportSize({ width: 960, height: 600 })
  for (let line = 0; line < 14; line++) {
    await page.keyboard.type('Clay')
    await page.keyboard.press('Enter')
  }
  await page.keyboard.type('Oil')
  await page.keyboard.press('Control+Alt+k')
  await expect(openCard()).toBeVisible()
  const counts = page.getByRole('button', { name: /^15 words/ })
  const foot = (await counts.boundingBox())?.y ?? 0
  await expect
    .poll(async () => {
      const card = await openCard().boundingBox()
      return card && card.y + card.height
    })
    .toBeLessThan(foot)
})

test('a footnote is found, opened from the list and by its number, and published', async () => {
  const { keyboard } = page
  await keyboard.type('Clay binds oil[^Shown on glass.')
  await keyboard.press('Enter')
  await keyboard.type('. It dries.')
  await keyboard.press('Control+f')
  await keyboard.type('glass')
  await expect(articleText(page).locator('.find-place')).toHaveText('glass')
  await keyboard.press('Escape')
  await list().getByRole('button').focus()
  await keyboard.press('Enter')
  await expect(openCard()).toBeVisible()
  await expect(articleText(page)).toBeFocused()
  await keyboard.type(' Twice.')
  await keyboard.press('Escape')
  await expect(list()).toHaveText(['Shown on glass. Twice.'])
  await keyboard.press('Control+Alt+k')
  await expect(openCard()).toBeVisible()
  for (const theme of ['light', 'dark'] as const) {
    await putOnTheme(page, theme)
    expect(await violationsOn(page)).toEqual([])
    await page.screenshot({ path: test.info().outputPath(`footnote-${theme}.png`) })
  }
  // What is done to blocks is done to the paragraph around the note.
  await keyboard.press('Control+Shift+a')
  await expect(articleText(page).locator('.question')).toContainText('Clay binds oil')
  await keyboard.press('Control+Shift+m')
  await expect
    .poll(async () => (await readClipboard(desk.app)).text)
    .toContain('Clay binds oil[^1]. It dries.')
  expect((await readClipboard(desk.app)).text).toContain('[^1]: Shown on glass. Twice.')
})
