import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { electronArguments } from '../../scripts/runtime/electron-process.mjs'
import { appArguments, launchApp, temporaryFolder } from '../helpers/electron-app'
import { evaluateInMain } from '../helpers/evaluate-in-main'
import { articleText, launchSample, newArticle, settledUserData } from '../helpers/writing'

// What windows do when things go wrong: nothing that was typed is lost, and there is always a window.

test('words typed just before closing are in the library at the next start', async () => {
  const userData = settledUserData()
  try {
    const first = await launchSample({ userData })
    await newArticle(first.window)
    await first.window.keyboard.type('Typed in the last moment.')
    // No wait: closing itself has to save.
    await first.close()
    const second = await launchSample({ userData })
    await second.window.getByText('Untitled').first().click()
    await expect(articleText(second.window)).toHaveText(/Typed in the last moment\./)
    await second.close()
  } finally {
    rmSync(userData, { recursive: true, force: true })
  }
})

test('a window that cannot save asks before it closes, and stays when told so', async () => {
  const desk = await launchSample()
  await newArticle(desk.window)
  await evaluateInMain(desk.app, ({ dialog, ipcMain }) => {
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    // The window never hears back from the save, as on a disk that hangs.
    ipcMain.removeHandler('desk:call:articles.save')
    ipcMain.handle('desk:call:articles.save', () => new Promise(() => {}))
    dialog.showMessageBox = (async (...given: unknown[]) => {
      const options = given.at(-1) as { message: string }
      seen.push(options.message)
      return { response: seen.length > 1 ? 1 : 0, checkboxChecked: false }
    }) as typeof dialog.showMessageBox
  })
  await desk.window.keyboard.type('Not saved yet.')
  const close = () =>
    evaluateInMain(desk.app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await close()
  await expect
    .poll(() => evaluateInMain(desk.app, () => (globalThis as unknown as { seen: string[] }).seen), {
      timeout: 15_000,
    })
    .toEqual(['Some text in this window is not saved yet.'])
  await expect(articleText(desk.window)).toHaveText(/Not saved yet\./)
  // The second time the person gives the text up.
  const ended = desk.app.waitForEvent('close')
  await close()
  await ended
})

test('a page that breaks down comes back with what was saved', async () => {
  const desk = await launchSample()
  await evaluateInMain(desk.app, ({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  )
  await expect
    .poll(() =>
      evaluateInMain(desk.app, ({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map(({ webContents }) => [
          webContents.getURL(),
          webContents.isCrashed(),
        ]),
      ),
    )
    .toEqual([[expect.stringContaining('recovered=1'), false]])
  const shown = () =>
    evaluateInMain(desk.app, ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText'),
    )
  await expect.poll(shown).toContain('Articles')
  await evaluateInMain(desk.app, ({ app }) => app.exit(0)).catch(() => {})
})

test('two articles are open in two windows; asking again brings the same window', async () => {
  const desk = await launchSample()
  const ids = await desk.window.evaluate(async () => {
    type Desk = {
      articles: { list(input: object): Promise<{ value: { rows: { id: string }[] } }> }
      windows: { openArticle(input: { id: string }): Promise<unknown> }
    }
    const { articles, windows } = (window as unknown as { desk: Desk }).desk
    const { rows } = (await articles.list({})).value
    for (const { id } of [...rows, ...rows]) await windows.openArticle({ id })
    return rows.map(({ id }) => id)
  })
  expect(ids.length).toBeGreaterThanOrEqual(2)
  await expect.poll(() => desk.app.windows().length).toBe(ids.length + 1)
  const addresses = desk.app.windows().map((page) => new URL(page.url()).searchParams.get('article'))
  expect(addresses.toSorted()).toEqual([null, ...ids].toSorted())
  for (const page of desk.app.windows()) {
    if (!page.url().includes('article=')) continue
    await expect(articleText(page)).not.toHaveText('')
  }
  await desk.close()
})

test('a second start of the same user brings the window that is there and ends', async () => {
  const desk = await launchSample()
  const second = await evaluateInMain(
    desk.app,
    async ({ app, BrowserWindow }, args) => {
      const { spawn } = process.getBuiltinModule('node:child_process')
      const child = spawn(process.execPath, args, { stdio: 'ignore' })
      const code = await new Promise((done) => child.once('close', done))
      return {
        code,
        windows: BrowserWindow.getAllWindows().length,
        name: app.getName(),
      }
    },
    [...electronArguments(), process.cwd(), ...appArguments({}, desk.userData)],
  )
  expect(second).toMatchObject({ code: 0, windows: 1, name: 'Beauty Desk' })
  await desk.close()
})

test.describe('a library that cannot be opened', () => {
  const cases = [
    ['missing', () => {}, /no folder|no library/i],
    [
      'damaged',
      (folder: string) => {
        mkdirSync(folder)
        writeFileSync(
          join(folder, 'library.db'),
          'not a database, though it is long enough to be taken for one'.repeat(9),
        )
      },
      /damaged/,
    ],
    ['a file', (folder: string) => writeFileSync(folder, 'words'), /is a file/],
  ] as const

  for (const [name, make, words] of cases) {
    test(`${name}: the window opens and says why`, async () => {
      const place = temporaryFolder()
      const folder = join(place, 'Library')
      make(folder)
      const desk = await launchApp({ library: folder })
      await expect(desk.window.getByText(words).first()).toBeVisible()
      if (name === 'a file') expect(readFileSync(folder, 'utf8')).toBe('words')
      await desk.close()
      rmSync(place, { recursive: true, force: true })
    })
  }
})

test('a window opens where it was closed, in the colour of its theme', async () => {
  const userData = settledUserData({ theme: 'dark' })
  try {
    const first = await launchSample({ userData })
    await evaluateInMain(first.app, ({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 60, width: 1111, height: 777 })
    })
    await first.close()
    const second = await launchApp({ userData, args: ['--sample'] })
    const seen = await evaluateInMain(second.app, ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      return { bounds: window?.getNormalBounds(), colour: window?.getBackgroundColor().toLowerCase() }
    })
    expect(seen).toMatchObject({ bounds: { width: 1111, height: 777 }, colour: '#161412' })
    const painted = await second.window.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(painted).toBe('rgb(22, 20, 18)')
    await second.close()
  } finally {
    rmSync(userData, { recursive: true, force: true })
  }
})
