import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@playwright/test'
import { launchApp, temporaryFolder } from '../helpers/electron-app'
import { buildBareReact, launchBare } from './bare-app'
import { makeBenchLibrary } from './bench-library'
import { report } from './measurement'
import { compared, median, told } from './statistics'

const RUNS = 7

test('cold start to a blinking caret, library of 10,000 records', async () => {
  const library = makeBenchLibrary(10_000)
  const userData = temporaryFolder('beauty-desk-bench-user-')
  // Somebody who comes back to an article: the tour of the first start is behind them.
  writeFileSync(join(userData, 'preferences.json'), JSON.stringify({ tourDismissed: true }))
  const parts = await buildBareReact()
  const ours: number[] = []
  const bare: number[] = []
  const ofParts: number[] = []
  try {
    // Once before the clock runs: the first start of a user data folder makes caches in both.
    await startOurs(library.folder, userData)
    await startBare()
    await startParts(parts)
    for (let run = 0; run < RUNS; run += 1) {
      ours.push(await startOurs(library.folder, userData))
      bare.push(await startBare())
      ofParts.push(await startParts(parts))
    }
  } finally {
    rmSync(library.folder, { recursive: true, force: true })
    rmSync(userData, { recursive: true, force: true })
  }
  await report(
    test.info(),
    compared('cold start, 10,000 records', 'ms', median(ours), median(bare), 1.3, RUNS),
  )
  await report(
    test.info(),
    told('… of bare React, Mantine and Tiptap', 'ms', median(ofParts), median(bare), RUNS),
  )
})

/** Milliseconds from spawn to the caret in the last article's text. */
async function startOurs(library: string, userData: string): Promise<number> {
  const started = performance.now()
  const { window, close } = await launchApp({ library, userData })
  await window.waitForFunction(() => document.activeElement?.classList.contains('ProseMirror') ?? false)
  const taken = performance.now() - started
  await close()
  return taken
}

async function startBare(): Promise<number> {
  const started = performance.now()
  const { app, window } = await launchBare()
  await window.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement)
  const taken = performance.now() - started
  await app.close()
  return taken
}

/** A window of what the desk is made of, without the desk: no library, no article, no code of ours. */
async function startParts(page: string): Promise<number> {
  const started = performance.now()
  const { app, window } = await launchBare(page)
  await window.waitForFunction(() => document.activeElement?.classList.contains('ProseMirror') ?? false)
  const taken = performance.now() - started
  await app.close()
  return taken
}
