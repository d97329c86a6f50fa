import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { test } from '../helpers/app-of-worker'
import { readClipboard } from '../helpers/clipboard'
import { putOnTheme } from '../helpers/desk-in-page'
import { chooseInDialogs } from '../helpers/dialogs'
import { type LaunchedApp, temporaryFolder } from '../helpers/electron-app'
import { evaluateWithoutTrace } from '../helpers/evaluate-in-main'
import { violationsOn } from '../helpers/look-with-axe'
import { runFromPalette } from '../helpers/palette'
import { articleText, expectOutline, launchSample, newArticle, saved } from '../helpers/writing'

let desk: LaunchedApp
let page: Page
let folder: string

test.beforeEach(async () => {
  folder = temporaryFolder()
  desk = await launchSample()
  page = desk.window
})
test.afterEach(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

const topic = (name: string) => page.getByRole('region', { name, exact: true })
const rows = (name: string) => topic(name).locator('[data-question]')

async function openBank(): Promise<void> {
  await page.keyboard.press('Control+Alt+Shift+Q')
  await expect(page.getByRole('heading', { level: 1, name: 'Question bank' })).toBeVisible()
}

/** The file that the person will choose in the next dialogs; none is a dialog that is cancelled. */
async function choose(name: string | null): Promise<string> {
  const path = name === null ? null : join(folder, name)
  await chooseInDialogs(desk.app, path === null ? [] : [path])
  return path ?? ''
}

async function axeInBothThemes(): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await putOnTheme(page, theme)
    expect(await violationsOn(page)).toEqual([])
  }
}

test('the bank begins with what comes with the app; questions are kept, ordered, changed, merged and binned', async () => {
  const { keyboard } = page
  await newArticle(page)
  await keyboard.press('Control+Shift+a')
  await keyboard.type('What does salt do?')
  await saved(page)
  await openBank()
  await axeInBothThemes()
  await page.getByRole('button', { name: /^Put in 82 questions/ }).click()
  await expect(rows('Sun')).toHaveCount(7)

  // By the keyboard: the first goes down one, is changed, and goes to the bin and back.
  const first = 'How much sun protection is enough for a face?'
  await rows('Sun').first().focus()
  await keyboard.press('Alt+ArrowDown')
  await expect(rows('Sun').nth(1)).toContainText(first)
  await expect(rows('Sun').nth(1)).toBeFocused()
  await keyboard.press('Enter')
  await page.getByLabel('Question', { exact: true }).fill('How much is enough for a face?')
  await keyboard.press('Enter')
  await expect(rows('Sun').nth(1)).toContainText('How much is enough for a face?')
  await expect(rows('Sun').nth(1)).toBeFocused()
  await keyboard.press('Delete')
  await expect(rows('Sun')).toHaveCount(6)
  await expect(page.getByText('“How much is enough for a face?” is in the bin.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(rows('Sun')).toHaveCount(7)
  await axeInBothThemes()

  await page.getByRole('checkbox', { name: /How much is enough for a face/ }).check()
  await page.getByRole('checkbox', { name: /What do people forget/ }).check()
  await page.getByRole('button', { name: 'Merge into the first' }).click()
  await expect(rows('Sun')).toHaveCount(6)
  await page.getByText('In the bin 1').click()
  await page.getByRole('button', { name: /^Restore/ }).click()
  await page.getByText('In use').click()
  await expect(rows('Sun')).toHaveCount(7)

  await page.getByRole('button', { name: 'Add several…' }).click()
  await page.getByLabel('One question a line').fill('## Sun\n- And on a boat?\n## Sea\n1. Is salt good?')
  await page.getByRole('button', { name: 'Add 2 questions' }).click()
  await expect(rows('Sea')).toHaveCount(1)
  await expect(rows('Sun')).toHaveCount(8)

  await keyboard.press('Control+1')
  await articleText(page).locator('.question').click()
  await runFromPalette(page, 'keep this question', /Keep this question/)
  const dialog = page.getByRole('dialog', { name: 'Keep this question' })
  await expect(dialog.getByLabel('Question', { exact: true })).toHaveValue('What does salt do?')
  await dialog.getByLabel('Topic').fill('Sea')
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  await expect(dialog).toHaveCount(0)
  await openBank()
  await expect(rows('Sea').nth(1)).toContainText('What does salt do?')
  await expect(rows('Sea').nth(1)).toContainText('Kept from “Untitled article”')
  await page.getByLabel(/^Find questions/).fill('salt good')
  await expect(page.locator('[data-question]')).toHaveCount(1)

  await rows('Sea').first().focus()
  await keyboard.press('Delete')
  await expect(page.locator('[data-question]')).toHaveCount(0)
  await page.getByText('In the bin 1').click()
  await rows('Sea').first().focus()
  await keyboard.press('Delete')
  const sure = page.getByRole('dialog', { name: 'Delete for ever?' })
  await expect(sure).toContainText('“Is salt good?” will be gone.')
  await sure.getByRole('button', { name: 'Delete for ever' }).click()
  await expect(page.getByText('1 question deleted for ever.')).toBeVisible()
  await expect(page.getByText('Nothing is in the bin.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Empty the bin…' })).toBeDisabled()
})

test('a plan is filled from the bank, ticked, copied, and drafted into an article that waits for its answers', async () => {
  const { keyboard } = page
  await openBank()
  await page.getByRole('button', { name: /^Put in 82 questions/ }).click()
  await expect(rows('Sun')).toHaveCount(7)
  await keyboard.press('Control+Shift+i')
  await page.getByRole('dialog', { name: 'New interview' }).getByLabel('Title').fill('On the boat')
  await keyboard.press('Enter')
  await expect(page.getByText('Nothing planned yet')).toBeVisible()
  // What was typed and not entered is there after one was elsewhere.
  await expect(page.getByLabel('The first question')).toBeFocused()
  await keyboard.type('Where do you sail?')
  await keyboard.press('Control+1')
  await expect(page.getByRole('heading', { name: 'Articles', level: 1 })).toBeVisible()
  await keyboard.press('Control+[')
  await expect(page.getByLabel('Question 1', { exact: true })).toHaveValue('Where do you sail?')
  await page.getByRole('button', { name: 'Add questions from the bank…' }).click()
  const bank = page.getByRole('dialog', { name: 'Questions from the bank' })
  await bank.getByRole('checkbox', { name: 'Is sun protection needed indoors and in winter?' }).check()
  await bank.getByRole('checkbox', { name: 'Who taught you what you still do every day?' }).check()
  await axeInBothThemes()
  await bank.getByRole('button', { name: 'Add 2 questions' }).click()
  const plan = page.getByRole('list', { name: 'Plan' })
  await expect(plan.getByRole('listitem')).toHaveCount(3)
  await page.getByLabel('Question 3', { exact: true }).focus()
  await keyboard.press('Alt+ArrowUp')
  await expect(page.getByLabel('Question 2', { exact: true })).toHaveValue(/Who taught you/)
  await expect(page.getByLabel('Question 2', { exact: true })).toBeFocused()
  await page.getByLabel('Note on question 1').fill('The harbour at dawn')
  await plan.getByRole('checkbox', { name: 'Asked: Where do you sail?' }).check()
  await page.getByRole('button', { name: 'What to do with question 3' }).click()
  await page.getByRole('menuitem', { name: 'Skip it' }).click()
  await expect(page.getByText('3 planned, 1 asked')).toBeVisible()
  await axeInBothThemes()

  await runFromPalette(page, 'copy the plan', /Copy the plan/)
  await expect(page.getByText('3 questions copied as Markdown.')).toBeVisible()
  expect((await readClipboard(desk.app)).text).toBe(
    '# On the boat\n\n1. [x] Where do you sail?\n   The harbour at dawn\n2. [ ] Who taught you what you still do every day?\n3. [ ] ~~Is sun protection needed indoors and in winter?~~\n',
  )
  await page.getByRole('button', { name: 'Draft the article' }).click()
  await expectOutline(page, [
    'Q Where do you sail?',
    'A',
    'Q Who taught you what you still do every day?',
    'A',
  ])
  await expect(articleText(page).locator('.has-hint').first()).toHaveAttribute('style', /The harbour at dawn/)

  // The plan stays with its interview, and the bank says where the question was used.
  await openBank()
  await expect(page.locator('[data-question]', { hasText: 'Who taught you' })).toContainText(
    'Last planned for On the boat',
  )
  await page
    .getByRole('button', { name: /^Last planned for On the boat/ })
    .first()
    .click()
  await expect(plan.getByRole('listitem')).toHaveCount(3)
  await expect(plan.getByRole('checkbox', { name: 'Asked: Where do you sail?' })).toBeChecked()
})

test('an empty plan that is filled from the bank keeps the keys, though the button for it is gone', async () => {
  const { keyboard } = page
  await openBank()
  await page.getByRole('button', { name: /^Put in 82 questions/ }).click()
  await expect(rows('Sun')).toHaveCount(7)
  await keyboard.press('Control+Shift+i')
  await page.getByRole('dialog', { name: 'New interview' }).getByLabel('Title').fill('On the boat')
  await keyboard.press('Enter')
  await page.getByRole('button', { name: 'Add questions from the bank…' }).click()
  const bank = page.getByRole('dialog', { name: 'Questions from the bank' })
  await bank.getByRole('checkbox').first().check()
  await bank.getByRole('button', { name: 'Add 1 question' }).click()
  await expect(page.getByRole('list', { name: 'Plan' }).getByRole('listitem')).toHaveCount(1)
  await expect(page.locator('#main')).toBeFocused()
})

test('by keys alone: an empty bank, its first question, the line that finds, and what goes to the bin', async () => {
  const { keyboard } = page
  await openBank()
  await expect(page.getByRole('button', { name: 'New question' })).toBeFocused()
  const putIn = page.getByRole('button', { name: /^Put in 82 questions/ })
  // It is offered once the questions that come with the app are counted.
  await expect(putIn).toBeVisible()
  await keyboard.press('Tab')
  await expect(putIn).toBeFocused()
  await keyboard.press('Enter')
  const all = page.locator('[data-question]')
  await expect(all.first()).toBeFocused()
  const [first, second] = [all.first(), all.nth(1)].map((row) => row.getAttribute('aria-label'))
  await keyboard.press('Delete')
  await expect(page.getByRole('group', { name: (await first) ?? '', exact: true })).toHaveCount(0)
  await expect(page.getByRole('group', { name: (await second) ?? '', exact: true })).toBeFocused()
  await keyboard.press('/')
  await expect(page.getByLabel(/^Find questions/)).toBeFocused()
  await keyboard.type('on a boat or a beach, sun')
  await keyboard.press('Escape')
  await expect(page.getByLabel(/^Find questions/)).toHaveValue('')
  await keyboard.type('How much sun')
  await expect(all).toHaveCount(1)
  await keyboard.press('ArrowDown')
  await expect(all.first()).toBeFocused()
})

test('questions leave as CSV and come back from a table that was written elsewhere', async () => {
  await openBank()
  await page.getByRole('button', { name: /^Put in 82 questions/ }).click()
  await expect(rows('Sun')).toHaveCount(7)
  await page.getByLabel(/^Find questions/).fill('sun protection is enough')
  await expect(page.locator('[data-question]')).toHaveCount(1)
  await choose(null)
  await page.getByRole('button', { name: 'Export as CSV…' }).click()
  const place = await choose('questions.csv')
  await page.getByRole('button', { name: 'Export as CSV…' }).click()
  await expect(page.getByText('1 question in questions.csv.')).toBeVisible()
  expect(readFileSync(place, 'utf8')).toBe(
    '\ufeffTopic,Question,Note\r\nSun,How much sun protection is enough for a face?,\r\n',
  )

  const table = [
    'Question;Topic;Note',
    'How much sun protection is enough for a face?;Sun;',
    '"And on a boat; with wind?";Sea;"Ask for\nprices"',
    ';Sea;',
  ]
  writeFileSync(await choose('mine.csv'), table.join('\r\n'))
  await page.getByRole('button', { name: 'Add several…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add several questions' })
  await dialog.getByRole('button', { name: 'From a file…' }).click()
  await expect(dialog.getByText('1 row without a question left out.')).toBeVisible()
  await expect(dialog.getByLabel('One question a line')).toHaveValue(/And on a boat; with wind\?/)
  await dialog.getByRole('button', { name: 'Add 2 questions' }).click()
  await expect(page.getByText('Added 1 question. 1 question was there already.')).toBeVisible()
  await page.getByLabel(/^Find questions/).fill('')
  await expect(rows('Sea')).toHaveText(/And on a boat; with wind\?\s*Ask for\s*prices/)
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(topic('Sea')).toHaveCount(0)

  // A file that is none says so, and nothing is added.
  writeFileSync(await choose('picture.csv'), Buffer.from([0, 1, 2, 0, 255, 0]))
  await page.getByRole('button', { name: 'Add several…' }).click()
  await dialog.getByRole('button', { name: 'From a file…' }).click()
  await expect(dialog.getByText(/is no table that can be read/)).toBeVisible()
})

test('a plan is saved as a page to print, and as Markdown', async () => {
  const { keyboard } = page
  await keyboard.press('Control+Shift+i')
  await page.getByRole('dialog', { name: 'New interview' }).getByLabel('Title').fill('On the boat')
  await keyboard.press('Enter')
  await expect(page.getByLabel('The first question')).toBeFocused()
  await keyboard.type('Where do you sail?')
  await keyboard.press('Enter')
  await expect(page.getByLabel('Another question')).toBeFocused()
  // What was typed and not entered yet is in it too.
  await keyboard.type('And <b>why</b>?')
  const place = await choose('On the boat.html')
  await page.getByRole('button', { name: 'Save the plan to print…' }).click()
  await expect(page.getByText('The plan is in On the boat.html.')).toBeVisible()
  expect(await printedWords(place)).toEqual(['1 Where do you sail?', '2 And <b>why</b>?'])
  const list = await choose('plan.md')
  await runFromPalette(page, 'save the plan', /Save the plan to print/)
  await expect(page.getByText('The plan is in plan.md.')).toBeVisible()
  expect(readFileSync(list, 'utf8')).toContain('1. [ ] Where do you sail?\n2. [ ] And')
})

/** The questions of a saved plan as they print: each with its number, and only if it has its box and lines to write on. */
function printedWords(path: string): Promise<string[]> {
  return evaluateWithoutTrace(
    desk.app,
    async ({ BrowserWindow }, file) => {
      const window = new BrowserWindow({ show: false, webPreferences: { partition: 'printed' } })
      try {
        await window.loadFile(file)
        window.webContents.debugger.attach()
        await window.webContents.debugger.sendCommand('Emulation.setEmulatedMedia', { media: 'print' })
        return await window.webContents.executeJavaScript(`
          [...document.querySelectorAll('ol > li')]
            .filter((row) => row.querySelector('input').offsetWidth > 10
              && [...row.querySelectorAll('.lines span')].filter((line) => line.offsetHeight > 25).length === 3)
            .map((row, at) => (at + 1) + ' ' + row.innerText.trim())`)
      } finally {
        window.destroy()
      }
    },
    path,
  )
}
