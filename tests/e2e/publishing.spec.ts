import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { answerOnce, failEach, holdAnswer } from '../helpers/answers'
import { test } from '../helpers/app-of-worker'
import { readClipboard } from '../helpers/clipboard'
import { chooseInDialogs } from '../helpers/dialogs'
import { type LaunchedApp, temporaryFolder } from '../helpers/electron-app'
import { lightAndDark, violationsIn } from '../helpers/look-with-axe'
import { runFromPalette } from '../helpers/palette'
import { articleText, launchSample } from '../helpers/writing'

let desk: LaunchedApp
let folder: string

test.beforeEach(async () => {
  folder = temporaryFolder()
  desk = await launchSample()
  await chooseInDialogs(desk.app, [folder])
  await desk.window.getByRole('option', { name: /Can a cream/ }).click()
  await expect(articleText(desk.window)).toContainText('A pore is an opening')
})

test.afterEach(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the preview stands beside the text and follows what is typed', async () => {
  const { window } = desk
  await window.keyboard.press('Control+p')
  const drawer = window.getByRole('dialog', { name: 'Publish' })
  await drawer.getByRole('tab', { name: 'Markdown' }).click()
  const markdown = drawer.getByRole('region', { name: 'Markdown' })
  await expect(markdown).toContainText('title: Can a cream really close a pore?')
  await expect(markdown).toContainText('**Be honest: can a cream really close a pore?**')

  // The question style is the profile's choice.
  await drawer.getByRole('radiogroup', { name: 'Questions as' }).getByText('Heading').click()
  await expect(markdown).toContainText('### Be honest: can a cream really close a pore?')

  await articleText(window)
    .getByText('Every autumn')
    .click({ position: { x: 8, y: 8 } })
  await window.keyboard.press('Control+Home')
  await window.keyboard.type('Freshly typed. ')
  await expect(markdown).toContainText('Freshly typed. Every autumn')

  await drawer.getByRole('tab', { name: 'Page' }).click()
  const page = drawer.locator('iframe').contentFrame()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Can a cream really close a pore?')
  await expect(page.getByText('Freshly typed. Every autumn')).toBeVisible()
  await expect(page.locator('img').first()).toHaveJSProperty('complete', true)
})

test('an article is exported to a folder with its pictures, as Markdown and as a page', async () => {
  const { window } = desk
  await window.keyboard.press('Control+e')
  const drawer = window.getByRole('dialog', { name: 'Publish' })
  await drawer.getByRole('button', { name: 'Export to folder…' }).click()
  await expect(window.getByText(/^Wrote can-a-cream-close-a-pore\.md/)).toBeVisible()
  const markdown = readFileSync(join(folder, 'can-a-cream-close-a-pore.md'), 'utf8')
  expect(markdown).toMatch(/^---\n/)
  expect(markdown).toContain('Be honest: can a cream really close a pore?')
  expect(readdirSync(join(folder, 'media')).length).toBeGreaterThan(0)

  await drawer.getByLabel('Profile', { exact: true }).click()
  await window.getByRole('option', { name: 'HTML page' }).click()
  await drawer.getByRole('button', { name: 'Export to folder…' }).click()
  await expect(window.getByText(/^Wrote can-a-cream-close-a-pore\.html/)).toBeVisible()
  expect(readFileSync(join(folder, 'can-a-cream-close-a-pore.html'), 'utf8')).toMatch(/^<!doctype html>/i)
})

test('why an article was not written is said as it is', async () => {
  const { window, app } = desk
  await window.keyboard.press('Control+e')
  await answerOnce(app, 'exports.toFolder', {
    ok: true,
    value: {
      chosen: true,
      folderName: 'Posts',
      written: [],
      problems: ['“Can a cream really close a pore?” was not written: the disk is full.'],
      cancelled: false,
      publishedAgain: [],
    },
  })
  await window
    .getByRole('dialog', { name: 'Publish' })
    .getByRole('button', { name: 'Export to folder…' })
    .click()
  await expect(window.getByRole('alert')).toHaveText(/^“Can a cream really close a pore\?” was not written/)
})

test('an article is copied as Markdown and as formatted text', async () => {
  const { window, app } = desk
  const clipboard = () => readClipboard(app)
  await window.keyboard.press('Control+Shift+M')
  await expect(window.getByText('Copied as Markdown.')).toBeVisible()
  expect((await clipboard()).text).toContain('**Be honest: can a cream really close a pore?**')
  await window.keyboard.press('Control+Shift+H')
  await expect(window.getByText('Copied as HTML.')).toBeVisible()
  expect((await clipboard()).html).toContain('<strong')

  // The text of the preview, exactly as it is shown.
  await window.keyboard.press('Control+p')
  const drawer = window.getByRole('dialog', { name: 'Publish' })
  await drawer.getByRole('tab', { name: 'Markdown' }).click()
  await expect(drawer.getByRole('region', { name: 'Markdown' })).toContainText('title:')
  await drawer.getByRole('button', { name: 'Copy Markdown' }).click()
  await expect.poll(async () => (await clipboard()).text).toMatch(/^---\ntitle:/)
})

test('several chosen articles are exported in one go, with a report', async () => {
  const { window } = desk
  await window.getByRole('option', { name: /Five letters/ }).click({ modifiers: ['ControlOrMeta'] })
  await window.getByRole('button', { name: 'Export…' }).click()
  const dialog = window.getByRole('dialog', { name: 'Export 2 articles' })
  await dialog.getByRole('button', { name: 'Choose a folder…' }).click()
  await expect(dialog.getByRole('status')).toContainText('2 articles of 2 written')
  await expect(dialog.getByRole('list', { name: 'Files' }).getByRole('listitem')).toHaveCount(2)
  expect(readdirSync(folder).filter((name) => name.endsWith('.md'))).toHaveLength(2)
})

test('Escape in the text closes what is open there before the preview beside it', async () => {
  const { window } = desk
  const { keyboard } = window
  await articleText(window).getByText('Every autumn').click()
  await keyboard.press('Control+p')
  const drawer = window.getByRole('dialog', { name: 'Publish' })
  await expect(drawer.getByLabel('Profile', { exact: true })).toBeVisible()
  await keyboard.type(' @Ines')
  const offered = window.getByRole('option', { name: /^Ines Okafor/ })
  await expect(offered).toBeVisible()
  await keyboard.press('Escape')
  await expect(offered).toHaveCount(0)
  await expect(drawer).toBeVisible()
  await keyboard.press('Escape')
  await expect(drawer).toBeHidden()
  await expect(articleText(window)).toBeFocused()

  // In the drawer an open list comes first.
  await keyboard.press('Control+e')
  await expect(drawer.getByLabel('Profile', { exact: true })).toBeFocused()
  await keyboard.press('ArrowDown')
  await expect(window.getByRole('listbox', { name: 'Profile' })).toBeVisible()
  await keyboard.press('Escape')
  await expect(window.getByRole('listbox', { name: 'Profile' })).toBeHidden()
  await expect(drawer).toBeVisible()
  await keyboard.press('Escape')
  await expect(drawer).toBeHidden()
})

test('the drawer takes the focus when it opens, and never from somebody who went on writing', async () => {
  const { window, app } = desk
  const letAnswer = await holdAnswer(app, 'profiles.list')
  await window.keyboard.press('Control+e')
  const drawer = window.getByRole('dialog', { name: 'Publish' })
  await expect(drawer).toBeFocused()
  // A screen reader reaches the text beside it as well.
  await expect(drawer).not.toHaveAttribute('aria-modal')
  await articleText(window).getByText('Every autumn').click()
  await letAnswer()
  await expect(drawer.getByLabel('Profile', { exact: true })).toBeVisible()
  await expect(articleText(window)).toBeFocused()
})

test('what could not be saved is said before anything goes out, and the writer chooses what does', async () => {
  const { window, app } = desk
  const copy = join(folder, 'copy.txt')
  const letSave = await failEach(app, 'articles.save', 'The disk is full. Nothing was written.')
  await chooseInDialogs(app, [copy])
  await window.keyboard.press('Control+e')
  const drawer = window.getByRole('dialog', { name: 'Publish' })
  await expect(drawer.getByLabel('Profile', { exact: true })).toBeFocused()
  await articleText(window)
    .getByText('Every autumn')
    .click({ position: { x: 8, y: 8 } })
  await window.keyboard.press('Control+Home')
  await window.keyboard.type('Freshly typed. ')

  // In the window.
  const question = window.getByRole('dialog', { name: 'Not everything here is saved' })
  await drawer.getByRole('button', { name: 'Export to folder…' }).click()
  await expect(question.getByRole('list', { name: 'Not saved' })).toHaveText(
    '“Can a cream really close a pore?” is not saved: The disk is full. Nothing was written.',
  )
  expect(await violationsIn(lightAndDark, window)).toEqual([])
  await question.getByRole('button', { name: 'Save a copy elsewhere…' }).click()
  await expect
    .poll(() => existsSync(copy) && readFileSync(copy, 'utf8'))
    .toContain('Freshly typed. Every autumn')
  await window.keyboard.press('Escape')
  await expect(question).toBeHidden()
  await expect(drawer).toBeVisible()
  expect(readdirSync(folder)).toEqual(['copy.txt'])
  await chooseInDialogs(app, [folder])
  await drawer.getByRole('button', { name: 'Export to folder…' }).click()
  await question.getByRole('button', { name: 'Go on with the last saved text' }).click()
  await expect(window.getByText(/^Wrote can-a-cream-close-a-pore\.md/)).toBeVisible()
  expect(readFileSync(join(folder, 'can-a-cream-close-a-pore.md'), 'utf8')).not.toContain('Freshly typed.')

  // To the clipboard, and several at once.
  await drawer.getByRole('button', { name: 'Close' }).click()
  await window.keyboard.press('Control+Shift+M')
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(window.getByText('Copied as Markdown.')).toBeHidden()
  await window.keyboard.press('Control+Shift+M')
  await question.getByRole('button', { name: 'Go on with the last saved text' }).click()
  await expect(window.getByText('Copied as Markdown.')).toBeVisible()
  await runFromPalette(window, 'Export all articles', /Export all/)
  await window.getByRole('button', { name: 'Choose a folder…' }).click()
  await expect(question).toBeVisible()
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(window.getByRole('button', { name: 'Choose a folder…' })).toBeFocused()
  await letSave()
})
