import { expect, type Page } from '@playwright/test'
import { test } from '../helpers/app-of-worker'
import { readClipboard } from '../helpers/clipboard'
import { putOnTheme } from '../helpers/desk-in-page'
import type { LaunchedApp } from '../helpers/electron-app'
import { violationsOn } from '../helpers/look-with-axe'
import { openPalette } from '../helpers/palette'
import { articleText, expectOutline, launchSample, newArticle, saved } from '../helpers/writing'

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

const inspector = () => page.getByRole('region', { name: 'Inspector' })
const card = () => page.getByRole('dialog', { name: 'Note' })
const words = () => articleText(page).locator('.note-words')

/** Selects the last `count` letters before the caret and opens a card for a comment on them. */
async function commentOnLast(count: number): Promise<void> {
  for (let letter = 0; letter < count; letter += 1) await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Control+Alt+m')
  await expect(page.getByRole('dialog', { name: 'New note' }).getByLabel('Comment')).toBeFocused()
}

test('a comment stays on its words, is answered and resolved by keys, and is on the list of the library', async () => {
  const { keyboard } = page
  await keyboard.type('Leave the clay on for ten minutes')
  await commentOnLast(11)
  await keyboard.type('Ask her: ten or five?')
  await page.getByRole('checkbox', { name: 'To do' }).check()
  await page.getByLabel('Due on').fill('2020-01-31')
  await page.getByRole('dialog', { name: 'New note' }).getByRole('button', { name: 'Comment' }).click()
  await expect(words()).toHaveText('ten minutes')
  await expect(words()).toHaveClass(/is-overdue/)
  await expect(inspector().getByRole('tab', { name: /Notes\s*1/ })).toBeVisible()

  await articleText(page).focus()
  await keyboard.press('Control+Home')
  await keyboard.type('Always: ')
  await keyboard.press('Control+Alt+n')
  await expect(card()).toBeVisible()
  await card().getByLabel('Answer').fill('She says seven.')
  // What was written is kept also when the card is closed over it.
  await keyboard.press('Escape')
  await expect(card()).toHaveCount(0)
  await keyboard.press('Control+Alt+n')
  const answers = card().getByRole('list', { name: 'Answers' })
  await expect(answers).toContainText('She says seven.')
  await answers.getByRole('button', { name: 'Edit answer' }).focus()
  await keyboard.press('Enter')
  await expect(answers.getByLabel('Words of the answer')).toBeFocused()
  await keyboard.type(' At most eight.')
  await keyboard.press('Control+Enter')
  await expect(answers).toContainText('She says seven. At most eight.')
  await answers.getByRole('button', { name: 'Delete answer' }).click()
  await expect(answers).toHaveCount(0)
  await expect(card().getByLabel('Answer')).toBeFocused()
  const notice = page.getByRole('alert').filter({ hasText: 'Deleted the answer “She says seven.' })
  await notice.getByRole('button', { name: 'Undo' }).click()
  await articleText(page).focus()
  await keyboard.press('Control+Alt+n')
  await expect(answers).toContainText('She says seven. At most eight.')
  await keyboard.press('Escape')
  await expect(card()).toHaveCount(0)
  await expect(articleText(page)).toBeFocused()

  // What is copied has the words and nothing of the note.
  await keyboard.press('Control+a')
  await keyboard.press('Control+c')
  const copied = JSON.stringify(await readClipboard(desk.app))
  expect(copied).toContain('ten minutes')
  expect(copied).not.toMatch(/note|Ask her/)
  await saved(page)

  await keyboard.press('Control+Shift+t')
  await expect(page.getByRole('heading', { level: 1, name: 'Notes and to-dos' })).toBeVisible()
  const row = page.getByRole('button', { name: /Ask her: ten or five/ })
  await expect(row).toContainText('Overdue since 31 Jan 2020')
  for (const theme of ['light', 'dark'] as const) {
    await putOnTheme(page, theme)
    expect(await violationsOn(page)).toEqual([])
  }
  // What was written in the note and under it is found as any word of the library is, and opens at its words.
  await (await openPalette(page)).fill('ten or five')
  await expect(page.getByRole('option', { name: /Note: .*ten or five/ })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await keyboard.press('Enter')
  await expect(card().getByLabel('Note', { exact: true })).toHaveValue('Ask her: ten or five?')
  for (const theme of ['light', 'dark'] as const) {
    await putOnTheme(page, theme)
    expect(await violationsOn(page)).toEqual([])
  }
  await card().getByRole('button', { name: 'Done' }).click()
  await expect(words()).toHaveCount(0)
  await inspector().getByRole('tab', { name: 'Notes' }).click()
  await inspector().getByText('Resolved', { exact: true }).click()
  await expect(inspector().getByRole('list', { name: 'Notes' })).toContainText('1 answer')
})

test('words that are deleted leave the note, undo brings its place back, and a deleted note comes back', async () => {
  const { keyboard } = page
  await keyboard.type('Leave the thick clay on')
  await keyboard.press('ArrowLeft')
  await keyboard.press('ArrowLeft')
  await keyboard.press('ArrowLeft')
  await commentOnLast(10)
  await keyboard.type('Which one?')
  await keyboard.press('Control+Enter')
  await expect(words()).toHaveText('thick clay')
  await inspector().getByRole('tab', { name: 'Notes' }).click()
  const list = inspector().getByRole('list', { name: 'Notes' })

  await articleText(page).focus()
  await keyboard.press('Control+a')
  await keyboard.press('Delete')
  await expect(list).toContainText('Its words are gone')
  await keyboard.press('Control+z')
  await expectOutline(page, ['Leave the thick clay on'])
  await expect(words()).toHaveText('thick clay')
  await expect(list).not.toContainText('Its words are gone')

  await list.getByRole('button', { name: 'Delete: Which one?' }).click()
  await expect(words()).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(words()).toHaveText('thick clay')

  // It is there after the article was left, too, and the palette finds the command.
  await saved(page)
  await keyboard.press('Control+2')
  await keyboard.press('Control+1')
  await expect(words()).toHaveText('thick clay')
  await (await openPalette(page)).fill('comment')
  await expect(page.getByRole('option', { name: /Comment or to-do/ })).toBeVisible()
})
