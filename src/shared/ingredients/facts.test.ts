import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compareIngredients } from './compare-lists'
import { ingredientFactsFileSchema } from './facts'
import { indexRows } from './index-rows'
import { knownIngredients, namesOfFact } from './known'
import { ingredientKey, shownIngredientName } from './normal-form'
import { parseIngredients } from './parse-list'

const file = resolve(import.meta.dirname, '../../../resources/ingredients/ingredients.json')
const { ingredients: facts } = ingredientFactsFileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
const known = knownIngredients(facts)
const keys = (text: string) =>
  parseIngredients(text).entries.map((entry) => known.ofEntry(entry)?.name ?? null)

describe('the data file', () => {
  test('no two ingredients share a name', () => {
    const seen = new Map<string, string>()
    for (const fact of facts) {
      for (const name of namesOfFact(fact)) {
        const key = ingredientKey(name)
        expect(seen.get(key), `${name} of ${fact.name}`).toBeUndefined()
        seen.set(key, fact.name)
      }
    }
  })

  test.each(facts.flatMap((fact) => namesOfFact(fact).map((name) => [name, fact.name] as const)))(
    'a list with %s names %s',
    (name, expected) => {
      expect(keys(`${name}, ${name.toUpperCase()}; ${name} 2 %`)).toEqual([expected, expected, expected])
    },
  )

  test('prescription substances say where, and the ones that readers ask about are there', () => {
    const marked = facts.filter(({ kinds }) => kinds.includes('prescription')).map(({ name }) => name)
    expect(marked).toEqual(expect.arrayContaining(['Tretinoin', 'Hydroquinone', 'Azelaic Acid', 'Adapalene']))
    expect(marked).not.toContain('Retinol')
    const flawed = { ...facts[0], kinds: ['prescription'] }
    expect(ingredientFactsFileSchema.safeParse({ ingredients: [flawed] }).success).toBe(false)
  })
})

test('an ingredient is known by its first name, else by the one beside it', () => {
  expect(keys('Eau, WATER (AQUA), Vitamin Q (Niacinamide), Moonmilk')).toEqual([
    'Aqua',
    'Aqua',
    'Niacinamide',
    null,
  ])
  expect(known.keysOf('wasser')).toEqual([
    'aqua',
    'water',
    'purified water',
    'aqua purificata',
    'eau',
    'wasser',
  ])
  expect(known.keysOf('moonmilk')).toEqual(['moonmilk'])
})

test('two lists are told apart by what an ingredient is, not by what it is called', () => {
  const left = parseIngredients('Aqua, Glycerin, Retinol 0.3%, Moonmilk, Glycerin').entries
  const right = parseIngredients('Eau, Moonmilk, Parfum').entries
  const { both, onlyLeft, onlyRight } = compareIngredients(left, right, known)
  expect(both.map(({ key, left: here, right: there }) => [key, here?.place, there?.place])).toEqual([
    ['aqua', 1, 1],
    ['moonmilk', 4, 2],
  ])
  expect(onlyLeft.map(({ fact }) => fact?.name)).toEqual(['Glycerin', 'Retinol'])
  expect(onlyRight.map(({ key, left: here }) => [key, here])).toEqual([['parfum', null]])
})

test('the index keeps each name of a list once, with its place', () => {
  const { rows, entryCount } = indexRows(
    'Aqua/Water, Niacinamide (5%), Iron Oxides (CI 77491, CI 77492). May contain: Water, Mica',
  )
  expect(entryCount).toBe(3)
  expect(
    rows.map(({ key, position, percent, mayContain, isOwn }) => [key, position, percent, mayContain, isOwn]),
  ).toEqual([
    ['aqua', 1, null, false, true],
    ['water', 1, null, false, true],
    ['niacinamide', 2, 5, false, true],
    ['iron oxides', 3, null, false, true],
    ['ci 77491', 3, null, false, true],
    ['ci 77492', 3, null, false, true],
    ['mica', 5, null, true, true],
  ])
  expect(indexRows('Parfum (Fragrance)').rows.map(({ isOwn }) => isOwn)).toEqual([true, false])
  expect(indexRows(' \n')).toEqual({ rows: [], entryCount: 0 })
})

test('a list in capitals is shown in small letters, with what stays in capitals', () => {
  expect(shownIngredientName('PEG-40 HYDROGENATED CASTOR OIL')).toBe('PEG-40 Hydrogenated Castor Oil')
  expect(shownIngredientName('CI 77491')).toBe('CI 77491')
  expect(shownIngredientName('ceramide np')).toBe('Ceramide NP')
  expect(shownIngredientName('SODIUM C14-16 OLEFIN SULFONATE')).toBe('Sodium C14-16 Olefin Sulfonate')
  expect(shownIngredientName('Sodium PCA')).toBe('Sodium PCA')
  expect(shownIngredientName('水')).toBe('水')
})
