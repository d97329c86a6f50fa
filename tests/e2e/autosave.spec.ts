import { rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { newId } from '@shared/identifiers'
import { callChannel } from '@shared/ipc/names'
import { failEach } from '../helpers/answers'
import type { DeskPage } from '../helpers/desk-in-page'
import { type LaunchedApp, temporaryFolder } from '../helpers/electron-app'
import { evaluateInMain } from '../helpers/evaluate-in-main'
import { runFromPalette } from '../helpers/palette'
import {
  articleText,
  expectOutline,
  launchSample,
  newArticle,
  saved,
  settledUserData,
} from '../helpers/writing'

let userData: string
let desk: LaunchedApp

test.beforeEach(async () => {
  userData = settledUserData()
  desk = await launchSample({ userData })
})

test.afterEach(async () => {
  await desk.close().catch(() => undefined)
  rmSync(userData, { recursive: true, force: true, maxRetries: 3 })
})

/** The id of the article on the screen, from the preference that remembers it. */
async function shownArticle(window: Page): Promise<string> {
  return window.evaluate(async () => {
    const answer = await (globalThis as unknown as DeskPage).desk.preferences.get()
    if (!answer.ok || !answer.value.lastArticleId) throw new Error('No article is open')
    return answer.value.lastArticleId
  })
}

/** What the library holds of an article, by the window's own call. */
async function stored(window: Page, id: string) {
  return window.evaluate(async (articleId) => {
    const answer = await (globalThis as unknown as DeskPage).desk.articles.get({ id: articleId })
    if (!answer.ok) throw new Error(answer.error.message)
    return { ...answer.value, text: JSON.stringify(answer.value.document) }
  }, id)
}

test('what was said to be saved is there after the process is killed', async () => {
  await newArticle(desk.window)
  await desk.window.keyboard.type('These words outlive the process.')
  await saved(desk.window)
  const ended = new Promise((resolve) => desk.app.process().once('exit', resolve))
  desk.app.process().kill('SIGKILL')
  await ended
  desk = await launchSample({ userData })
  await expect(articleText(desk.window)).toHaveText('These words outlive the process.')
})

const waysToClose = {
  'by its button': () =>
    evaluateInMain(desk.app, ({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.close()
    }),
  'by a script of its page': () => desk.window.evaluate(() => window.close()),
}

for (const [how, close] of Object.entries(waysToClose)) {
  test(`closing the window ${how} saves what was typed a moment before`, async () => {
    await newArticle(desk.window)
    await desk.window.getByLabel('Title', { exact: true }).fill('Closed at once')
    await articleText(desk.window).click()
    await desk.window.keyboard.type('Not one letter is lost.')
    const ended = new Promise((resolve) => desk.app.process().once('exit', resolve))
    await close()
    await ended
    desk = await launchSample({ userData })
    await expect(articleText(desk.window)).toHaveText('Not one letter is lost.')
    await expect(desk.window.getByLabel('Title', { exact: true })).toHaveValue('Closed at once')
  })
}

test('articles that are gone through faster than they are read keep every letter', async () => {
  const { window } = desk
  await newArticle(window)
  await window.keyboard.type('Left at once.')
  const id = await shownArticle(window)
  // To and fro in one turn of the page, so that some are left before they are there.
  await window.evaluate(() => {
    const rows = document.querySelectorAll<HTMLElement>('[data-testid="list"] [role="option"]')
    for (const place of [1, 2, 0, 1, 0]) rows[place]?.click()
  })
  await expect(articleText(window)).toHaveText('Left at once.')
  await articleText(window).click()
  await window.keyboard.type(' And come back to.')
  await saved(window)
  await window.keyboard.press('Control+[')
  await expect(articleText(window)).not.toContainText('Left at once.')
  await window.keyboard.press('Control+]')
  await expect(articleText(window)).toHaveText('Left at once. And come back to.')
  expect((await stored(window, id)).text).toContain('And come back to.')
})

test('an article open in two windows is the same in both, and the caret stays', async () => {
  const { window, app } = desk
  await newArticle(window)
  await window.keyboard.type('First line.')
  await window.keyboard.press('Enter')
  await window.keyboard.type('Last line.')
  await saved(window)
  const opened = app.waitForEvent('window')
  await window.keyboard.press('Control+Shift+N')
  const second = await opened
  await expect(articleText(second)).toHaveText('First line.Last line.')
  // It shows the article and nothing beside it.
  await expect(second.getByRole('navigation', { name: 'Sections' })).toBeHidden()
  await expect(second.getByRole('listbox', { name: 'Articles' })).toBeHidden()

  await articleText(second).getByText('Last line.').click()
  await second.keyboard.press('End')
  await articleText(window).getByText('First line.').click()
  await window.keyboard.press('End')
  await window.keyboard.type(' Longer.')
  await expect(articleText(second)).toHaveText('First line. Longer.Last line.')
  await second.bringToFront()
  await second.keyboard.type(' And on.')
  await expect(articleText(window)).toHaveText('First line. Longer.Last line. And on.')
  await expect(window.getByText('Not saved')).toBeHidden()
})

test('undo goes on where it was when an article is opened again, also where somebody else wrote meanwhile', async () => {
  const { window } = desk
  const title = window.getByLabel('Title', { exact: true })
  await newArticle(window)
  await window.keyboard.insertText('First words.')
  await title.click()
  await window.keyboard.insertText('Left and opened again')
  await articleText(window).click()
  await window.keyboard.press('Control+End')
  await window.keyboard.insertText(' Second words.')
  await saved(window)
  const id = await shownArticle(window)
  const leave = async () => {
    await window.keyboard.press('Control+[')
    await expect(articleText(window)).not.toContainText('First words.')
  }
  const comeBack = () => window.keyboard.press('Control+]')

  await leave()
  await comeBack()
  await expect(articleText(window)).toHaveText('First words. Second words.')
  await window.keyboard.press('Control+z')
  await expect(articleText(window)).toHaveText('First words.')
  await saved(window)

  await leave()
  await window.evaluate(
    async ([articleId, blockId]) => {
      const { articles } = (globalThis as unknown as DeskPage).desk
      const now = await articles.get({ id: articleId })
      if (!now.ok) throw new Error(now.error.message)
      const { document: before, revision } = now.value
      const [first] = before.content
      if (first?.type !== 'paragraph') throw new Error('Unexpected document')
      const attrs = { ...first.attrs, id: blockId }
      const words = { ...first, attrs, content: [{ type: 'text' as const, text: 'From elsewhere.' }] }
      const document = { ...before, content: [...before.content, words] }
      await articles.save({ id: articleId, revision, document })
    },
    [id, newId()] as const,
  )
  await comeBack()
  await expect(articleText(window)).toHaveText('First words.From elsewhere.')
  await window.keyboard.press('Control+Shift+Z')
  await expect(articleText(window)).toHaveText('First words. Second words.From elsewhere.')
  await window.keyboard.press('Control+z')
  await window.keyboard.press('Control+z')
  await expect(title).toHaveValue('')
  await window.keyboard.press('Control+z')
  await expect(articleText(window)).toHaveText('From elsewhere.')
  await saved(window)
  expect((await stored(window, id)).text).not.toContain('First words.')
})

test('a text changed elsewhere meanwhile is never written over: both are shown and kept', async () => {
  const { window } = desk
  await newArticle(window)
  await window.getByLabel('Title', { exact: true }).fill('Two hands')
  await articleText(window).click()
  await window.keyboard.type('Mine.')
  await saved(window)
  const id = await shownArticle(window)

  // Somebody else saves while this window holds a change that it has not sent: both in one turn of the page, since a
  // pause between them may be long enough for the change to be saved first.
  const other = await window.evaluate(async (articleId) => {
    const { articles } = (globalThis as unknown as DeskPage).desk
    const current = await articles.get({ id: articleId })
    if (!current.ok) throw new Error(current.error.message)
    const { document: before, revision } = current.value
    const [paragraph] = before.content
    if (paragraph?.type !== 'paragraph') throw new Error('Unexpected document')
    const theirs = {
      ...before,
      content: [{ ...paragraph, content: [{ type: 'text' as const, text: 'Theirs.' }] }],
    }
    document.execCommand('insertText', false, ' More of mine.')
    return articles.save({ id: articleId, revision, document: theirs })
  }, id)
  expect(other.ok && other.value.outcome).toBe('saved')

  const dialog = window.getByRole('dialog', { name: /changed in another window/ })
  await expect(dialog).toBeVisible()
  await expect(dialog.getByRole('region', { name: /^Yours/ })).toContainText('Mine. More of mine.')
  await expect(dialog.getByRole('region', { name: /^In the library/ })).toContainText('Theirs.')
  expect((await stored(window, id)).text).toContain('Theirs.')

  await dialog.getByRole('button', { name: 'Keep mine as a copy' }).click()
  await expect(articleText(window)).toHaveText('Theirs.')
  await window.getByRole('option', { name: /Two hands \(my copy\)/ }).click()
  await expect(articleText(window)).toHaveText('Mine. More of mine.')
  expect((await stored(window, id)).text).toContain('Theirs.')
})

test('an article that cannot be saved is not moved to the bin: what was kept and what to do is said', async () => {
  const { window, app } = desk
  await newArticle(window)
  await window.getByLabel('Title', { exact: true }).fill('Kept here')
  await saved(window)
  const letSave = await failEach(app, 'articles.save', 'The disk is full. Nothing was written.')
  await articleText(window).click()
  await window.keyboard.type('Not in the library yet.')
  await runFromPalette(window, 'move to bin', 'Move to bin')
  await expect(
    window.getByText(
      'The article was not moved to the bin. “Kept here” is not saved: The disk is full. Nothing was written. ' +
        'What is new is kept in this window. Try again, or save a copy elsewhere.',
    ),
  ).toBeVisible()
  await expect(window.getByRole('button', { name: 'Save a copy elsewhere…' })).toBeVisible()
  await expectOutline(window, ['Not in the library yet.'])
  await letSave()
  await runFromPalette(window, 'move to bin', 'Move to bin')
  await expect(window.getByText('“Kept here” moved to the bin.')).toBeVisible()
})

test('a save that fails says why, keeps the text, and can be written elsewhere and tried again', async () => {
  const { window, app } = desk
  await newArticle(window)
  await window.keyboard.type('Kept ')
  await saved(window)
  const folder = temporaryFolder()
  const file = join(folder, 'rescued.txt')
  await evaluateInMain(
    app,
    ({ ipcMain, dialog }, { channel, filePath }) => {
      ipcMain.removeHandler(channel)
      ipcMain.handle(channel, () => ({
        ok: false,
        error: { code: 'disk-full', message: 'The disk is full. Nothing was written.' },
      }))
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    },
    { channel: callChannel('articles.save'), filePath: file },
  )
  await window.keyboard.type('in the window.')
  const trouble = window.getByRole('alert').filter({ hasText: 'Not saved: The disk is full' })
  await expect(trouble).toBeVisible()
  await expectOutline(window, ['Kept in the window.'])
  await trouble.getByRole('button', { name: 'Save a copy elsewhere' }).click()
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('Kept in the window.')

  // The window does not close over unsaved text.
  await evaluateInMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await expect(window.getByText(/The window stays open/)).toBeVisible()
  await expectOutline(window, ['Kept in the window.'])
  rmSync(folder, { recursive: true })
  desk.app.process().kill('SIGKILL')
})
