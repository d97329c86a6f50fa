import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { type Browser, chromium, type Page } from '@playwright/test'
import { electronArguments } from '../../scripts/runtime/electron-process.mjs'
import { packagedApp } from '../../scripts/runtime/packaged.mjs'
import { appArguments, currentEnvironment, type LaunchOptions, temporaryFolder } from './electron-app'

export interface LaunchedPackagedApp {
  /** The packaged program's process. */
  process: ChildProcess
  browser: Browser
  window: Page
  userData: string
  close(): Promise<void>
}

/**
 * Starts the app that `npm run package` made. Its fuses forbid the inspector Playwright drives Electron with, so the
 * window is reached through Chromium's remote debugging port instead.
 * @throws when nothing was packaged yet, or no window opens within 20 seconds
 */
export async function launchPackagedApp(options: LaunchOptions = {}): Promise<LaunchedPackagedApp> {
  const userData = options.userData ?? temporaryFolder('beauty-desk-user-')
  const child = spawn(
    packagedApp().executable,
    [...electronArguments(), '--remote-debugging-port=0', ...appArguments(options, userData)],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...currentEnvironment(), ...options.env } },
  )
  const browser = await chromium.connectOverCDP(await debuggingAddress(child))
  const window = await firstPage(browser)
  await window.emulateMedia({ colorScheme: options.colorScheme ?? 'light' })
  return {
    process: child,
    browser,
    window,
    userData,
    async close() {
      const ended = new Promise((done) => child.once('close', done))
      if (child.exitCode === null && child.signalCode === null) {
        child.kill()
        await ended
      }
      if (!options.userData) rmSync(userData, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

/** Chromium prints the address it listens on; with port 0 it is the only place to learn it. */
function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    const fail = (reason: string) => reject(new Error(`The packaged app ${reason}:\n${output}`))
    const timer = setTimeout(() => fail('printed no debugging address in 20 seconds'), 20_000)
    const listen = (chunk: Buffer) => {
      output += chunk.toString()
      const address = /DevTools listening on (ws:\/\/\S+)/.exec(output)?.[1]
      if (!address) return
      clearTimeout(timer)
      resolve(address)
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', (code) => {
      clearTimeout(timer)
      fail(`ended with code ${code}`)
    })
  })
}

async function firstPage(browser: Browser): Promise<Page> {
  const context = browser.contexts()[0]
  if (!context) throw new Error('The packaged app has no browser context.')
  const page = context.pages()[0] ?? (await context.waitForEvent('page', { timeout: 20_000 }))
  await page.waitForLoadState('domcontentloaded')
  return page
}
