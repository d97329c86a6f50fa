import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { temporaryFolder } from '../helpers/electron-app'
import { evaluateInMain } from '../helpers/evaluate-in-main'
import { runFromPalette } from '../helpers/palette'
import { articleText, launchSample, outlineOf, saved, settledUserData } from '../helpers/writing'

test('a whole article is written, checked, published and read again without the mouse', async () => {
  // Written letter by letter, exported, and opened in a second start.
  test.slow()
  const userData = settledUserData()
  const folder = temporaryFolder()
  let desk = await launchSample({ userData })
  const { keyboard } = desk.window
  await evaluateInMain(
    desk.app,
    ({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
    },
    folder,
  )

  // Fields: Enter goes on from one to the next and into the text, past a byline that is there.
  await keyboard.press('Control+n')
  await expect(desk.window.getByLabel('Title', { exact: true })).toBeFocused()
  await keyboard.type('Is a night cream a day cream in the dark?')
  await keyboard.press('Enter')
  await keyboard.type('A facialist answers three questions about jars.')
  await keyboard.press('Enter')

  // Text with marks, a name, and a heading.
  await keyboard.type('I asked @Ines')
  await expect(desk.window.getByRole('option', { name: /Ines Okafor/ })).toBeVisible()
  await keyboard.press('Enter')
  await keyboard.type('what is ')
  await keyboard.press('Control+i')
  await keyboard.type('really')
  await keyboard.press('Control+i')
  await keyboard.type(' in the jar.')
  await keyboard.press('Enter')
  await keyboard.type('## Three questions')
  await keyboard.press('Enter')

  // Pairs.
  await keyboard.press('Control+Alt+q')
  await keyboard.type('Is there a difference?')
  await keyboard.press('Enter')
  await keyboard.type('In the price, mostly. A night cream is:')
  await keyboard.press('Enter')
  await keyboard.type('- thicker')
  await keyboard.press('Enter')
  await keyboard.type('without sun protection')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await keyboard.type('That is all.')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await keyboard.type('Which would you buy?')
  await keyboard.press('Enter')
  await keyboard.type('The smaller jar.')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await keyboard.type('And for the eyes?')
  await keyboard.press('Enter')
  await keyboard.type('Sleep.')

  // Who answers, by name; a link; the last pair goes up.
  await keyboard.press('Control+Shift+Enter')
  await expect(desk.window.getByRole('combobox')).toBeFocused()
  await keyboard.type('Ines')
  await expect(desk.window.getByRole('option', { name: /Ines Okafor/ })).toBeVisible()
  await keyboard.press('Enter')
  await expect(articleText(desk.window)).toBeFocused()
  await keyboard.press('Shift+Home')
  await keyboard.press('Control+Shift+K')
  await expect(desk.window.getByLabel('Address', { exact: true })).toBeFocused()
  await keyboard.type('example.com/sleep')
  await keyboard.press('Enter')
  await keyboard.press('Alt+ArrowUp')

  // Out of the questions: Enter on an empty pair leaves them. The palette reaches what has no key.
  await keyboard.press('Control+End')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await keyboard.type('She sleeeps eight hours, anti-aging or not.')
  // A footnote, and back to the line.
  await keyboard.press('Control+Alt+k')
  await keyboard.type('So she says.')
  await keyboard.press('Enter')
  await runFromPalette(desk.window, 'Divider')

  // Checked: a misspelling and a word of the house style are put right by key.
  const found = articleText(desk.window).locator('.finding')
  // The reader of English loads for a second, and for many where other tests share the processor.
  await expect(found).toHaveText(['sleeeps', 'anti-aging'], { timeout: 40_000 })
  await keyboard.press('F7')
  await keyboard.press('Control+F8')
  await keyboard.press('F8')
  await keyboard.press('Control+F8')
  await expect(found).toHaveCount(0)

  const lines = [
    'I asked Ines Okafor what is really in the jar.',
    '# Three questions',
    'Q Is there a difference?',
    'A In the price, mostly. A night cream is:',
    'A • thicker',
    'A • without sun protection',
    'A That is all.',
    'Q And for the eyes?',
    'A Ines Okafor: Sleep.',
    'Q Which would you buy?',
    'A The smaller jar.',
    'She sleeps eight hours, anti-ageing or not.1So she says.',
    '---',
  ]
  const written = async () => (await outlineOf(desk.window)).filter((line) => line !== '')
  await expect.poll(written).toEqual(lines)
  await saved(desk.window)

  // Out of the library, by key.
  await keyboard.press('Control+e')
  const drawer = desk.window.getByRole('dialog', { name: 'Publish' })
  await expect(drawer.getByLabel('Profile', { exact: true })).toBeFocused()
  const exporting = drawer.getByRole('button', { name: 'Export to folder…' })
  for (
    let step = 0;
    step < 20 && !(await exporting.evaluate((button) => button === document.activeElement));
    step += 1
  ) {
    await keyboard.press('Tab')
  }
  await keyboard.press('Enter')
  await expect(desk.window.getByText(/^Wrote /)).toBeVisible()
  const markdown = readFileSync(join(folder, 'is-a-night-cream-a-day-cream-in-the-dark.md'), 'utf8')
  expect(markdown).toContain('I asked Ines Okafor what is *really* in the jar.')
  expect(markdown).toContain('## Three questions')
  expect(markdown).toContain('**And for the eyes?**')
  expect(markdown).toContain('[Sleep.](https://example.com/sleep)')
  expect(markdown).toContain('She sleeps eight hours, anti-ageing or not.[^1]')
  expect(markdown).toContain('[^1]: So she says.')
  await keyboard.press('Escape')
  await desk.close()

  // And there again.
  desk = await launchSample({ userData })
  await expect(desk.window.getByLabel('Title', { exact: true })).toHaveValue(
    'Is a night cream a day cream in the dark?',
  )
  await expect.poll(written).toEqual(lines)
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
  rmSync(userData, { recursive: true, force: true, maxRetries: 3 })
})
