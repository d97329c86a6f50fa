import { expect } from '@playwright/test'
import { test } from '../helpers/app-of-worker'
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

test('title and dek are set alike, with Undo, and the caret stays where it is', async () => {
  const { window } = desk
  const { keyboard } = window
  const title = window.getByLabel('Title', { exact: true })
  await title.click()
  await keyboard.type(`The skin's "truth"`)
  await expect(title).toHaveValue('The skin’s “truth”')
  await keyboard.press('Control+z')
  await expect(title).toHaveValue('The skin’s “truth"')
  await keyboard.press('Control+Shift+z')
  await keyboard.press('Home')
  await keyboard.type('"A" ')
  await expect(title).toHaveValue('“A” The skin’s “truth”')
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
  // A screen reader speaks the text in its language, and the window in English.
  await expect(window.locator('[lang="fr"]', { has: articleText(window) })).toHaveCount(1)
  await expect(window.getByLabel('Title', { exact: true })).toHaveAttribute('lang', 'fr')
  await articleText(window).click()
  await window.keyboard.type(`Pourquoi? "Oui", dit-elle`)
  await expect(articleText(window)).toHaveText('Pourquoi ? « Oui », dit-elle')
  const text = await articleText(window).evaluate((element) => element.textContent)
  expect(text).toBe('Pourquoi\u202f? «\u202fOui\u202f», dit-elle')
})

test('Markdown shortcuts make what they say', async () => {
  const { window } = desk
  const { keyboard } = window
  const lines = [
    '# Head',
    '## Also',
    '#### Small',
    '- item',
    '1. first',
    '> said',
    '**bold** _slant_ ~~gone~~ [clay](https://clay.test) on',
  ]
  for (const line of lines) {
    await keyboard.type(line)
    await keyboard.press('Enter')
    if (/^(-|1\.|>)/.test(line)) await keyboard.press('Enter')
  }
  await keyboard.type('--')
  await keyboard.type('-')
  const text = articleText(window)
  await expect(text.locator('h2')).toHaveText(['Head', 'Also'])
  await expect(text.locator('h4')).toHaveText('Small')
  await expect(text.locator('ul li')).toHaveText(['item'])
  await expect(text.locator('ol li')).toHaveText(['first'])
  await expect(text.locator('blockquote')).toHaveText('said')
  await expect(text.locator('strong')).toHaveText('bold')
  await expect(text.locator('em')).toHaveText('slant')
  await expect(text.locator('s')).toHaveText('gone')
  await expect(text.getByRole('link')).toHaveText('clay')
  await expect(text.getByText('bold slant gone clay on')).toBeVisible()
  await expect(text.locator('hr')).toHaveCount(1)
})

test('an input method loses no letter, with names offered and quotes set, in every kind of block', async () => {
  const { window } = desk
  const { keyboard } = window
  const session = await window.context().newCDPSession(window)
  /** Composes step by step, as a Japanese, Chinese or Korean input method does, and puts the last step in. */
  const compose = async (...steps: string[]) => {
    for (const text of steps)
      await session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
    await session.send('Input.insertText', { text: steps.at(-1) ?? '' })
  }
  await keyboard.type('"')
  await compose('け', 'けしょう', '化粧')
  await compose('す', 'すい', '水')
  await keyboard.type('" by Ines Okafor and ')
  await expect(articleText(window).locator('.name-offer')).toHaveText('Ines Okafor')
  await compose('n', 'ni', '你', '你好')
  await keyboard.press('Control+Alt+q')
  await compose('ㅎ', '하', '한', '한국')
  await keyboard.type(`'s "`)
  await compose('ら', 'らん', '欄')
  await keyboard.type('"?')
  await keyboard.press('Enter')
  await compose('か', 'かみ', '紙')
  // The name before it is looked for while it composes: nothing is drawn then, or the composition would break off.
  await keyboard.type(' Ines Okafor, ')
  await session.send('Input.imeSetComposition', { text: 'さ', selectionStart: 1, selectionEnd: 1 })
  await window.waitForTimeout(1500)
  await session.send('Input.imeSetComposition', { text: 'さん', selectionStart: 2, selectionEnd: 2 })
  await session.send('Input.insertText', { text: 'さん' })
  await keyboard.type('.')
  await expectOutline(window, [
    '“化粧水” by Ines Okafor and 你好',
    'Q 한국’s “欄”?',
    'A 紙 Ines Okafor, さん.',
  ])
})

test('a line runs the way its first letter does', async () => {
  const { window } = desk
  await window.keyboard.type('Left to right')
  await window.keyboard.press('Enter')
  await window.keyboard.type('שלום, pore')
  const starts = await articleText(window)
    .locator('p')
    .evaluateAll((lines) =>
      lines.map((line) => {
        const range = line.ownerDocument.createRange()
        range.selectNodeContents(line)
        const words = range.getBoundingClientRect()
        const box = line.getBoundingClientRect()
        return box.right - words.right < 2 ? 'right' : 'left'
      }),
    )
  expect(starts).toEqual(['left', 'right'])
})
