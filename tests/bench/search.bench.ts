import { rmSync } from 'node:fs'
import { openLibrary } from '@main/library'
import { repositoriesOf } from '@main/library/repositories'
import { type Page, test } from '@playwright/test'
import { launchApp } from '../helpers/electron-app'
import { settledUserData } from '../helpers/writing'
import { report } from './measurement'
import { makeSearchLibrary } from './search-library'
import { atMost, compared, median, percentile } from './statistics'
import { everyPrefix, measureTypedSearches, typedQueries } from './typed-queries'

const RECORDS = 100_000
const ROUNDS = 3

test('searching as one types, library of 100,000 records', async () => {
  test.setTimeout(600_000)
  const folder = makeSearchLibrary(RECORDS)
  const userData = settledUserData()
  try {
    const window = await typeInWindow(folder, userData)
    const bare = runBare(folder)
    const p95 = (values: number[]) => percentile(values, 0.95)
    const info = test.info()
    const { painted } = window
    await report(
      info,
      atMost('search, letter to painted list, p95, 100,000 records', 'ms', p95(painted), 30, painted.length),
    )
    const versus = (name: string, baseline: number[]) =>
      report(info, compared(name, 'ms', p95(painted), p95(baseline), 3, painted.length))
    await versus('the same against one ranked FTS5 query, p95', bare.ranked)
    await versus('the same against its own SQL without the window, p95', bare.own)
    await report(info, {
      name: 'the same, median; baseline its own SQL',
      unit: 'ms',
      ours: median(window.painted),
      baseline: median(bare.own),
      ratio: median(window.painted) / median(bare.own),
      bar: 'for the record',
      holds: true,
      runs: window.painted.length,
    })
    await report(info, {
      name: 'page memory after the last round against the first',
      unit: 'MB',
      ours: window.memory.at(-1) ?? Number.NaN,
      baseline: window.memory[0] ?? Number.NaN,
      ratio: (window.memory.at(-1) ?? Number.NaN) / (window.memory[0] ?? Number.NaN),
      bar: '≤ 1.1 × baseline',
      holds: (window.memory.at(-1) ?? Number.NaN) <= 1.1 * (window.memory[0] ?? Number.NaN),
      runs: ROUNDS,
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
    rmSync(userData, { recursive: true, force: true })
  }
})

/** Types every query in the real window; the first round warms both processes and is not counted. */
async function typeInWindow(
  library: string,
  userData: string,
): Promise<{ painted: number[]; memory: number[] }> {
  const { window, close } = await launchApp({ library, userData })
  const painted: number[] = []
  const memory: number[] = []
  await window.getByRole('heading', { name: 'Articles', level: 1 }).waitFor()
  for (let round = 0; round <= ROUNDS; round += 1) {
    await window.keyboard.press('Control+6')
    const field = window.getByRole('combobox', { name: 'Search the library' })
    await field.focus()
    const taken = await measureTypedSearches(window, typedQueries)
    await window.keyboard.press('Control+1')
    if (round === 0) continue
    painted.push(...taken)
    memory.push(await usedMemory(window))
  }
  await close()
  return { painted, memory }
}

/** Megabytes of the page's own objects, after everything that is not needed was let go. */
async function usedMemory(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number }
  await session.detach()
  return usedSize / 1_000_000
}

/** Milliseconds of each query without window, calls and services: as one ranked query, and as the search's own SQL. */
function runBare(folder: string): { ranked: number[]; own: number[] } {
  const library = openLibrary(folder, { mode: 'read' })
  try {
    const { search } = repositoriesOf(library)
    const statement = library.connection.prepare<[string]>(
      `SELECT record.kind, record.record_id, record.title, record.folded_title,
         snippet(search_passage_words, 0, '[', ']', '…', 30)
       FROM search_passage_words
       JOIN search_passages AS passage ON passage.id = search_passage_words.rowid
       JOIN search_records AS record ON record.id = passage.search_record_id
       WHERE search_passage_words MATCH ? ORDER BY rank LIMIT 100`,
    )
    const time = (run: () => unknown) => {
      const started = performance.now()
      run()
      return performance.now() - started
    }
    const prefixes = everyPrefix(typedQueries)
    for (const text of prefixes) search.find(text, [], 100)
    const ranked = prefixes.flatMap((text) => {
      const words = text.match(/[\p{L}\p{N}]+/gu)
      return words ? time(() => statement.all(words.map((word) => `"${word}"*`).join(' AND '))) : []
    })
    const own = Array.from({ length: ROUNDS }, () =>
      prefixes.map((text) => time(() => search.find(text, [], 100))),
    ).flat()
    return { ranked, own }
  } finally {
    library.close()
  }
}
