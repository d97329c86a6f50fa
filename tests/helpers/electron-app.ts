import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { ensureOwnDisplay } from '../../scripts/runtime/display.mjs'
import { electronArguments } from '../../scripts/runtime/electron-process.mjs'
import { answerLate } from './answers'
import { pressAsOnThisSystem } from './mac-strokes'

const projectRoot = resolve(import.meta.dirname, '../..')

export interface LaunchOptions {
  /** Library folder to open; without one the app does what it does for a new user. */
  library?: string
  /** Chromium's user data folder; a new temporary one, removed on close, unless given. */
  userData?: string
  /** More arguments for the app. */
  args?: string[]
  /** What the system asks for. */
  colorScheme?: 'light' | 'dark'
  /** Variables added to this process's own. */
  env?: Record<string, string>
}

export interface LaunchedApp {
  app: ElectronApplication
  /** The first window, loaded as far as its DOM. */
  window: Page
  userData: string
  /** Ends the app and removes the user data folder if it was a temporary one. */
  close(): Promise<void>
}

/**
 * Starts the built app from this checkout under Playwright.
 * @throws when no window opens within its time limit
 */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  await ensureOwnDisplay()
  const userData = options.userData ?? temporaryFolder('beauty-desk-user-')
  const app = await _electron.launch({
    args: [...electronArguments(), projectRoot, ...appArguments(options, userData)],
    colorScheme: options.colorScheme ?? 'light',
    env: { ...currentEnvironment(), ...options.env },
  })
  const window = await app.firstWindow()
  pressAsOnThisSystem(window)
  await window.waitForLoadState('domcontentloaded')
  if (process.env.LATE_ANSWERS) await answerLate(app, Number(process.env.LATE_ANSWERS))
  return {
    app,
    window,
    userData,
    async close() {
      await app.close()
      if (!options.userData) rmSync(userData, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

/** The app's own arguments for these options. */
export function appArguments(options: LaunchOptions, userData: string): string[] {
  return [
    `--user-data-dir=${userData}`,
    ...(options.library ? [`--library=${options.library}`] : []),
    ...(options.args ?? []),
  ]
}

/** A new empty folder for one test; the caller removes it. */
export function temporaryFolder(prefix = 'beauty-desk-'): string {
  return mkdtempSync(join(tmpdir(), prefix))
}

/** This process's environment without unset names, and without what would turn Electron into plain Node. */
export function currentEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[0] !== 'ELECTRON_RUN_AS_NODE',
  )
  return Object.fromEntries(entries)
}
