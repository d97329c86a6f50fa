import { expect, type Page } from '@playwright/test'
import { answered, holdAnswer } from '../helpers/answers'
import { test } from '../helpers/app-of-worker'
import { reloadDesk } from '../helpers/desk-in-page'
import type { LaunchedApp } from '../helpers/electron-app'
import { lightAndDark, violationsIn, violationsOn } from '../helpers/look-with-axe'
import { runFromPalette } from '../helpers/palette'
import { articleText, expectOutline, launchSample, newArticle, saved } from '../helpers/writing'

let desk: LaunchedApp

test.beforeEach(async () => {
  desk = await launchSample()
  await newArticle(desk.window)
})

test.afterEach(async () => {
  await desk.close()
})

function bar(window: Page) {
  return window.getByRole('search', { name: 'Find in the article' })
}

async function write(window: Page): Promise<void> {
  const { keyboard } = window
  await keyboard.type('Clay is a soft rock.')
  await keyboard.press('Control+Alt+q')
  await keyboard.type('Why clay?')
  await keyboard.press('Enter')
  await keyboard.type('Clay dries, and Claymation does not.')
}

test('words are found, stepped through and replaced by keys alone, as one step of undo', async () => {
  const { window } = desk
  const { keyboard } = window
  await write(window)
  await keyboard.press('Control+Shift+ArrowLeft')
  await keyboard.press('Control+h')
  const find = bar(window).getByLabel('Find', { exact: true })
  await expect(find).toBeFocused()
  // What was selected is there to be found, and gives way to what is typed instead.
  await expect(find).not.toHaveValue('')
  await expect
    .poll(() => find.evaluate((field: HTMLInputElement) => [field.selectionStart, field.selectionEnd]))
    .toEqual([0, (await find.inputValue()).length])
  await keyboard.type('clay')
  await expect(find).toHaveValue('clay')
  const count = bar(window).getByRole('status').filter({ hasText: /./ })
  await expect(count).toHaveText('1 of 4')
  await keyboard.press('Enter')
  await expect(count).toHaveText('2 of 4')
  await keyboard.press('Shift+Enter')
  await expect(articleText(window).locator('.find-place')).toHaveCount(4)
  await expect(articleText(window).locator('.is-current')).toHaveText('Clay')

  await bar(window).getByRole('button', { name: 'Whole words' }).click()
  await expect(count).toHaveText(/of 3$/)
  await bar(window).getByRole('textbox', { name: 'Replace with' }).fill('mud')
  await bar(window).getByRole('button', { name: 'Keep capitals as they were' }).click()
  await bar(window).getByRole('textbox', { name: 'Replace with' }).press('Control+Enter')
  await expect(count).toHaveText('3 places replaced')
  await expectOutline(window, ['Mud is a soft rock.', 'Q Why mud?', 'A Mud dries, and Claymation does not.'])
  await keyboard.press('Escape')
  await expect(bar(window)).toHaveCount(0)
  await keyboard.press('Control+z')
  await expectOutline(window, [
    'Clay is a soft rock.',
    'Q Why clay?',
    'A Clay dries, and Claymation does not.',
  ])
  await keyboard.press('Control+Shift+z')
  await saved(window)
  await expectOutline(window, ['Mud is a soft rock.', 'Q Why mud?', 'A Mud dries, and Claymation does not.'])
})

test('an expression that would take for ever is stopped with a clear line', async () => {
  const { window } = desk
  await window.keyboard.type(`${'a'.repeat(60)}b`)
  await window.keyboard.press('Control+f')
  await bar(window).getByRole('button', { name: 'Regular expression' }).click()
  await bar(window).getByLabel('Find', { exact: true }).fill('(a+)+$')
  const count = bar(window).getByRole('status').filter({ hasText: /./ })
  await expect(count).toHaveText('This expression takes too long. Make it simpler.')
  await bar(window).getByLabel('Find', { exact: true }).fill('a(')
  await expect(count).toHaveText('This is no regular expression: unterminated group.')
  // In one line, under a bar of one row, also where the window is small.
  await window.setViewportSize({ width: 1024, height: 700 })
  expect((await count.boundingBox())?.height).toBeLessThan(24)
  expect((await bar(window).boundingBox())?.height).toBeLessThan(80)
  await bar(window).getByLabel('Find', { exact: true }).fill('(a)b')
  await expect(count).toHaveText('1 of 1')
})

test('words are replaced in all articles, those that are ticked, with one Undo', async () => {
  const { window } = desk
  await write(window)
  await saved(window)
  // Typed on without waiting for the dialog: nothing of it may take the place of what is chosen in the text.
  await window.keyboard.press('Control+a')
  await window.keyboard.press('Control+Alt+h')
  await window.keyboard.type('claymation')
  const dialog = window.getByRole('dialog', { name: 'Find and replace in all articles' })
  await expect(dialog.getByLabel('Find', { exact: true })).toHaveValue('claymation')
  await dialog.getByLabel('Replace with').fill('puppetry')
  await window.keyboard.press('Enter')
  await expect(dialog.getByRole('list', { name: 'Places found' })).toContainText(
    'Clay dries, and ClaymationPuppetry does not.',
  )
  await dialog.getByRole('button', { name: 'Replace 1 place' }).click()
  const replaced = ['Clay is a soft rock.', 'Q Why clay?', 'A Clay dries, and Puppetry does not.']
  const before = ['Clay is a soft rock.', 'Q Why clay?', 'A Clay dries, and Claymation does not.']
  await expectOutline(window, replaced)
  await window.getByRole('button', { name: 'Undo', exact: true }).click()
  await expectOutline(window, before)

  // What it was is kept for later, too: the notice leads to it.
  await window.keyboard.press('Control+Alt+h')
  await expect(dialog.getByLabel('Find', { exact: true })).toBeFocused()
  await dialog.getByLabel('Find', { exact: true }).fill('claymation')
  await dialog.getByLabel('Replace with').fill('puppetry')
  await window.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Replace 1 place' }).click()
  await expectOutline(window, replaced)
  const notice = window.getByRole('alert').filter({ hasText: 'A revision keeps what it was.' }).last()
  await notice.getByRole('button', { name: 'Revisions' }).click()
  await expect(window.getByText('Before words were replaced').first()).toBeVisible()

  // Without the notice it is found among past ones, also another day.
  await reloadDesk(window)
  await expectOutline(window, replaced)
  await runFromPalette(window, 'Past replacements', /Past replacements/)
  const past = window.getByRole('dialog', { name: 'Past replacements' })
  await expect(past.getByRole('listitem')).toContainText('“claymation” became “puppetry”')
  expect(await violationsOn(window)).toEqual([])
  await past.getByRole('button', { name: 'Take back' }).click()
  await expect(past).toContainText('Nothing was replaced yet')
  await window.keyboard.press('Escape')
  await expectOutline(window, before)
})

test('places found for words that were typed over meanwhile are not offered to be replaced', async () => {
  const { window } = desk
  await write(window)
  await saved(window)
  await window.keyboard.press('Control+Alt+h')
  const dialog = window.getByRole('dialog', { name: 'Find and replace in all articles' })
  const find = dialog.getByLabel('Find', { exact: true })
  await find.fill('clay')
  const letGo = await holdAnswer(desk.app, 'find.inArticles')
  await window.keyboard.press('Enter')
  await find.fill('claymation')
  await letGo()
  await answered(window)
  await expect(dialog.getByRole('button', { name: /^Replace/ })).toHaveCount(0)
  await window.keyboard.press('Enter')
  await expect(dialog.getByRole('button', { name: 'Replace 1 place' })).toBeVisible()
})

test('axe finds nothing on the find bar and the dialog', async () => {
  const { window } = desk
  await write(window)
  await window.keyboard.press('Control+h')
  await window.keyboard.type('clay')
  await expect(bar(window).getByRole('status').filter({ hasText: /./ })).toHaveText('1 of 4')
  expect(await violationsIn(lightAndDark, window)).toEqual([])
  await saved(window)
  await window.keyboard.press('Control+Alt+h')
  const dialog = window.getByRole('dialog', { name: 'Find and replace in all articles' })
  await dialog.getByLabel('Find', { exact: true }).fill('pore')
  await dialog.getByLabel('Replace with').fill('opening')
  await window.keyboard.press('Enter')
  await expect(dialog.getByRole('list', { name: 'Places found' })).toBeVisible()
  expect(await violationsIn(lightAndDark, window)).toEqual([])
})
