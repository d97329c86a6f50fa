import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { createLibrary } from '@main/library'
import { repositoriesOf } from '@main/library/repositories'
import { ingredientFactsIn } from '@main/services/ingredients/facts-file'
import { createHarper } from '@main/services/spelling/harper'
import { KnownWords } from '@main/services/spelling/known-words'
import { test } from '@playwright/test'
import { blocksOfDocument } from '@shared/checks/checked-block'
import { emptyProductFields } from '@shared/records/product'
import { findingsOf } from '@shared/spelling/findings-of'
import { readable } from '@shared/spelling/readable'
import { temporaryFolder } from '../helpers/electron-app'
import { generateArticle } from './generate-article'
import { report } from './measurement'
import { atMost, percentile } from './statistics'

const NAMES = 10_000
/** As many lines as the window asks for at once. */
const SLICE = 16
const root = resolve(import.meta.dirname, '../..')

test('spelling and grammar of the large article', async () => {
  const harper = createHarper(resolve(root, 'node_modules/harper.js/dist/harper_wasm_slim_bg.wasm'))
  const read = (texts: string[]) => harper.read({ dialect: 'British', texts })
  const blocks = blocksOfDocument(generateArticle([]).content)
  const loading = await taken(() => read(['One plain sentence.']))
  const suggesting = await taken(() => read(['One planne sentence.']))
  const slices: number[] = []
  for (let start = 0; start < blocks.length; start += SLICE) {
    const texts = blocks.slice(start, start + SLICE).map(({ text }) => readable(text))
    slices.push(await taken(() => read(texts)))
  }
  const oneBlock: number[] = []
  const judging: number[] = []
  for (const block of blocks.slice(0, 200)) {
    const changed = { ...block, text: `${block.text} One more wrold.` }
    let hints: Awaited<ReturnType<typeof read>> = null
    oneBlock.push(
      await taken(async () => {
        hints = await read([readable(changed.text)])
      }),
    )
    const judgedBy = { choices: {}, isKnown: () => false, near: () => [] }
    judging.push(await taken(async () => findingsOf(changed, hints?.[0] ?? [], judgedBy)))
  }
  harper.close()
  const line = (name: string, ours: number, most: number, runs: number) =>
    report(test.info(), atMost(name, 'ms', ours, most, runs))
  await line('the dictionary of English loaded, in the thread', loading, 3000, 1)
  await line('the first suggestion, in the thread', suggesting, 3000, 1)
  await line('36,000 words read for the first time, in the thread', sum(slices), 20_000, 1)
  await line('a slice of them, p95, in the thread', percentile(slices, 0.95), 600, slices.length)
  await line('a changed block read, p95, in the thread', percentile(oneBlock, 0.95), 100, oneBlock.length)
  await line('a changed block judged, p95, in the main process', percentile(judging, 0.95), 2, judging.length)
  const { looked, offered } = await lookUps()
  await line('an unknown word looked up in 10,000 names, p95', percentile(looked, 0.95), 5, looked.length)
  await line('a name of 10,000 offered for a wrong word, p95', percentile(offered, 0.95), 5, offered.length)
})

async function lookUps(): Promise<{ looked: number[]; offered: number[] }> {
  const folder = temporaryFolder('beauty-desk-bench-')
  const library = createLibrary(folder)
  try {
    const records = repositoriesOf(library)
    library.write(() => {
      for (let index = 0; index < NAMES; index += 1)
        records.products.create({
          ...emptyProductFields(),
          name: `Zorvane ${invented(index)} ${index} Velouria`,
        })
    })
    const known = new KnownWords(records, ingredientFactsIn(resolve(root, 'resources')))
    const looked: number[] = []
    const offered: number[] = []
    for (let round = 0; round < 200; round += 1) {
      known.forget()
      looked.push(await taken(async () => known.has(round % 2 === 0 ? 'Velouria' : 'Nyxandra')))
      // A name without its last letter, after every word was forgotten and among those of its first letters.
      const wrong = invented((round * 997) % NAMES).slice(0, -1)
      offered.push(await taken(async () => known.near(wrong)))
    }
    return { looked, offered }
  } finally {
    library.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const syllables = ['ba', 'che', 'di', 'fo', 'gu', 'ka', 'le', 'mi', 'no', 'pu', 'ra', 'se', 'ti', 'vo', 'zu']

/** A word of its own for each number below 50,000. */
function invented(number: number): string {
  let word = ''
  for (let left = number + NAMES; left > 0; left = Math.floor(left / syllables.length))
    word += syllables[left % syllables.length]
  return word.charAt(0).toUpperCase() + word.slice(1)
}

async function taken(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
