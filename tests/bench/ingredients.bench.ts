import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createLibrary, type Library } from '@main/library'
import { type Repositories, repositoriesOf } from '@main/library/repositories'
import { findIngredients } from '@main/services/ingredients/find-ingredients'
import { ingredientNames } from '@main/services/ingredients/ingredient-names'
import { test } from '@playwright/test'
import { knownIngredients } from '@shared/ingredients/known'
import { emptyProductFields, type ProductFields } from '@shared/records/product'
import { temporaryFolder } from '../helpers/electron-app'
import { seededRandom } from './generate-article'
import { report } from './measurement'
import { median } from './statistics'

/** The bar speaks of 100,000 products; fewer tell the cost of one as well and do not take minutes. */
const PRODUCTS = Number(process.env.BENCH_PRODUCTS ?? 10_000)
const LISTED = 30
const NAMES = 4000
const BATCH = 500

test('the ingredient index: the cost of a product, and asking it', async () => {
  test.setTimeout(1_800_000)
  // The same words in the notes: all that is left out is the index.
  const bare = fill(PRODUCTS, (list) => ({ ...emptyProductFields(), name: 'Cream', notes: list }))
  bare.end()
  const small = fill(PRODUCTS / 10, (list) => ({ ...emptyProductFields(), name: 'Cream', ingredients: list }))
  small.end()
  const indexed = fill(PRODUCTS, (list) => ({ ...emptyProductFields(), name: 'Cream', ingredients: list }))
  const { ingredients } = indexed.records
  const known = knownIngredients([])
  const asked = {
    'all ingredients with their counts': () => ingredientNames(ingredients, known),
    'products with a common ingredient': () => [
      ingredients.countOf([keyOf(0)]),
      ingredients.productsOf([keyOf(0)], 200, 0),
    ],
    'products with a rare ingredient': () => ingredients.productsOf([keyOf(NAMES - 1)], 200, 0),
  }
  const line = (name: string, unit: 'ms', ours: number, baseline: number | null, bar: string, most: number) =>
    report(test.info(), {
      name: `${name}, ${PRODUCTS.toLocaleString('en')} products`,
      unit,
      ours,
      baseline,
      ratio: baseline === null ? null : ours / baseline,
      bar,
      holds: baseline === null ? ours <= most : ours / baseline <= most,
      runs: 1,
    })
  await line('bulk write with a list of 30, a product', 'ms', indexed.each, bare.each, '≤ 5 × without', 5)
  await line('with it, against a tenth as many', 'ms', indexed.each, small.each, '≤ 1.2 ×', 1.2)
  for (const [name, ask] of Object.entries(asked)) {
    const taken = Array.from({ length: 9 }, () => timed(ask))
    await line(name, 'ms', median(taken), null, '≤ 100 ms', 100)
  }
  const typed = ['sod', 'sodi', 'acid', keyOf(0), 'type:ingredient'].map((text) =>
    median(Array.from({ length: 9 }, () => timed(() => findIngredients(ingredients, known, text, 6)))),
  )
  await line(
    'ingredients found with a letter typed, the slowest',
    'ms',
    Math.max(...typed),
    null,
    '≤ 10 ms',
    10,
  )
  indexed.end()
})

type Filled = { each: number; records: Repositories; end: () => void }

function fill(count: number, fieldsOf: (list: string) => ProductFields): Filled {
  const folder = temporaryFolder('beauty-desk-bench-')
  const library: Library = createLibrary(folder)
  const records = repositoriesOf(library)
  const random = seededRandom(11)
  const lists = Array.from({ length: count }, () => listOf(random))
  const taken = timed(() => {
    for (let from = 0; from < count; from += BATCH)
      records.products.createMany(lists.slice(from, from + BATCH).map(fieldsOf))
  })
  return {
    each: taken / count,
    records,
    end() {
      library.close()
      console.error(`${count} products: ${Math.round(statSync(join(folder, 'library.db')).size / 1e6)} MB`)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Few names are on most lists and most on few, as in shops. */
function listOf(random: () => number): string {
  const names = new Set<string>()
  while (names.size < LISTED) names.add(nameOf(Math.floor(NAMES * random() ** 4)))
  return [...names].join(', ')
}

const syllables = [
  'so',
  'di',
  'gly',
  'cet',
  'yl',
  'na',
  'ox',
  'ben',
  'tri',
  'mo',
  'la',
  'per',
  'ste',
  'ar',
  'ic',
  'um',
]

function nameOf(index: number): string {
  const word = (number: number) => [12, 8, 4, 0].map((shift) => syllables[(number >> shift) & 15]).join('')
  return `${word(index * 7919)} ${word(index)} extract`
}

const keyOf = (index: number) => nameOf(index)

function timed(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}
