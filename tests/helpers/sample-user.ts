import { cpSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { GRAMMAR, SPELLING } from '@shared/spelling/choices'
import type { DeskPage } from './desk-in-page'
import { launchApp, temporaryFolder } from './electron-app'

/** Tells the workers where the folder is. */
const VARIABLE = 'BEAUTY_DESK_SAMPLE_USER'

/** What a second start of the app finds: its sample library, and its scripts as Chromium compiled them. */
const SAMPLE = 'Sample library'
const PARTS = [SAMPLE, 'Code Cache']

/** Where the app keeps its sample library. */
export function sampleFolder(userData: string): string {
  return join(userData, SAMPLE)
}

/**
 * Starts the app once, as somebody does who looks at the sample, and keeps what it made. A start that makes all of
 * that takes twice as long, and most tests are about what comes after. Nor are they about spelling and grammar, which
 * are turned off: a test that waits longer than their reading does would load the English of a whole start.
 * @returns removes it again
 */
export async function keepSampleUser(): Promise<() => void> {
  const userData = temporaryFolder('beauty-desk-sample-user-')
  const { window, close } = await launchApp({ userData, args: ['--sample'] })
  await window.getByRole('heading', { name: 'Articles', level: 1 }).waitFor()
  // A picture is made small once, when it is first shown.
  await window.keyboard.press('Control+5')
  await window.getByRole('heading', { name: 'Media', level: 1 }).waitFor()
  await window.waitForFunction(
    () => document.images.length > 4 && [...document.images].every(({ complete }) => complete),
  )
  await chooseEnglish(window, false)
  await close()
  process.env[VARIABLE] = userData
  return () => rmSync(userData, { recursive: true, force: true, maxRetries: 3 })
}

/** Whether spelling and grammar of the library in a window are read. */
export async function chooseEnglish(window: Page, on: boolean): Promise<void> {
  await window.evaluate(
    async (choice) => {
      for (const name of choice.names) {
        const answer = await (globalThis as unknown as DeskPage).desk.checks.choose({ name, on: choice.on })
        if (!answer.ok) throw new Error(answer.error.message)
      }
    },
    { names: [SPELLING, GRAMMAR], on },
  )
}

/** Lays what was kept into a new user data folder. Without it the app makes its own. */
export function layInSampleUser(userData: string): void {
  for (const part of PARTS) layIn(part, userData)
}

/** Lays the sample library as it was kept into a user data folder that has none. */
export function layInSampleLibrary(userData: string): void {
  layIn(SAMPLE, userData)
}

function layIn(part: string, userData: string): void {
  const kept = process.env[VARIABLE]
  if (kept && existsSync(join(kept, part))) {
    cpSync(join(kept, part), join(userData, part), { recursive: true })
  }
}
