import { createWriteStream, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createLibrary } from '@main/library'
import { repositoriesOf } from '@main/library/repositories'
import { makePlan } from '@main/services/record-import/make-plan'
import { runPlan } from '@main/services/record-import/run-plan'
import { tryPlan } from '@main/services/record-import/try-plan'
import { undoImport } from '@main/services/record-import/undo'
import { test } from '@playwright/test'
import { temporaryFolder } from '../helpers/electron-app'
import { collectGarbage } from './garbage'
import { seededRandom, sentences } from './generate-article'
import { report } from './measurement'
import { median } from './statistics'

const SMALL = 10_000
const LARGE = 100_000

test('products from a table, 10,000 and 100,000', async () => {
  test.setTimeout(900_000)
  const small = await measure(SMALL)
  const large = await measure(LARGE)
  const line = (name: string, unit: string, ours: number, bar: string, holds: boolean) =>
    report(test.info(), { name, unit, ours, baseline: null, ratio: null, bar, holds, runs: 1 })
  await line(
    'looking through 100,000 rows',
    'rows/s',
    LARGE / (large.tryMs / 1000),
    '≥ 300',
    large.tryMs < LARGE / 0.3,
  )
  await line(
    'importing 10,000 products',
    'rows/s',
    SMALL / (small.importMs / 1000),
    '≥ 300',
    small.importMs < SMALL / 0.3,
  )
  await line(
    'importing 100,000 products',
    'rows/s',
    LARGE / (large.importMs / 1000),
    '≥ 300',
    large.importMs < LARGE / 0.3,
  )
  await line(
    'cost of a product, last half of 100,000 over first',
    '×',
    large.growth,
    '≤ 1.2',
    large.growth <= 1.2,
  )
  await line(
    'longest pause while importing 100,000',
    'ms',
    large.longestPauseMs,
    '≤ 100',
    large.longestPauseMs <= 100,
  )
  await line('memory over the start, 10,000', 'MB', small.memoryMb, '', true)
  await line('memory over the start, 100,000', 'MB', large.memoryMb, '≤ 150', large.memoryMb <= 150)
  await line('memory kept after importing 100,000', 'MB', large.keptMb, '≤ 10', large.keptMb <= 10)
  await line(
    'taking 100,000 back',
    'rows/s',
    LARGE / (large.undoMs / 1000),
    '≥ 300',
    large.undoMs < LARGE / 0.3,
  )
})

async function measure(count: number) {
  const folder = temporaryFolder('beauty-desk-bench-')
  const path = join(folder, 'products.csv')
  await pipeline(Readable.from(productLines(count)), createWriteStream(path))
  const library = createLibrary(join(folder, 'Library'))
  const records = repositoriesOf(library)
  try {
    collectGarbage()
    const { rss: start, heapUsed: heapBefore } = process.memoryUsage()
    let peak = start
    let longestPauseMs = 0
    let last = performance.now()
    const watch = setInterval(() => {
      const now = performance.now()
      longestPauseMs = Math.max(longestPauseMs, now - last - 5)
      last = now
      peak = Math.max(peak, process.memoryUsage().rss)
    }, 5)
    const byteLength = statSync(path).size
    const { plan } = await makePlan({ kind: 'file', path }, { currency: 'EUR' })
    const trying = processorMs()
    await tryPlan(records, plan, 0)
    const tryMs = processorMs() - trying
    longestPauseMs = 0
    const importing = processorMs()
    const tenths: number[] = []
    let since = importing
    const onProgress = (read: number) => {
      if (read < ((tenths.length + 1) / 10) * byteLength) return
      tenths.push(processorMs() - since)
      since = processorMs()
    }
    const choices = { duplicates: 'skip', decisions: new Map() } as const
    const done = await runPlan({ library, records }, plan, choices, byteLength, { onProgress })
    const importMs = processorMs() - importing
    const pauseMs = longestPauseMs
    collectGarbage()
    const keptMb = (process.memoryUsage().heapUsed - heapBefore) / 1_000_000
    if (done.added !== count) throw new Error(`Only ${done.added} of ${count} came in.`)
    const undoing = processorMs()
    const undone = await undoImport({ library, records }, done.batchId ?? '')
    const undoMs = processorMs() - undoing
    clearInterval(watch)
    if (undone.kept.length > 0) throw new Error('Something was left of the import.')
    // Within one run, as what else the machine does changes from run to run.
    const growth = median(tenths.slice(5)) / median(tenths.slice(0, 5))
    const memoryMb = (peak - start) / 1_000_000
    return { growth, tryMs, importMs, undoMs, longestPauseMs: pauseMs, memoryMb, keptMb }
  } finally {
    library.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Time of the processor and not of the clock, so that what else the machine does counts for nothing. */
function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function* productLines(count: number): Generator<string> {
  const random = seededRandom(11)
  yield 'Name,Brand,Category,Size,Price,EAN,Ingredients,Notes\n'
  for (let index = 0; index < count; index += 1) {
    const words = sentences(5, random).replace(/[",\n]/g, '')
    const ingredients = Array.from(
      { length: 12 },
      (_, at) => `Ingredient ${(index * 7 + at * 13) % 900}`,
    ).join(', ')
    yield `${words} ${index},Brand ${index % 800},Category ${index % 40},${(index % 9) * 25 + 25} ml,"${index % 90},50 €",${4_000_000_000_000 + index},"${ingredients}",${sentences(8, random).replace(/[",\n]/g, '')}\n`
  }
}
