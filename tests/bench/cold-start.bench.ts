import { rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from '@playwright/test'
import { launchApp, temporaryFolder } from '../helpers/electron-app'
import { bareFolder, buildBareReact, launchBare } from './bare-app'
import { makeBenchLibrary } from './bench-library'
import { firstFrame } from './first-frame'
import { report } from './measurement'
import { compared, median, told } from './statistics'

const RUNS = 7

test('cold start to a blinking caret, library of 10,000 records', async () => {
  test.setTimeout(600_000)
  const library = makeBenchLibrary(10_000)
  const userData = temporaryFolder('beauty-desk-bench-user-')
  const bareUserData = temporaryFolder('bare-user-')
  // Somebody who comes back to an article: the tour of the first start is behind them.
  writeFileSync(join(userData, 'preferences.json'), JSON.stringify({ tourDismissed: true }))
  const parts = await buildBareReact()
  const starts: Record<string, () => Promise<number>> = {
    ours: () => firstFrame([projectRoot, `--library=${library.folder}`], userData, '.ProseMirror'),
    bare: () => firstFrame([bareFolder], bareUserData, 'textarea'),
    seenOurs: () => startOurs(library.folder, userData),
    seenBare: () => startBare(),
    seenParts: () => startParts(parts),
  }
  const taken: Record<string, number[]> = {}
  try {
    // Once before the clock runs: the first start of a user data folder makes caches in both.
    for (const start of Object.values(starts)) await start()
    for (let run = 0; run < RUNS; run += 1) {
      for (const [name, start] of Object.entries(starts))
        taken[name] = [...(taken[name] ?? []), await start()]
    }
  } finally {
    for (const folder of [library.folder, userData, bareUserData])
      rmSync(folder, { recursive: true, force: true })
  }
  const of = (name: string) => median(taken[name] ?? [])
  const info = test.info()
  await report(info, compared('cold start, 10,000 records', 'ms', of('ours'), of('bare'), 1.3, RUNS))
  await report(info, told('… until Playwright sees the caret', 'ms', of('seenOurs'), of('seenBare'), RUNS))
  await report(
    info,
    told('… the same of bare React, Mantine and Tiptap', 'ms', of('seenParts'), of('seenBare'), RUNS),
  )
})

const projectRoot = resolve(import.meta.dirname, '../..')

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
