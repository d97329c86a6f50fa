import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { DeskPage } from '../helpers/desk-in-page'
import { temporaryFolder } from '../helpers/electron-app'
import { launchPackagedApp } from '../helpers/electron-packaged'
import { runPackaged } from '../helpers/packaged-desk'
import { articleText, saved, settledUserData } from '../helpers/writing'

const post = `Five minutes with a perfumer

Q: When did you begin?
A: The year the rain did not stop.

Q: And when will you end?
A: Ask me when it is dry.
`

test('a post comes in, is edited in the window and goes out again', async () => {
  const folder = temporaryFolder()
  const userData = settledUserData()
  const library = join(folder, 'library')
  writeFileSync(join(folder, 'post.txt'), post)

  const imported = await runPackaged(['import', join(folder, 'post.txt'), '--library', library, '--json'])
  expect(imported.code, imported.stderr).toBe(0)
  const [file] = JSON.parse(imported.stdout).files
  expect(file.pairs).toHaveLength(2)

  const desk = await launchPackagedApp({ library, userData, args: [`--article=${file.id}`] })
  const text = articleText(desk.window)
  await expect(text).toContainText('The year the rain did not stop.')
  await text.focus()
  await desk.window.keyboard.press('ControlOrMeta+End')
  await desk.window.keyboard.type(' Or bring an umbrela.')
  // The reader of English and its dictionary are in the package; loading them is a second of work.
  await expect(text.locator('.finding.is-spelling')).toHaveText('umbrela', { timeout: 40_000 })
  await desk.window.keyboard.press('F7')
  await desk.window.keyboard.press('ControlOrMeta+F8')
  await expect(text).toContainText('Or bring an umbrella.')
  await desk.window.keyboard.press('ControlOrMeta+s')
  await saved(desk.window)
  await desk.close()

  const checked = await runPackaged(['check', file.id, '--library', library, '--json'])
  expect(JSON.parse(checked.stdout).checked).toMatchObject([{ english: 'British', findings: [] }])

  const out = join(folder, 'out')
  const exported = await runPackaged([
    'export',
    file.id,
    '--to',
    out,
    '--profile',
    'markdown',
    '--library',
    library,
    '--json',
  ])
  expect(exported.code, exported.stderr).toBe(0)
  const { written } = JSON.parse(exported.stdout)
  expect(readFileSync(join(out, written[0].file), 'utf8')).toContain(
    'Ask me when it is dry. Or bring an umbrella.',
  )
  rmSync(folder, { recursive: true, force: true })
  rmSync(userData, { recursive: true, force: true })
})

test('the sample library opens for someone new', async () => {
  const desk = await launchPackagedApp({ args: ['--sample'] })
  await expect(desk.window.getByRole('heading', { name: 'Articles', level: 1 })).toBeVisible()
  await expect(desk.window.getByRole('listbox', { name: 'Articles' }).getByRole('option')).not.toHaveCount(0)
  // The questions that come with the app are in the package, though their file is Markdown.
  const starters = await desk.window.evaluate(() =>
    (globalThis as unknown as DeskPage).desk.questions.starters(),
  )
  expect(starters.ok && starters.value.questions.length).toBeGreaterThan(50)
  await desk.close()
})
