import { expect, test } from '@playwright/test'
import type { LaunchedApp } from '../helpers/electron-app'
import { articleText, launchSample, newArticle, outlineOf, saved } from '../helpers/writing'

let desk: LaunchedApp

test.beforeEach(async () => {
  desk = await launchSample()
  await newArticle(desk.window)
})

test.afterEach(async () => {
  await desk.close()
})

test('a question, its answer and the next pair are typed with Enter alone', async () => {
  const { window } = desk
  const { keyboard } = window
  await keyboard.type('An introduction.')
  await keyboard.press('Enter')
  await keyboard.type('Why now?')
  await keyboard.press('Control+Shift+A')
  await keyboard.press('Enter')
  await keyboard.type('Because.')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await keyboard.type('And then?')
  await keyboard.press('Enter')
  await keyboard.type('Nothing.')
  expect(await outlineOf(window)).toEqual([
    'An introduction.',
    'Q Why now?',
    'A Because.',
    'Q And then?',
    'A Nothing.',
  ])

  // Backspace at the start of an empty question joins back.
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await keyboard.press('Backspace')
  await keyboard.type(' At all.')
  expect(await outlineOf(window)).toEqual([
    'An introduction.',
    'Q Why now?',
    'A Because.',
    'Q And then?',
    'A Nothing. At all.',
  ])

  // Alt-Up moves the whole pair.
  await keyboard.press('Alt+ArrowUp')
  expect(await outlineOf(window)).toEqual([
    'An introduction.',
    'Q And then?',
    'A Nothing. At all.',
    'Q Why now?',
    'A Because.',
  ])
})

test('a selected transcript becomes pairs, headed by the lines that ask', async () => {
  const { window } = desk
  for (const line of ['What is clay?', 'A soft rock.', 'Does it dry skin?', 'Yes, for an hour.']) {
    await window.keyboard.type(line)
    await window.keyboard.press('Enter')
  }
  await window.keyboard.press('Backspace')
  await window.keyboard.press('Control+a')
  await window.keyboard.press('Control+Shift+A')
  expect(await outlineOf(window)).toEqual([
    'Q What is clay?',
    'A A soft rock.',
    'Q Does it dry skin?',
    'A Yes, for an hour.',
  ])
})

test('pairs fold, and a caret that goes into a folded answer opens it', async () => {
  const { window } = desk
  await window.keyboard.press('Control+Alt+q')
  await window.keyboard.type('Fold me?')
  await window.keyboard.press('Enter')
  await window.keyboard.type('Hidden words.')
  await window.keyboard.press('Control+Alt+f')
  await expect(window.getByText('Hidden words.')).toBeHidden()
  await window.keyboard.press('Enter')
  await expect(window.getByText('Hidden words.')).toBeVisible()
})

test('a round-table has an answer for each speaker, by record or by name', async () => {
  const { window } = desk
  await window.keyboard.press('Control+Alt+q')
  await window.keyboard.type('Oil or gel?')
  await window.keyboard.press('Enter')
  await window.keyboard.type('Oil.')
  await window.keyboard.press('Control+Shift+Enter')
  await window.getByRole('combobox', { name: 'An expert, or any name' }).fill('Ines')
  await expect(window.getByRole('option', { name: /Ines Okafor/ })).toBeVisible()
  await window.keyboard.press('Enter')
  await window.keyboard.press('Control+Enter')
  await window.keyboard.type('Gel.')
  await window.keyboard.press('Control+Shift+Enter')
  await window.getByRole('combobox', { name: 'An expert, or any name' }).fill('Tess Quill')
  await expect(window.getByRole('option', { name: /Tess Quill.*without a record/ })).toBeVisible()
  await window.keyboard.press('Enter')
  expect(await outlineOf(window)).toEqual(['Q Oil or gel?', 'A Ines Okafor: Oil.', 'A Tess Quill: Gel.'])
})

test('names, facts and cards come from the library', async () => {
  const { window } = desk
  await window.keyboard.type('I like @fjord')
  await expect(window.getByRole('option', { name: /Fjord Mineral Mask/ })).toBeVisible()
  await window.keyboard.press('Enter')
  await window.keyboard.type('at ')
  await window.getByRole('button', { name: 'Insert' }).click()
  await window.getByRole('menuitem', { name: 'Product fact…' }).click()
  await window.getByRole('combobox', { name: 'A few letters of the name' }).fill('Fjord')
  await expect(window.getByRole('option', { name: /Fjord Mineral Mask/ })).toBeVisible()
  await window.keyboard.press('Enter')
  await window.getByRole('button', { name: 'Insert', exact: true }).last().click()
  await expect(articleText(window)).toHaveText('I like Fjord Mineral Mask at €34.00')
  await window.getByRole('button', { name: 'Insert' }).first().click()
  await window.getByRole('menuitem', { name: 'Product card…' }).click()
  await window.getByRole('combobox', { name: 'A few letters of the name' }).fill('Cryo')
  await expect(window.getByRole('option', { name: /Cryo Wands/ })).toBeVisible()
  await window.keyboard.press('Enter')
  expect(await outlineOf(window)).toContain('[Cryo Wands]')
  await expect(window.locator('.product-card img')).toHaveJSProperty('complete', true)
})

test('undo and redo go through text, title and status in one order', async () => {
  const { window } = desk
  const title = window.getByLabel('Title', { exact: true })
  await window.keyboard.type('First words.')
  await title.click()
  await window.keyboard.type('A headline')
  await window.getByRole('button', { name: /^Status/ }).click()
  await window.getByRole('menuitem', { name: 'In review' }).click()
  await articleText(window).click()
  await window.keyboard.type(' Second words.')
  await saved(window)

  const state = async () => [
    (await outlineOf(window)).join('|'),
    await title.inputValue(),
    await window.getByRole('button', { name: /^Status/ }).innerText(),
  ]
  expect(await state()).toEqual(['First words. Second words.', 'A headline', 'In review'])
  await window.keyboard.press('Control+z')
  expect(await state()).toEqual(['First words.', 'A headline', 'In review'])
  await window.keyboard.press('Control+z')
  expect(await state()).toEqual(['First words.', 'A headline', 'Drafting'])
  await window.keyboard.press('Control+z')
  expect(await state()).toEqual(['First words.', '', 'Drafting'])
  await expect(title).toBeFocused()
  await window.keyboard.press('Control+z')
  expect(await state()).toEqual(['', '', 'Drafting'])
  for (let step = 0; step < 4; step += 1) await window.keyboard.press('Control+Shift+Z')
  expect(await state()).toEqual(['First words. Second words.', 'A headline', 'In review'])
})

test('a pair is dragged by its handle to another place', async () => {
  const { window } = desk
  await window.keyboard.press('Control+Alt+q')
  await window.keyboard.type('One?')
  await window.keyboard.press('Enter')
  await window.keyboard.type('First.')
  await window.keyboard.press('Enter')
  await window.keyboard.press('Enter')
  await window.keyboard.type('Two?')
  await window.keyboard.press('Enter')
  await window.keyboard.type('Second.')
  const handle = window.locator('.pair-handle').first()
  const target = await window.getByText('Second.').boundingBox()
  if (!target) throw new Error('The second answer is not on the screen')
  await handle.hover()
  await window.mouse.down()
  await window.mouse.move(target.x + 40, target.y + target.height - 4, { steps: 8 })
  await window.mouse.move(target.x + 42, target.y + target.height + 12, { steps: 4 })
  await window.mouse.up()
  expect(await outlineOf(window)).toEqual(['Q Two?', 'A Second.', 'Q One?', 'A First.'])
})

test('an input method composes in a question without being disturbed', async () => {
  const { window } = desk
  await window.keyboard.press('Control+Alt+q')
  const session = await window.context().newCDPSession(window)
  await session.send('Input.imeSetComposition', { text: 'けしょう', selectionStart: 4, selectionEnd: 4 })
  await session.send('Input.imeSetComposition', { text: '化粧', selectionStart: 2, selectionEnd: 2 })
  await session.send('Input.insertText', { text: '化粧水？' })
  await window.keyboard.press('Enter')
  await window.keyboard.type('Lotion.')
  expect(await outlineOf(window)).toEqual(['Q 化粧水？', 'A Lotion.'])
})
