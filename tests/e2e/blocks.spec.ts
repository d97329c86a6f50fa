import { expect, type Locator, type Page } from '@playwright/test'
import { test } from '../helpers/app-of-worker'
import { readClipboard } from '../helpers/clipboard'
import type { LaunchedApp } from '../helpers/electron-app'
import { lightAndDark, violationsIn } from '../helpers/look-with-axe'
import { runFromPalette } from '../helpers/palette'
import { articleText, expectOutline, launchSample, newArticle, outlineOf } from '../helpers/writing'

let desk: LaunchedApp

test.beforeEach(async () => {
  desk = await launchSample()
  await newArticle(desk.window)
})

test.afterEach(async () => {
  await desk.close()
})

/** A line, a pair whose answer has two lines and a list, and a last line. */
async function writeArticle(page: Page): Promise<void> {
  const { keyboard } = page
  await keyboard.type('An introduction.')
  await keyboard.press('Enter')
  await keyboard.press('Control+Alt+q')
  await keyboard.type('Why clay?')
  await keyboard.press('Enter')
  await keyboard.type('It binds oil.')
  await keyboard.press('Enter')
  await keyboard.type('It rinses off.')
  await keyboard.press('Enter')
  await keyboard.type('- white')
  await keyboard.press('Enter')
  await keyboard.type('green')
  await page.getByText('An introduction.').click()
  await keyboard.press('End')
  await keyboard.press('Enter')
  await keyboard.type('A second line.')
  await expectOutline(page, written)
}

const written = [
  'An introduction.',
  'A second line.',
  'Q Why clay?',
  'A It binds oil.',
  'A It rinses off.',
  'A • white',
  'A • green',
]

const handle = (page: Page) => page.locator('.block-handle.is-shown')
const menu = (page: Page) => page.getByRole('menu').first()
const bar = (page: Page) => page.getByRole('toolbar', { name: 'Selected words' })

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (!box) throw new Error('not on the screen')
  return box
}

/** Takes the handle beside these words to another height of the page, as a hand does. */
async function drag(
  page: Page,
  words: string,
  toY: (box: { y: number; height: number }) => number,
  to: string,
) {
  // In the text: the outline has a question too, once it has caught up.
  const inText = (some: string) => articleText(page).getByText(some, { exact: true })
  await inText(words).hover()
  await expect(handle(page)).toBeVisible()
  const from = await boxOf(handle(page))
  const target = await boxOf(inText(to))
  await page.mouse.move(from.x + 8, from.y + 12, { steps: 4 })
  await page.mouse.down()
  await page.mouse.move(from.x + 10, from.y + 30, { steps: 3 })
  await page.mouse.move(from.x + 10, toY(target) - 6, { steps: 8 })
  await page.mouse.move(from.x + 10, toY(target), { steps: 3 })
}

const upper = ({ y }: { y: number }) => y + 4
const lower = ({ y, height }: { y: number; height: number }) => y + height - 4

test('a handle comes beside the block under the pointer and moves it by dragging, along the margin', async () => {
  const { window } = desk
  await writeArticle(window)
  await expect(handle(window)).toBeHidden()

  await drag(window, 'A second line.', upper, 'An introduction.')
  await expect(window.locator('.block-line')).toBeVisible()
  await window.mouse.up()
  await expect(window.locator('.block-line')).toBeHidden()
  await expectOutline(window, ['A second line.', 'An introduction.', ...written.slice(2)])
  await window.keyboard.press('Control+z')
  await expectOutline(window, written)

  // Into the answer, between its lines, and an item out of its list.
  await drag(window, 'A second line.', upper, 'It rinses off.')
  await window.mouse.up()
  const [intro, , question, first, second, white, green] = written
  await expectOutline(window, [intro, question, first, 'A A second line.', second, white, green] as string[])
  await drag(window, 'green', lower, 'An introduction.')
  await window.mouse.up()
  await expectOutline(window, [
    intro,
    '• green',
    question,
    first,
    'A A second line.',
    second,
    white,
  ] as string[])
  await expect(window.getByRole('status').filter({ hasText: 'List item moved.' })).toBeAttached()
})

test('all selected blocks go with the handle of one of them, and a held key leaves copies', async () => {
  const { window } = desk
  await writeArticle(window)
  const [intro, line, ...pair] = written as [string, string, ...string[]]
  await articleText(window).getByText(intro).click()
  await window.keyboard.press('Home')
  await window.keyboard.press('Shift+ArrowDown')
  await window.keyboard.press('Shift+End')
  await drag(window, line, lower, 'green')
  await window.mouse.up()
  await expectOutline(window, [...pair, `A • ${intro}`, `A • ${line}`])
  await window.keyboard.press('Control+z')
  await expectOutline(window, written)
  await articleText(window).getByText('It binds oil.').click()
  await window.keyboard.down('ControlOrMeta')
  await drag(window, 'It binds oil.', upper, intro)
  await window.mouse.up()
  await window.keyboard.up('ControlOrMeta')
  await expectOutline(window, ['It binds oil.', ...written])
})

test('a pair that is dropped on an answer lands beside its pair', async () => {
  const { window } = desk
  await writeArticle(window)
  await articleText(window).getByText('green').click()
  await window.keyboard.press('Control+Alt+q')
  await window.keyboard.type('And mud?')
  await window.keyboard.press('Enter')
  await window.keyboard.type('Rarely.')
  await drag(window, 'And mud?', upper, 'It binds oil.')
  await window.mouse.up()
  await expectOutline(window, [...written.slice(0, 2), 'Q And mud?', 'A Rarely.', ...written.slice(2)])
})

test('the menu of a block, from its handle', async () => {
  const { window } = desk
  await writeArticle(window)
  await articleText(window).getByText('It rinses off.').hover()
  await handle(window).click()
  await expect(menu(window)).toContainText('Paragraph')
  await expect(window.locator('.block-shade')).toBeVisible()
  await window.getByRole('menuitem', { name: 'Duplicate' }).click()
  await expectOutline(window, [...written.slice(0, 5), 'A It rinses off.', ...written.slice(5)])
  await expect(menu(window)).toBeHidden()
  // The caret is in the copy, and typing goes on there.
  await window.keyboard.type(' Twice.')
  await expectOutline(window, [...written.slice(0, 5), 'A It rinses off. Twice.', ...written.slice(5)])

  await articleText(window).getByText('white').hover()
  await handle(window).click()
  await window.getByRole('menuitem', { name: 'The whole bulleted list' }).click()
  await expect(menu(window)).toContainText('Bulleted list')
  await window.getByRole('menuitem', { name: 'Copy' }).click()
  expect((await readClipboard(desk.app)).text).toMatch(/white\s+green/)
})

test('keys alone open the menu, turn, move, duplicate and delete, each one step of undo', async () => {
  const { window } = desk
  const { keyboard } = window
  await writeArticle(window)
  await keyboard.press('Control+/')
  await expect(window.getByRole('menuitem', { name: 'Turn into' })).toBeFocused()
  await keyboard.press('ArrowRight')
  await expect(window.getByRole('menuitem', { name: /^Paragraph/ })).toBeFocused()
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expectOutline(window, ['An introduction.', '# A second line.', ...written.slice(2)])
  await keyboard.press('Alt+ArrowUp')
  await expectOutline(window, ['# A second line.', 'An introduction.', ...written.slice(2)])
  await expect(window.getByText('Heading moved up: 1 of 3.')).toBeAttached()
  await keyboard.press('Control+Shift+d')
  await keyboard.press('Control+Alt+Backspace')
  await keyboard.press('Control+Alt+Backspace')
  await expectOutline(window, ['# A second line.', ...written.slice(2)])
  const undone = [
    ['# A second line.', 'An introduction.', ...written.slice(2)],
    ['# A second line.', '# A second line.', 'An introduction.', ...written.slice(2)],
    ['# A second line.', 'An introduction.', ...written.slice(2)],
    ['An introduction.', '# A second line.', ...written.slice(2)],
    written,
  ]
  for (const outline of undone) {
    await keyboard.press('Control+z')
    await expectOutline(window, outline)
  }

  // Within the answer a block moves by itself, and an item in its list.
  await articleText(window).getByText('green').click()
  await keyboard.press('Alt+ArrowUp')
  await expectOutline(window, [...written.slice(0, 5), 'A • green', 'A • white'])
  await articleText(window).getByText('It rinses off.').click()
  await keyboard.press('Alt+ArrowUp')
  await expectOutline(window, [
    ...written.slice(0, 3),
    'A It rinses off.',
    'A It binds oil.',
    'A • green',
    'A • white',
  ])
  // The palette leads there too. Escape leaves the menu and gives the caret back.
  await runFromPalette(window, 'Block menu')
  await expect(window.getByRole('menuitem', { name: 'Turn into' })).toBeFocused()
  await keyboard.press('Escape')
  await expect(menu(window)).toBeHidden()
  await keyboard.press('End')
  await keyboard.type(' Fast.')
  await expect.poll(() => outlineOf(window)).toContain('A It rinses off. Fast.')
})

test('the bar over selected words comes once they rest, covers none, and is gone with the first letter', async () => {
  const { window } = desk
  const { keyboard } = window
  await writeArticle(window)
  await keyboard.press('Home')
  for (let step = 0; step < 8; step += 1) await keyboard.press('Shift+ArrowRight')
  await expect(bar(window)).toBeVisible()
  const over = await boxOf(bar(window))
  const words = await boxOf(window.getByText('A second line.'))
  expect(over.y + over.height).toBeLessThanOrEqual(words.y + 4)

  await bar(window).getByRole('button', { name: 'Bold' }).click()
  await expect(bar(window).getByRole('button', { name: 'Bold' })).toHaveAttribute('aria-pressed', 'true')
  await expect(articleText(window).locator('strong')).toHaveText('A second')
  await expect(articleText(window)).toBeFocused()

  // By keys: to the bar, along it, and to the block's menu.
  await keyboard.press('Control+/')
  await expect(bar(window).getByRole('button', { name: 'Bold' })).toBeFocused()
  await keyboard.press('ArrowRight')
  await keyboard.press('Enter')
  await expect(articleText(window).locator('strong em, em strong')).toHaveText('A second')
  await expect(bar(window)).toBeVisible()
  await keyboard.press('Control+/')
  await expect(bar(window).getByRole('button', { name: 'Italic' })).toBeFocused()
  await keyboard.press('Control+/')
  await expect(menu(window)).toContainText('Paragraph')
  await keyboard.press('Escape')

  await keyboard.press('Shift+ArrowRight')
  await expect(bar(window)).toBeVisible()
  await keyboard.type('One')
  await expect(bar(window)).toBeHidden()
  await expectOutline(window, [written[0], 'Oneline.', ...written.slice(2)] as string[])
})

test('a slash offers every block in groups, with its key, and puts the chosen one in', async () => {
  const { window } = desk
  const { keyboard } = window
  const list = window.getByRole('listbox', { name: 'Put in' })
  await keyboard.type('/')
  await expect(list.getByRole('group', { name: 'Write' }).getByRole('option')).toHaveCount(7)
  await expect(list.getByRole('option', { name: 'Question and answer' })).toContainText('Ctrl+Alt+Q')
  await keyboard.type('small')
  await expect(list.getByRole('option').first()).toContainText('Smaller heading')
  await keyboard.press('Enter')
  await keyboard.type('Masks')
  await expectOutline(window, ['# Masks'])
  await expect(articleText(window).locator('h3')).toHaveText('Masks')
  await keyboard.press('Enter')
  // After other words the new block stands below them; at the head of a line the line itself takes the form.
  await keyboard.type('Some words /numb')
  await keyboard.press('Enter')
  await keyboard.type('one')
  await expectOutline(window, ['# Masks', 'Some words', '• one'])
  await keyboard.press('Control+z')
  await keyboard.press('Control+z')
  await expectOutline(window, ['# Masks', 'Some words /numb'])
  await keyboard.press('Escape')
  await keyboard.press('Home')
  await keyboard.type('/quota')
  await keyboard.press('Enter')
  await expect(articleText(window).locator('blockquote')).toHaveText('Some words /numb')
  await keyboard.press('Control+Home')
  await keyboard.type('/pair')
  await keyboard.press('Enter')
  await expectOutline(window, ['Q Masks', 'A', 'Some words /numb'])
  // Two slashes that are none.
  await keyboard.press('End')
  await keyboard.type(' and/or 1/2')
  await expect(list).toBeHidden()
})

test('menus fit into a small window, also where its text is zoomed, and do not make the page scroll', async () => {
  const { window } = desk
  const { keyboard } = window
  await window.setViewportSize({ width: 960, height: 600 })
  const line = await boxOf(articleText(window).locator('p').first())
  for (let count = 0; line.y + count * 40 < 330; count++) await keyboard.press('Enter')
  await keyboard.type('/')
  const list = window.getByRole('listbox', { name: 'Put in' })
  await expectInside(list)
  // All of it can be reached.
  await keyboard.press('ArrowUp')
  await expectInside(list.getByRole('option', { selected: true }))
  await expect(list.getByRole('option', { selected: true })).toContainText('Name')
  await keyboard.press('Escape')
  await keyboard.press('Backspace')
  await keyboard.type('/price')
  // The list and what is said under it scroll together.
  const values = window.locator('.mention-menu', { hasText: 'Enter follows the record' })
  await expectInside(values)
  await values.getByText('Enter follows the record').click()
  await expect(articleText(window)).toBeFocused()
  await keyboard.press('ControlOrMeta+z')
  await expect(values).toBeHidden()

  for (const name of ['Insert', 'Style']) {
    await window.getByRole('button', { name, exact: true }).click()
    await expectInside(menu(window))
    await keyboard.press('ArrowUp')
    await expectInside(window.getByRole('menuitem').last())
    await keyboard.press('Escape')
    await expect(menu(window)).toHaveCount(0)
  }

  await keyboard.press('Control+/')
  await expect(window.getByRole('menuitem', { name: 'Turn into' })).toBeFocused()
  await keyboard.press('ArrowRight')
  const second = await boxOf(window.getByRole('menu').nth(1))
  const first = await boxOf(menu(window))
  expect(second.x).toBeGreaterThan(first.x + first.width - 10)

  async function expectInside(what: Locator): Promise<void> {
    await expect
      .poll(async () => {
        const { y, height } = await boxOf(what)
        return y >= 0 && y + height <= 600
      })
      .toBe(true)
    expect(await window.evaluate(() => document.documentElement.scrollHeight)).toBe(600)
  }
})

test('blocks from another window come as copies with ids of their own', async () => {
  const { window } = desk
  await writeArticle(window)
  await articleText(window).getByText('It binds oil.').hover()
  await expect(handle(window)).toBeVisible()
  // What a drag carries from window to window, without the other window's drag being known here.
  await window.evaluate(() => {
    const carried = new DataTransfer()
    const grip = document.querySelector('.block-handle')
    grip?.dispatchEvent(new DragEvent('dragstart', { dataTransfer: carried, bubbles: true }))
    grip?.dispatchEvent(new DragEvent('dragend', { bubbles: true }))
    const target = [...document.querySelectorAll('.article-text p')].find(
      ({ textContent }) => textContent === 'A second line.',
    )
    const { left, bottom } = (target as Element).getBoundingClientRect()
    const at = {
      dataTransfer: carried,
      bubbles: true,
      cancelable: true,
      clientX: left + 20,
      clientY: bottom - 3,
    }
    target?.dispatchEvent(new DragEvent('dragover', at))
    target?.dispatchEvent(new DragEvent('drop', at))
  })
  await expectOutline(window, [...written.slice(0, 2), 'It binds oil.', ...written.slice(2)])
  await window.keyboard.press('Control+z')
  await expectOutline(window, written)
})

test('axe finds nothing on the menus and the bar', async () => {
  const { window } = desk
  await writeArticle(window)
  await articleText(window).getByText('It rinses off.').hover()
  await handle(window).click()
  await window.getByRole('menuitem', { name: 'Turn into' }).hover()
  await expect(window.getByRole('menuitem', { name: /^Numbered list/ })).toBeVisible()
  expect(await violationsIn(lightAndDark, window)).toEqual([])
  await window.keyboard.press('Escape')
  await window.keyboard.press('Escape')
  await articleText(window).getByText('It binds oil.').click()
  await window.keyboard.press('Shift+Home')
  await expect(bar(window)).toBeVisible()
  expect(await violationsIn(lightAndDark, window)).toEqual([])
  await window.keyboard.press('End')
  await window.keyboard.type(' /')
  await expect(window.getByRole('listbox', { name: 'Put in' })).toBeVisible()
  expect(await violationsIn(lightAndDark, window)).toEqual([])
})
