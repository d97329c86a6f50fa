import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { electronArguments } from '../../scripts/runtime/electron-process.mjs'
import { ensureRuntime } from '../../scripts/runtime/index.mjs'
import { currentEnvironment } from '../helpers/electron-app'

/** By then a window has been drawn for long; to look earlier would be felt in what is measured. */
const LOOK_AFTER_MS = 2500
const LONGEST_WAIT_MS = 20_000

/**
 * Starts an app with nobody looking on, and asks its page afterwards, by its own clock, when its first frame with
 * contents was on the screen. Playwright holds an app back until it listens, and hears of a page only when the main
 * process has time.
 * @param app the app's folder, and its arguments
 * @param caret what must have the focus by then
 * @returns milliseconds from spawning to that frame
 */
export async function firstFrame(app: readonly string[], userData: string, caret: string): Promise<number> {
  const { executable } = await ensureRuntime()
  const portFile = join(userData, 'DevToolsActivePort')
  rmSync(portFile, { force: true })
  const spawned = performance.timeOrigin + performance.now()
  const child = spawn(
    executable,
    [...electronArguments(), '--remote-debugging-port=0', ...app, `--user-data-dir=${userData}`],
    { stdio: 'ignore', env: currentEnvironment() },
  )
  const ended = new Promise((resolve) => child.once('exit', resolve))
  try {
    await new Promise((resolve) => setTimeout(resolve, LOOK_AFTER_MS))
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portIn(portFile)}`)
    const seen = await frameOf(browser.contexts()[0]?.pages()[0], caret)
    await browser.close()
    return seen - spawned
  } finally {
    child.kill()
    await ended
  }
}

/** The page's first frame with contents, in milliseconds since 1970. @throws when the caret is elsewhere */
async function frameOf(page: Page | undefined, caret: string): Promise<number> {
  if (!page) throw new Error('The app has no window.')
  return page.evaluate((selector) => {
    const [paint] = performance.getEntriesByName('first-contentful-paint')
    // A page of empty fields has no contents in that sense.
    const [first] = performance.getEntriesByName('first-paint')
    const at = (paint ?? first)?.startTime
    if (at === undefined || !document.activeElement?.matches(selector))
      throw new Error(`The window has no frame, or ${selector} no focus.`)
    return performance.timeOrigin + at
  }, caret)
}

async function portIn(file: string): Promise<string> {
  for (const until = Date.now() + LONGEST_WAIT_MS; Date.now() < until; ) {
    try {
      const [port] = readFileSync(file, 'utf8').split('\n')
      if (port) return port
    } catch {
      // Not there yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The app does not listen.')
}
