import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { holdAnswer } from '../helpers/answers'
import { test } from '../helpers/app-of-worker'
import type { DeskPage } from '../helpers/desk-in-page'
import { chooseInDialogs } from '../helpers/dialogs'
import { type LaunchedApp, temporaryFolder } from '../helpers/electron-app'
import { runFromPalette } from '../helpers/palette'
import { madePicture } from '../helpers/picture-files'
import { articleText, launchSample, outlineOf } from '../helpers/writing'

let desk: LaunchedApp
let folder: string

const samplePost = resolve(
  import.meta.dirname,
  '../../resources/sample/posts/five-minutes-with-a-brow-artist.txt',
)

const letters = `Oil on skin

I put three questions about face oil to the perfumer Lena Voss.

Does oil clog pores?
Some oils do. Most of them only sit there and shine.

Which one would you buy?
The plain one, in the dark bottle.

When do you use it?
At night, when nobody is looking.

Leave a Reply
Your email address will not be published.
`
const talk = `WEBVTT

00:00:01.000 --> 00:00:04.000
<v Mara Holt>What is in the bottle?

00:00:04.500 --> 00:00:09.000
<v Lena Voss>Squalane, and nothing that smells.

00:00:09.500 --> 00:00:12.000
<v Mara Holt>Why nothing that smells?

00:00:12.500 --> 00:00:18.000
<v Lena Voss>Because skin does not care for flowers.
`

/** A talk of about 8 MB, which takes seconds to read on any machine. */
function longTalk(): string {
  const cues = Array.from({ length: 60_000 }, (_, second) => {
    const at = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 23)
    const said = second % 2 === 0 ? 'What is in bottle' : 'Squalane, rose water and a little time in'
    return `${at(second)} --> ${at(second + 1)}\n<v ${second % 2 === 0 ? 'Mara Holt' : 'Lena Voss'}>${said} number ${second}${second % 2 === 0 ? '?' : '.'}\n`
  })
  return `WEBVTT\n\n${cues.join('\n')}`
}

test.beforeEach(async () => {
  folder = temporaryFolder()
  desk = await launchSample()
})

test.afterEach(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path, content)
  return path
}

/** Answers the native file dialog and starts the import. */
async function pick(paths: string[]): Promise<void> {
  await chooseInDialogs(desk.app, paths)
  await desk.window.keyboard.press('Control+o')
}

/** How many articles, interviews and media there are. */
const recordsInUse = (window: Page) =>
  window.evaluate(async () => {
    const { articles, interviews, media } = (globalThis as unknown as DeskPage).desk
    const lists = await Promise.all([articles.list({}), interviews.list({}), media.list({})])
    return lists.map((list) => (list.ok ? list.value.total : Number.NaN)).join(', ')
  })

const row = (window: Page, words: string) =>
  window.getByRole('list', { name: 'The text, row by row' }).getByRole('listitem').filter({ hasText: words })

test('one file is shown as it was understood, corrected, and added', async () => {
  const { window } = desk
  await pick([samplePost])
  const preview = window.getByRole('region', { name: /^What was found in five-minutes/ })
  await expect(preview).toContainText('5 questions')
  await expect(preview.getByLabel('Title', { exact: true })).toHaveValue('Do brows really grow back?')
  await expect(row(window, 'How do I know').getByRole('combobox').first()).toHaveValue('question')

  // What was left out is listed, and what is named or credited is told.
  await preview.getByText(/lines? left out/).click()
  await expect(preview).toContainText('Leave a Reply')
  await expect(preview).toContainText('Sofia Brandão')

  // One of the questions is none after all.
  await row(window, 'How do I know').getByRole('combobox').first().selectOption('text')
  await expect(preview).toContainText('4 questions')

  await window.getByRole('button', { name: 'Add to the library' }).click()
  await expect(window.getByText('The text is in the library')).toBeVisible()
  await window.getByRole('button', { name: 'Open the article' }).click()
  await expect(window.getByLabel('Title', { exact: true })).toHaveValue('Do brows really grow back?')
  const questions = async () => (await outlineOf(window)).filter((line) => line.startsWith('Q '))
  await expect.poll(questions).toHaveLength(4)
  const lines = await outlineOf(window)
  expect(lines.join('\n')).toContain('How do I know which hairs to leave alone?')
  expect(lines.join('\n')).not.toContain('Your email address')
})

test('a line that was left out is put back by keyboard, taken out again, and comes into the article', async () => {
  const { app, window } = desk
  const share = letters.replace('Which one would', 'Share this post\n\nWhich one would')
  await pick([file('letters.txt', share)])
  const preview = window.getByRole('region', { name: 'What was found in letters.txt' })
  await preview.getByText('3 lines left out').click()
  const putBack = preview.getByRole('button', { name: 'Put back “Share this post”' })
  await putBack.press('Enter')
  await expect(row(window, 'Share this post').getByRole('combobox').first()).toHaveValue('text')
  await expect(preview.getByRole('status')).toContainText('Put back below “Some oils do.')
  await expect(preview.getByText('2 lines left out')).toBeVisible()
  await expect(preview.getByRole('button', { name: /^Put back “Leave a Reply/ })).toBeFocused()

  await preview.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(row(window, 'Share this post')).toBeHidden()
  await expect(putBack).toBeFocused()
  // Whoever is at another line when the first one goes stays there.
  const letGo = await holdAnswer(app, 'imports.correct')
  await putBack.press('Enter')
  const email = preview.getByRole('button', { name: /^Put back “Your email/ })
  await email.focus()
  await letGo()
  await expect(putBack).toBeHidden()
  await expect(email).toBeFocused()
  await email.press('Enter')
  await expect(preview.getByRole('status')).toContainText('Put back at the end, below')
  await expect(preview.getByRole('button', { name: /^Put back “Leave a Reply/ })).toBeFocused()
  await row(window, 'Share this post').getByRole('combobox').first().selectOption('answer')

  await window.getByRole('button', { name: 'Add to the library' }).click()
  await window.getByRole('button', { name: 'Open the article' }).click()
  await expect(articleText(window)).toContainText('Share this post')
  await expect(articleText(window)).toContainText('Your email address')
  await expect(articleText(window)).not.toContainText('Leave a Reply')
})

test('a keyboard alone brings a file in: the keys go to the dialog, not to the page behind it', async () => {
  const { window } = desk
  await window.getByRole('option', { name: /clay/i }).first().focus()
  await pick([file('letters.txt', letters)])
  const dialog = window.getByRole('dialog', { name: 'Import' })
  await expect(dialog.getByRole('button', { name: 'Add to the library' })).toBeFocused()
  await window.keyboard.press('Tab')
  await expect(dialog.locator(':focus')).toHaveCount(1)
  await window.keyboard.press('Shift+Tab')
  await window.keyboard.press('Enter')
  await expect(dialog.getByText('The text is in the library')).toBeVisible()
  // The report has taken the place of what was pressed.
  await expect(dialog.getByRole('button', { name: 'Open the article' })).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(window.getByLabel('Title', { exact: true })).toHaveValue('Oil on skin')
  // And the keys go on in the article.
  await expect(window.getByRole('textbox', { name: 'Article text' })).toBeFocused()
})

test('several files end in one report: in is out, and the import can be taken back', async () => {
  const { window } = desk
  const before = await recordsInUse(window)
  file('bottle.png', await madePicture('png', { words: false }))
  await pick([
    file('letters.md', `${letters}\n![A bottle on a sill](bottle.png)\n`),
    file('talk.vtt', talk),
    file('broken.docx', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 0])),
  ])
  await expect(window.getByRole('listbox', { name: 'Files' }).getByRole('option')).toHaveCount(3)
  await window.getByRole('option', { name: /broken\.docx/ }).click()
  await expect(window.getByRole('heading', { name: 'broken.docx cannot be imported' })).toBeVisible()
  await window.getByRole('button', { name: 'Add all 2' }).click()
  await expect(window.getByText('2 of 3 files are in the library')).toBeVisible()
  // An interview comes with its article.
  await expect(
    window.getByRole('status').filter({ hasText: '2 articles, 1 interview, 1 file left out' }),
  ).toBeVisible()
  await expect(window.getByRole('list', { name: 'Files left out' })).toContainText('broken.docx')

  const after = await recordsInUse(window)
  await window.getByRole('button', { name: 'Undo the import' }).click()
  await expect(
    window.getByText('The import was taken back: 2 articles, 1 interview and 1 media file are in the bin.'),
  ).toBeVisible()
  await expect(window.getByRole('option', { name: /Oil on skin/ })).toBeHidden()
  expect(await recordsInUse(window)).toBe(before)

  await window.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(window.getByRole('option', { name: /Oil on skin/ })).toBeVisible()
  await expect.poll(() => recordsInUse(window)).toBe(after)
})

test('what came in of an import that was left or stopped before its end can be taken back', async () => {
  const { window, app } = desk
  const before = await recordsInUse(window)
  const part = window.getByText('The import was stopped. 1 of 2 files is in the library.')
  await pick([file('letters.md', letters), file('talk.vtt', talk)])
  await window.getByRole('button', { name: 'Add this one' }).click()
  await expect(window.getByRole('button', { name: 'Add to the library' })).toBeEnabled()
  await window.keyboard.press('Escape')
  await expect(part).toBeVisible()
  await window.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(window.getByText('The import was taken back: 1 article is in the bin.')).toBeVisible()
  await expect.poll(() => recordsInUse(window)).toBe(before)

  await pick([file('letters.md', letters), file('talk.vtt', talk)])
  const letGo = await holdAnswer(app, 'imports.accept')
  await window.getByRole('button', { name: 'Add this one' }).click()
  await window.getByRole('button', { name: 'Stop', exact: true }).click()
  await letGo()
  await expect(part).toBeVisible()
  await window.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect.poll(() => recordsInUse(window)).toBe(before)
})

test('what is read by then stays to be added when the reading of the rest is stopped', async () => {
  const { window } = desk
  await pick([file('letters.md', letters), file('years.vtt', longTalk())])
  await expect(window.getByRole('button', { name: 'Add this one' })).toBeEnabled()
  await window.getByRole('button', { name: 'Stop reading' }).click()
  await expect(window.getByRole('option', { name: /years\.vtt/ })).toContainText('Stopped')
  await expect(window.getByRole('button', { name: 'Stop reading' })).toBeHidden()
  await window.getByRole('button', { name: 'Add to the library' }).click()
  await expect(window.getByText('1 of 2 files is in the library')).toBeVisible()
  await expect(window.getByRole('list', { name: 'Files left out' })).toContainText('years.vtt')
})

test('the reading of the rest can be stopped while a file is being added', async () => {
  const { window, app } = desk
  const before = await recordsInUse(window)
  await pick([file('letters.md', letters), file('years.vtt', longTalk())])
  const letGo = await holdAnswer(app, 'imports.accept')
  await window.getByRole('button', { name: 'Add this one' }).click()
  await window.getByRole('button', { name: 'Stop reading' }).click()
  await letGo()
  await expect(window.getByText('1 of 2 files is in the library')).toBeVisible()
  await window.getByRole('button', { name: 'Undo the import' }).click()
  await expect.poll(() => recordsInUse(window)).toBe(before)
})

test('a file that comes a second time is told before and after it is added', async () => {
  const { window } = desk
  const told = 'The library has an article called “Oil on skin” already'
  const path = file('letters.txt', letters)
  const preview = window.getByRole('region', { name: 'What was found in letters.txt' })
  await pick([path])
  await expect(preview).toContainText('Does oil clog pores?')
  await expect(preview).not.toContainText(told)
  await window.getByRole('button', { name: 'Add to the library' }).click()
  await window.getByRole('button', { name: 'Open the article' }).click()
  await pick([path])
  await expect(preview).toContainText(told)
  await window.getByRole('button', { name: 'Add to the library' }).click()
  await expect(window.getByRole('list', { name: 'To look at' })).toContainText(told)
})

test('a talk with times becomes an interview, and its speakers can be renamed', async () => {
  const { window } = desk
  await pick([file('talk.vtt', talk)])
  const preview = window.getByRole('region', { name: 'What was found in talk.vtt' })
  await expect(preview.getByRole('radio', { name: 'Interview and article' })).toBeChecked()
  const name = preview.getByLabel('Name of the speaker Lena Voss')
  await name.fill('Dr. Lena Voss')
  await name.press('Enter')
  await expect(preview.getByLabel('Name of the speaker Dr. Lena Voss')).toBeVisible()
  await window.getByRole('button', { name: 'Add to the library' }).click()
  await window.getByRole('button', { name: 'Open the article' }).click()
  await expect(articleText(window)).toContainText('Squalane, and nothing that smells.')
  await window.getByRole('tab', { name: 'Transcript' }).click()
  await expect(window.getByRole('button', { name: /0:04.*Lena Voss/ })).toBeVisible()
})

test('a text in another language says so before it is added, and its article keeps to it', async () => {
  const { window } = desk
  const german =
    'Meine Großmutter stellte ihre Cremes auf das Fensterbrett, weil sie mochte, wie sie am Abend das Licht fingen. ' +
    'Ich bewahre meine in einer Schublade auf, und man sagt mir, dass sie dort viel länger halten. ' +
    'Von ihr habe ich nur die Gewohnheit, an jedem Tiegel zu riechen, bevor ich ihn wieder schließe.'
  await pick([file('cremes.txt', `Cremes im Licht\n\n${german}\n`)])
  await expect(window.getByRole('region', { name: 'What was found in cremes.txt' })).toContainText('German')
  await window.getByRole('button', { name: 'Add to the library' }).click()
  await window.getByRole('button', { name: 'Open the article' }).click()
  await window.getByRole('tab', { name: 'Details' }).click()
  await expect(window.getByRole('textbox', { name: 'Language' })).toHaveValue('de')
})

test('text pasted into the import is read with its structure', async () => {
  const { window } = desk
  await runFromPalette(window, 'Import from the clipboard')
  const area = window.getByLabel('Paste or type a text')
  await area.fill('Q: Is it oily?\nA: A little.\n\nQ: Does it smell?\nA: No.')
  await window.getByRole('button', { name: 'Read it' }).click()
  await expect(window.getByRole('region', { name: /What was found/ })).toContainText('2 questions')
})

/** Drops files on the list, as a file manager does. */
async function dropFiles(...files: string[]): Promise<void> {
  const session = await desk.window.context().newCDPSession(desk.window)
  const at = { x: 200, y: 600, data: { items: [], files, dragOperationsMask: 1 } }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...at })
  }
}

test('lists and quotations of a text look so in its preview', async () => {
  const { window } = desk
  const text = [
    '# On the shelf',
    '**Q: What stands on the shelf?**',
    'A: Three tins:',
    '3. the white one\n4. the pink one',
    '> They are all empty.',
    '**Q: What is not there?**',
    'A: Look:',
    '- the red one\n- a lid',
  ]
  await dropFiles(file('shelf.md', text.join('\n\n')))
  const rows = window.getByRole('list', { name: 'The text, row by row' })
  await expect(rows.locator('ol > li')).toHaveText(['the white one', 'the pink one'])
  await expect(rows.locator('ol')).toHaveAttribute('start', '3')
  await expect(rows.locator('[data-look="quote"]')).toHaveText('They are all empty.')
  await expect(rows.locator('ul > li')).toHaveText(['the red one', 'a lid'])
  // What is made a question is words again, as it will be in the article.
  await window.getByRole('combobox', { name: 'Part of “the red one' }).selectOption('question')
  await expect(rows.locator('ul')).toHaveCount(0)
  await expect(rows.getByText('the red one')).toBeVisible()
})

test('files dropped anywhere on the window are imported, and the drop target shows itself', async () => {
  const { window } = desk
  const path = file('letters.txt', letters)
  const session = await window.context().newCDPSession(window)
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  const at = { x: 700, y: 500, data }
  await session.send('Input.dispatchDragEvent', { type: 'dragEnter', ...at })
  await session.send('Input.dispatchDragEvent', { type: 'dragOver', ...at })
  await expect(window.getByText('Drop to import')).toBeVisible()
  await session.send('Input.dispatchDragEvent', { type: 'drop', ...at })
  await expect(window.getByRole('region', { name: 'What was found in letters.txt' })).toBeVisible()
})

test('a second drop waits for the first, and what nothing takes is named', async () => {
  const { window } = desk
  const notice = (words: string | RegExp) =>
    window.locator('.mantine-Notification-root').filter({ hasText: words })
  await dropFiles(file('one.txt', letters))
  await expect(window.getByRole('region', { name: 'What was found in one.txt' })).toBeVisible()
  await dropFiles(file('talk.vtt', talk), file('jar.png', 'a picture by its name'))
  await expect(notice(/come up when this import is closed/)).toBeVisible()
  await expect(notice(/^“jar\.png” was not taken/)).toBeVisible()
  await window.getByRole('button', { name: 'Cancel' }).click()
  await expect(window.getByRole('region', { name: 'What was found in talk.vtt' })).toBeVisible()
  await window.getByRole('button', { name: 'Cancel' }).click()
  await expect(window.getByRole('dialog')).toBeHidden()

  await dropFiles(file('cup.png', 'a picture by its name'))
  await expect(notice(/^“cup\.png” was not taken: .*Media page/)).toBeVisible()
})

test('what was corrected stays while another file is looked at', async () => {
  const { window } = desk
  await pick([samplePost, file('talk.vtt', talk)])
  const preview = window.getByRole('region', { name: /^What was found in/ })
  await expect(preview).toContainText('5 questions')
  await row(window, 'How do I know').getByRole('combobox').first().selectOption('text')
  await expect(preview).toContainText('4 questions')
  await window.getByRole('option', { name: /talk\.vtt/ }).click()
  await expect(preview).toContainText('2 questions')
  await window.getByRole('option', { name: /brows/ }).click()
  await expect(preview).toContainText('4 questions')
  await preview.getByLabel('Title', { exact: true }).fill('On brows')
  await preview.getByLabel('Title', { exact: true }).press('Enter')
  await expect(window.getByRole('option', { name: /On brows/ })).toBeVisible()
  await expect(preview).toContainText('4 questions')
})
