import { rmSync } from 'node:fs'
import { type ElectronApplication, test } from '@playwright/test'
import { launchApp, temporaryFolder } from '../helpers/electron-app'
import { evaluateInMain } from '../helpers/evaluate-in-main'
import { buildBareReact, launchBare } from './bare-app'
import { makeBenchLibrary } from './bench-library'
import { report } from './measurement'
import { compared, median, told } from './statistics'

const RUNS = 2

/** Longer than any thread of ours waits for work before it gives its memory back: the reader of English, 90 s. */
const REST_MS = 100_000

test('memory of an idle window, library of 10,000 records', async () => {
  // The rests are what is measured here.
  test.setTimeout(RUNS * (REST_MS + 120_000))
  const library = makeBenchLibrary(10_000)
  const userData = temporaryFolder('beauty-desk-bench-user-')
  const parts = await buildBareReact()
  const ours: number[] = []
  const reading: number[] = []
  const bare: number[] = []
  const ofParts: number[] = []
  try {
    for (let run = 0; run < RUNS; run += 1) {
      const { app, window, close } = await launchApp({ library: library.folder, userData })
      await window.waitForFunction(() => document.activeElement?.classList.contains('ProseMirror') ?? false)
      reading.push(await settledMegabytes(app))
      await new Promise((resolve) => setTimeout(resolve, REST_MS))
      ours.push(await settledMegabytes(app))
      await close()
      bare.push(await bareMegabytes())
      ofParts.push(await bareMegabytes(parts))
    }
  } finally {
    rmSync(library.folder, { recursive: true, force: true })
    rmSync(userData, { recursive: true, force: true })
  }
  const info = test.info()
  const base = median(bare)
  await report(info, compared('memory when idle, 10,000 records', 'MB', median(ours), base, 1.4, RUNS))
  await report(info, told('… with the reader of English loaded', 'MB', median(reading), base, RUNS))
  await report(info, told('… of bare React, Mantine and Tiptap', 'MB', median(ofParts), base, RUNS))
})

async function bareMegabytes(page?: string): Promise<number> {
  const { app } = await launchBare(page)
  const megabytes = await settledMegabytes(app)
  await app.close()
  return megabytes
}

const SAME_SECONDS = 5
const LONGEST_SECONDS = 60

/** Resident memory of all processes of the app, once five looks, a second apart, say the same within 2 %. */
async function settledMegabytes(app: ElectronApplication): Promise<number> {
  const seen: number[] = []
  while (seen.length < LONGEST_SECONDS) {
    const kilobytes = await evaluateInMain(app, (electron) =>
      electron.app.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
    )
    seen.push(kilobytes / 1024)
    const last = seen.slice(-SAME_SECONDS)
    if (last.length === SAME_SECONDS && Math.max(...last) <= 1.02 * Math.min(...last)) return median(last)
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
  throw new Error(`Memory has not come to rest in ${LONGEST_SECONDS} s.`)
}
