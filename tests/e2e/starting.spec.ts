import { spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { firstAnswersId } from '@shared/ipc/first-answers'
import electron from 'electron'
import { electronArguments } from '../../scripts/runtime/electron-process.mjs'
import { appArguments, currentEnvironment, type LaunchedApp, launchApp } from '../helpers/electron-app'
import { evaluateInMain } from '../helpers/evaluate-in-main'
import { articleText, launchSample, newArticle, saved, settledUserData } from '../helpers/writing'

let userData: string
let desk: LaunchedApp
const kept = () => join(userData, 'first-screen.json')

test.beforeEach(async () => {
  userData = settledUserData()
  desk = await launchSample({ userData })
})

test.afterEach(async () => {
  await desk.close().catch(() => undefined)
  rmSync(userData, { recursive: true, force: true, maxRetries: 3 })
})

/** Ends the app in good order and starts it again. */
async function startAgain(between: () => void = () => {}): Promise<Page> {
  await desk.close()
  between()
  desk = await launchApp({ userData, args: ['--sample'] })
  return desk.window
}

const cameWithAnswers = (window: Page) =>
  window.evaluate((id) => !!document.getElementById(id), firstAnswersId)

test('a start shows the text as it was left, with the caret in it, and goes on from there', async () => {
  await newArticle(desk.window)
  await desk.window.getByLabel('Title', { exact: true }).fill('Left in the evening')
  await articleText(desk.window).click()
  await desk.window.keyboard.type('What was written last')
  await saved(desk.window)

  const window = await startAgain()
  await expect(articleText(window)).toBeFocused()
  await window.keyboard.type('At once. ')
  expect(await cameWithAnswers(window)).toBe(true)
  await expect(articleText(window)).toHaveText('At once. What was written last')
  await expect(window.getByLabel('Title', { exact: true })).toHaveValue('Left in the evening')
  await expect(window.getByRole('option', { name: /Left in the evening/ })).toBeVisible()
  await saved(window)

  const next = await startAgain()
  expect(await cameWithAnswers(next)).toBe(true)
  await expect(articleText(next)).toHaveText('At once. What was written last')

  // The same window loaded again asks the library.
  await next.reload()
  await expect(articleText(next)).toBeFocused()
  expect(await cameWithAnswers(next)).toBe(false)
})

/**
 * Loads the page again and does something at the moment when the text, and nothing else yet, gets the caret. What is
 * done may take the caret away again before anybody looks.
 */
async function atFirstCaret(window: Page, act: (text: HTMLElement) => void): Promise<void> {
  await window.addInitScript(`addEventListener('focusin', ({ target }) => (${act})(target), { once: true })`)
  await window.reload()
}

test('when the rest of the window comes around the text nothing moves, and a key that came before is not lost', async () => {
  const { window } = desk
  await atFirstCaret(window, (text) => {
    const { x, y, width } = text.getBoundingClientRect()
    const isAlone = document.querySelector('button[aria-label="Articles"]') === null
    Object.assign(globalThis, { atFirst: { x, y, width, isAlone } })
    text.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true, cancelable: true }),
    )
  })
  await expect(window.getByRole('combobox', { name: 'Go to anything, do anything' })).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(window.getByRole('button', { name: 'Publish…' })).toBeVisible()
  await expect(window.getByRole('option').first()).toBeVisible()
  const { x, y, width } = (await articleText(window).boundingBox()) ?? {}
  expect(await window.evaluate('atFirst')).toEqual({ x, y, width, isAlone: true })
})

test('where the screen is slow nothing is loaded for around the text until the text is seen', async () => {
  const { window } = desk
  // Tells of the first frame 900 ms after it was asked to.
  await window.addInitScript(() => {
    type Tell = (list: { getEntriesByName: () => object[] }) => void
    Object.assign(globalThis, {
      PerformanceObserver: class {
        tell: Tell
        constructor(tell: Tell) {
          this.tell = tell
        }
        observe() {
          setTimeout(() => {
            performance.mark('seen')
            this.tell({ getEntriesByName: () => [{}] })
          }, 900)
        }
        disconnect() {}
      },
    })
  })
  await window.reload()
  await expect(window.getByRole('button', { name: 'Publish…' })).toBeVisible()
  const loaded = await window.evaluate(() => {
    const seen = performance.getEntriesByName('seen')[0]?.startTime ?? 0
    const files = performance.getEntriesByType('resource').filter(({ name }) => name.includes('around-'))
    return files.map(({ startTime }) => (startTime < seen ? 'before' : 'after'))
  })
  expect(new Set(loaded)).toEqual(new Set(['after']))
})

test('a window whose rest never comes saves what was typed and closes', async () => {
  const { window } = desk
  await newArticle(window)
  // Nobody tells the page that its text is on the screen, and it does not stop waiting for that.
  await window.addInitScript(() => {
    const later = globalThis.setTimeout
    Object.assign(globalThis, {
      PerformanceObserver: class {
        observe() {}
        disconnect() {}
      },
      setTimeout: (act: () => void, ms?: number) => (ms === 250 ? 0 : later(act, ms)),
    })
  })
  await window.reload()
  await articleText(window).pressSequentially('Written in half a window.')
  await expect(window.getByRole('button', { name: 'Publish…' })).toBeHidden()
  const next = await startAgain()
  await expect(articleText(next)).toHaveText('Written in half a window.')
})

test('what was changed since, elsewhere or by a break-down, is read anew', async () => {
  const database = join(userData, 'Sample library', 'library.db')
  const window = await startAgain(() => {
    expect(existsSync(kept())).toBe(true)
    const { atime, mtime } = statSync(database)
    utimesSync(database, atime, new Date(mtime.getTime() - 60_000))
  })
  await expect(articleText(window)).toBeFocused()
  expect(await cameWithAnswers(window)).toBe(false)

  await newArticle(window)
  await window.keyboard.type('Outlives it.')
  await saved(window)
  const ended = new Promise((resolve) => desk.app.process().once('exit', resolve))
  desk.app.process().kill('SIGKILL')
  await ended
  desk = await launchApp({ userData, args: ['--sample'] })
  await expect(articleText(desk.window)).toHaveText('Outlives it.')
  expect(await cameWithAnswers(desk.window)).toBe(false)
})

test('what stands in the file of answers is text to the page, whatever it says', async () => {
  await newArticle(desk.window)
  await desk.window.keyboard.type('</script><script>document.title = 7</script> &lt; \u2028 end')
  await saved(desk.window)
  const window = await startAgain(() => expect(readFileSync(kept(), 'utf8')).toContain('</script>'))
  await expect(articleText(window)).toContainText('</script><script>document.title = 7</script>')
  expect(await cameWithAnswers(window)).toBe(true)
  expect(await window.title()).toBe('Beauty Desk')
  expect(await window.locator('script').count()).toBe(2)

  const other = await startAgain(() => writeFileSync(kept(), 'cut o'))
  await expect(articleText(other)).toContainText('</script>')
  expect(await cameWithAnswers(other)).toBe(false)
})

test('pictures of the text are shown while nothing else was asked for', async () => {
  await desk.window
    .getByRole('option', { name: /close a pore/ })
    .first()
    .click()
  await expect(articleText(desk.window).locator('img').first()).toBeVisible()
  const window = await startAgain()
  const picture = articleText(window).locator('img').first()
  await picture.scrollIntoViewIfNeeded()
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0)
  expect(await evaluateInMain(desk.app, ({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('a start that a missing part of the app stops says so and ends', async () => {
  const broken = join(userData, 'broken app')
  const root = resolve(import.meta.dirname, '../..')
  for (const part of ['out/preload', 'out/renderer', 'node_modules', 'resources', 'package.json']) {
    mkdirSync(join(broken, 'out'), { recursive: true })
    symlinkSync(join(root, part), join(broken, part))
  }
  const chunks = join(broken, 'out/main/chunks')
  cpSync(join(root, 'out/main'), join(broken, 'out/main'), { recursive: true })
  for (const name of readdirSync(chunks)) if (name.startsWith('desk-app')) rmSync(join(chunks, name))
  // Nobody is there to close its dialog.
  const first = join(broken, 'out/main/index.mjs')
  const told = "import { dialog } from 'electron'\ndialog.showErrorBox = (title) => console.log(title)\n"
  writeFileSync(first, told + readFileSync(first, 'utf8'))
  const own = join(userData, 'own')
  const child = spawn(String(electron), [...electronArguments(), broken, ...appArguments({}, own)], {
    env: currentEnvironment(),
  })
  let said = ''
  child.stdout.on('data', (piece) => {
    said += String(piece)
  })
  expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(1)
  expect(said).toContain('Beauty Desk could not start.')
  expect(readFileSync(join(own, 'logs/desk.log'), 'utf8')).toContain('desk-app')
})

test('the first text waits for no font of the system, and letters beyond Latin are in the same hands', async () => {
  const page = desk.window
  // Each part of a family that is not there is stood in for, and asked for, even where no letter needs it.
  const missing = await page.evaluate(() =>
    [...document.fonts]
      .filter(
        ({ family, style, status }) => !/Other/.test(family) && style === 'normal' && status !== 'loaded',
      )
      .map(({ family, unicodeRange }) => `${family} ${unicodeRange}`),
  )
  expect(missing).toEqual([])
  await newArticle(page)
  await page.keyboard.type('Łucja, Ζωή и Оля')
  await expect
    .poll(() => page.evaluate(() => document.fonts.check('18px "Source Serif 4 Variable Other"', 'ŁЗω')))
    .toBe(true)
  const session = await page.context().newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument')
  const line = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: '.ProseMirror > p' })
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', line)
  expect(fonts.filter(({ isCustomFont }) => !isCustomFont)).toEqual([])
})
