import { resolve } from 'node:path'
import { expect } from '@playwright/test'
import { failEach } from '../helpers/answers'
import { test } from '../helpers/app-of-worker'
import { type ClipboardTexts, readClipboard, writeClipboard } from '../helpers/clipboard'
import { chooseInDialogs } from '../helpers/dialogs'
import type { LaunchedApp } from '../helpers/electron-app'
import { lightAndDark, violationsIn } from '../helpers/look-with-axe'
import { runFromPalette } from '../helpers/palette'
import {
  articleText,
  expectOutline,
  launchSample,
  newArticle,
  outlineOf,
  pictureHasCome,
  saved,
} from '../helpers/writing'

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
  await expectOutline(window, ['An introduction.', 'Q Why now?', 'A Because.', 'Q And then?', 'A Nothing.'])

  // Backspace at the start of an empty question joins back.
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await keyboard.press('Backspace')
  await keyboard.type(' At all.')
  await expectOutline(window, [
    'An introduction.',
    'Q Why now?',
    'A Because.',
    'Q And then?',
    'A Nothing. At all.',
  ])

  // Alt-Up moves the whole pair.
  await keyboard.press('Alt+ArrowUp')
  await expectOutline(window, [
    'An introduction.',
    'Q And then?',
    'A Nothing. At all.',
    'Q Why now?',
    'A Because.',
  ])
})

test('a key of the window is the window’s in the text too, where Shift leaves the letter as it is', async () => {
  const { window } = desk
  const { keyboard } = window
  await keyboard.type('Why now?')
  await keyboard.press('Control+Shift+a')
  await keyboard.press('Enter')
  await keyboard.type('Because.')
  // As a Mac says it, and Caps Lock: without a capital they would be italic, and splitting the pair.
  await keyboard.press('Control+Shift+i')
  const interview = window.getByRole('dialog', { name: 'New interview' })
  await expect(interview).toBeVisible()
  await keyboard.press('Escape')
  await expect(interview).toHaveCount(0)
  await expect(articleText(window)).toBeFocused()
  await keyboard.press('Control+Alt+Shift+s')
  await expect(window.getByRole('dialog', { name: /status/i })).toBeVisible()
  await keyboard.press('Escape')
  await expect(articleText(window)).toBeFocused()
  await keyboard.type(' Really.')
  await expect(articleText(window).locator('em')).toHaveCount(0)
  await expectOutline(window, ['Q Why now?', 'A Because. Really.'])
})

test('the line one writes has room to the lower edge', async () => {
  const { window } = desk
  for (let line = 1; line <= 24; line++) {
    await window.keyboard.type(`Line ${line}`)
    await window.keyboard.press('Enter')
  }
  const caret = () =>
    window.evaluate(() => getSelection()?.focusNode?.parentElement?.getBoundingClientRect().bottom)
  const foot = (await window.getByRole('button', { name: /^\d+ words/ }).boundingBox())?.y ?? 0
  await window.keyboard.type('Now')
  expect(await caret()).toBeLessThan(foot - 40)
})

test('the line one writes on stays where it is when the bar above tells of a save that failed', async () => {
  const page = desk.window
  await newArticle(page)
  for (let line = 0; line < 40; line++) await page.keyboard.press('Enter')
  await page.keyboard.type('The last line')
  await saved(page)
  const line = articleText(page).getByText('The last line')
  const height = async () => (await line.boundingBox())?.y ?? 0
  const before = await height()
  const letSave = await failEach(
    desk.app,
    'articles.save',
    `The disk is full. ${'Nothing was written. '.repeat(12)}`,
  )
  await page.keyboard.type(' grows')
  await expect(page.getByText(/^Not saved: The disk is full/)).toBeVisible()
  await expect(line).toBeInViewport({ ratio: 1 })
  // To a pixel: panes scroll in whole ones.
  expect(Math.abs((await height()) - before)).toBeLessThan(2)
  await letSave()
  await page.keyboard.press('Control+s')
  await saved(page)
  expect(Math.abs((await height()) - before)).toBeLessThan(2)
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
  await expectOutline(window, [
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
  await expectOutline(window, ['Q Oil or gel?', 'A Ines Okafor: Oil.', 'A Tess Quill: Gel.'])

  // For a library without the record, a copy says who speaks.
  await window.keyboard.press('Control+a')
  await window.keyboard.press('Control+c')
  await expect.poll(async () => (await readClipboard(desk.app)).html).toContain('data-name="Ines Okafor"')
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
  await expect.poll(() => outlineOf(window)).toContain('[Cryo Wands]')
  await expect(window.locator('.product-card img')).toHaveJSProperty('complete', true)
})

test('undo and redo go through text, title and status in one order', async () => {
  const { window } = desk
  const title = window.getByLabel('Title', { exact: true })
  // At once, as an input method does: a pause while typing letter by letter would begin another step.
  await window.keyboard.insertText('First words.')
  await title.click()
  await window.keyboard.insertText('A headline')
  await window.getByRole('button', { name: /^Status/ }).click()
  await window.getByRole('menuitem', { name: 'In review' }).click()
  await articleText(window).click()
  await window.keyboard.insertText(' Second words.')
  await saved(window)

  const state = async () => [
    (await outlineOf(window)).join('|'),
    await title.inputValue(),
    await window.getByRole('button', { name: /^Status/ }).textContent(),
  ]
  await expect.poll(state).toEqual(['First words. Second words.', 'A headline', 'In review'])
  await window.keyboard.press('Control+z')
  await expect.poll(state).toEqual(['First words.', 'A headline', 'In review'])
  await window.keyboard.press('Control+z')
  await expect.poll(state).toEqual(['First words.', 'A headline', 'Drafting'])
  await window.keyboard.press('Control+z')
  await expect.poll(state).toEqual(['First words.', '', 'Drafting'])
  await expect(title).toBeFocused()
  await window.keyboard.press('Control+z')
  await expect.poll(state).toEqual(['', '', 'Drafting'])
  for (let step = 0; step < 4; step += 1) await window.keyboard.press('Control+Shift+Z')
  await expect.poll(state).toEqual(['First words. Second words.', 'A headline', 'In review'])
})

test('the list shows only articles of one status when asked', async () => {
  const { window } = desk
  const list = window.getByRole('listbox', { name: 'Articles' })
  await expect(list.getByRole('option')).toHaveCount(3)
  await window.getByRole('button', { name: 'Shown: All' }).click()
  await window.getByRole('menuitem', { name: 'Published' }).click()
  await expect(list.getByRole('option')).toHaveCount(1)
  await expect(list.getByRole('option', { name: /Can a cream/ })).toBeVisible()
  await window.getByRole('button', { name: 'Shown: Published' }).click()
  await window.getByRole('menuitem', { name: 'Needs update' }).click()
  await expect(window.getByText('No article is at “Needs update” now.')).toBeVisible()
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
  await articleText(window).getByText('One?').hover()
  const handle = window.locator('.block-handle.is-shown')
  const target = await articleText(window).getByText('Second.').boundingBox()
  if (!target) throw new Error('The second answer is not on the screen')
  await handle.hover()
  await window.mouse.down()
  await window.mouse.move(target.x + 40, target.y + target.height - 4, { steps: 8 })
  await window.mouse.move(target.x + 42, target.y + target.height + 12, { steps: 4 })
  await window.mouse.up()
  await expectOutline(window, ['Q Two?', 'A Second.', 'Q One?', 'A First.'])
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
  await expectOutline(window, ['Q 化粧水？', 'A Lotion.'])
})

/** Puts texts on the system's clipboard and pastes them where the caret is. */
async function paste(content: ClipboardTexts, key = 'Control+v'): Promise<void> {
  await writeClipboard(desk.app, content)
  await desk.window.keyboard.press(key)
}

test('a paste lands in the same structure, and no word is lost', async () => {
  const { window } = desk
  await paste({
    text: 'MARA: What is clay?\nINES: A soft rock.\nMARA: Does it dry skin?\nINES: For an hour.',
  })
  await expectOutline(window, [
    'Q What is clay?',
    'A INES: A soft rock.',
    'Q Does it dry skin?',
    'A INES: For an hour.',
  ])

  // Into an answer: what it can hold stays in it.
  await articleText(window).getByText('For an hour.').click()
  await window.keyboard.press('End')
  await paste({
    html: '<p style="margin-left:36pt" class="MsoNormal">Then it <b>stops</b>.</p><ul><li>at once</li><li>or later</li></ul>',
    text: 'Then it stops.',
  })
  await expectOutline(window, [
    'Q What is clay?',
    'A INES: A soft rock.',
    'Q Does it dry skin?',
    'A INES: For an hour.',
    'A INES: Then it stops.',
    'A INES: • at once',
    'A INES: • or later',
  ])
  await expect(articleText(window).locator('strong')).toHaveText('stops')
  expect(await articleText(window).innerHTML()).not.toContain('Mso')

  await window.keyboard.press('Control+z')
  await window.keyboard.press('Control+z')
  await expect(articleText(window)).toHaveText('')
})

test('what names records of another library is pasted with its words', async () => {
  const record = (kind: string, id: string, name: string) =>
    `<span class="mention" data-mention="${kind}" data-record="${id}" data-follows="">${name}</span>`
  const mask = record('product', '01900000-0000-7000-8000-0000000000c1', 'Quiet Clay Mask')
  const brand = record('brand', '01900000-0000-7000-8000-0000000000b1', 'Maison Orlé')
  await paste({
    html: `<div data-beauty-desk="1"><p>We love ${mask} by ${brand}.</p></div>`,
    text: 'We love Quiet Clay Mask by Maison Orlé.',
  })
  await expectOutline(desk.window, ['We love Quiet Clay Mask by Maison Orlé.'])
})

test('a copy of the editor of another library is pasted with the words it showed', async () => {
  const product = '01900000-0000-7000-8000-0000000000c1'
  const expert = '01900000-0000-7000-8000-0000000000e1'
  const copied = [
    `<p data-pm-slice="0 0 []">The <span data-mention="product" data-record="${product}" data-follows="" class="mention">Quiet Clay Mask</span> costs <span data-fact="price" data-record="${product}" data-mode="live" class="fact">€34.00</span>.</p>`,
    `<section class="qa"><p class="question">Why?</p><div data-expert="${expert}" data-name="Dr. Noor Sand" class="answer"><p>It is soft.</p></div></section>`,
    `<div data-product="${product}" class="product-card"><p>Quiet Clay Mask</p><p>Maison Orlé</p></div>`,
  ]
  await paste({ html: copied.join(''), text: 'The Quiet Clay Mask costs €34.00.' })
  await expectOutline(desk.window, [
    'The Quiet Clay Mask costs €34.00.',
    'Q Why?',
    'A Dr. Noor Sand: It is soft.',
    'Quiet Clay Mask',
    'Maison Orlé',
  ])
})

test('an address pasted over words links them, and a paste as plain text brings no styles', async () => {
  const { window } = desk
  await window.keyboard.type('See the study')
  await window.keyboard.press('Control+Shift+ArrowLeft')
  await paste({ text: 'https://example.com/study' })
  await expect(articleText(window).getByRole('link', { name: 'study' })).toHaveAttribute(
    'href',
    'https://example.com/study',
  )
  await window.keyboard.press('End')
  await window.keyboard.press('Enter')
  await paste({ html: '<h1>Loud</h1>', text: 'Quiet' }, 'Control+Shift+V')
  await expectOutline(window, ['See the study', 'Quiet'])

  // By a command, lines that an import would take for a Q&A stay lines too; the next paste is as any other.
  await window.keyboard.press('Enter')
  await writeClipboard(desk.app, { html: '<b>Q: Loud?</b>', text: 'Q: Loud?\nA: No.' })
  await runFromPalette(window, 'Paste into the text as plain text')
  await expectOutline(window, ['See the study', 'Quiet', 'Q: Loud?', 'A: No.'])
  await window.keyboard.press('Enter')
  await paste({ text: 'Q: Is it?\nA: It is.\n\nQ: Was it?\nA: It was.' })
  await expect(window.locator('.pair')).toHaveCount(2)
})

test('the list of keys says what the key for plain text does in the text and elsewhere', async () => {
  const { window } = desk
  await runFromPalette(window, 'Keys')
  const keys = window.getByRole('dialog', { name: 'Keys' })
  await keys.getByLabel('Find a key by what it does').fill('Ctrl+Shift+V')
  await expect(keys.getByRole('term')).toHaveText([
    'Import from the clipboard',
    'Paste into the text as plain text',
  ])
})

test('a picture is put in, and its alternative text and credit are filled in place', async () => {
  const { window } = desk
  const path = resolve(import.meta.dirname, '../../resources/sample/media/lamp-and-face.jpg')
  await chooseInDialogs(desk.app, [path])
  await window.keyboard.type('Look:')
  await window.getByRole('button', { name: 'Insert' }).click()
  await window.getByRole('menuitem', { name: 'Picture…' }).click()
  const figure = articleText(window).locator('figure')
  await pictureHasCome(window)
  await window.keyboard.type('In the treatment room')
  await figure.getByLabel('Alternative text').fill('A lamp beside a face')
  await figure.getByLabel('Credit').fill('Sofia Brandão')
  await figure.getByLabel('Credit').press('Enter')
  await saved(window)
  await window.keyboard.press('Control+p')
  const drawer = window.getByRole('dialog', { name: 'Publish' })
  await drawer.getByRole('tab', { name: 'Markdown' }).click()
  const markdown = drawer.getByRole('region', { name: 'Markdown' })
  await expect(markdown).toContainText('![A lamp beside a face]')
  await expect(markdown).toContainText('In the treatment room')
  await expect(markdown).toContainText('Image: Sofia Brandão')
})

test('axe finds nothing on the article, its panels and its dialogs', async () => {
  test.slow()
  const { window } = desk
  expect(await violationsIn(lightAndDark, window), 'an empty article').toEqual([])
  await window.getByRole('option', { name: /Can a cream/ }).click()
  await expect(articleText(window)).toContainText('A pore is an opening')
  for (const tab of ['Outline', 'Mentions', 'Transcript', 'Details', 'Publish']) {
    await window.getByRole('tab', { name: tab }).click()
    expect(await violationsIn(lightAndDark, window), tab).toEqual([])
  }
  await window.getByRole('button', { name: 'Insert' }).click()
  await expect(window.getByRole('menuitem', { name: 'Divider' })).toBeVisible()
  expect(await violationsIn(lightAndDark, window), 'the Insert menu').toEqual([])
  await window.keyboard.press('Escape')
  await articleText(window).getByText('Every autumn').click()
  await window.keyboard.press('Control+Shift+k')
  await expect(window.getByLabel('Address', { exact: true })).toBeVisible()
  expect(await violationsIn(lightAndDark, window), 'the link panel').toEqual([])
  await window.keyboard.press('Escape')
  await window.keyboard.type(' @a')
  await expect(window.getByRole('listbox', { name: 'Names in the library' })).toBeVisible()
  expect(await violationsIn(lightAndDark, window), 'the names after an @').toEqual([])
  await window.keyboard.press('Escape')
  await window.keyboard.press('Control+p')
  await expect(window.getByRole('dialog', { name: 'Publish' }).locator('iframe')).toBeVisible()
  expect(await violationsIn(lightAndDark, window), 'the publishing drawer').toEqual([])
  await window.getByRole('tab', { name: 'Markdown' }).click()
  expect(await violationsIn(lightAndDark, window), 'the Markdown').toEqual([])
  await window.keyboard.press('Escape')
  await expect(window.getByRole('dialog', { name: 'Publish' })).toBeHidden()
  await chooseInDialogs(desk.app, [
    resolve(import.meta.dirname, '../../resources/sample/posts/five-minutes-with-a-brow-artist.txt'),
  ])
  await window.keyboard.press('Control+o')
  await expect(window.getByRole('list', { name: 'The text, row by row' })).toBeVisible()
  expect(await violationsIn(lightAndDark, window), 'the import').toEqual([])
})
