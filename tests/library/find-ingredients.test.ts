import { resolve } from 'node:path'
import { ingredientFactsIn } from '@main/services/ingredients/facts-file'
import { findIngredients } from '@main/services/ingredients/find-ingredients'
import { emptyProductFields } from '@shared/records/product'
import { expect, test } from 'vitest'
import { testLibraries } from '../helpers/library-open'

const testLibrary = testLibraries()
const known = ingredientFactsIn(resolve(import.meta.dirname, '../../resources'))()

function shelf() {
  const { records } = testLibrary()
  const add = (name: string, ingredients: string) =>
    records.products.create({ ...emptyProductFields(), name, ingredients })
  add('Cloud', 'Aqua, Niacinamide, Rosa Damascena Flower Water')
  add('Fog', 'Aqua, Nicotinamide, Moonmoss Extract')
  add('Rain', 'Aqua, Vitamin B3, Niacinamide, Sodium Moonmossate')
  return (text: string, limit = 6) => findIngredients(records.ingredients, known, text, limit)
}

test('an ingredient is found by any of its names, each product counted once', () => {
  const find = shelf()
  expect(find('niacinamide')).toEqual([
    expect.objectContaining({ name: 'Niacinamide', productCount: 3, isExact: true, otherName: null }),
  ])
  expect(find('VITAMIN b3')).toMatchObject([
    { name: 'Niacinamide', productCount: 3, isExact: true, otherName: 'Vitamin B3' },
  ])
  expect(find('nia')).toMatchObject([{ name: 'Niacinamide', isExact: false, kinds: ['active'] }])
})

test('the best fit comes first, and names that only packs have are found too', () => {
  const find = shelf()
  expect(find('moonmoss').map(({ name }) => name)).toEqual(['Moonmoss Extract', 'Sodium Moonmossate'])
  expect(find('extract moon').map(({ name }) => name)).toEqual(['Moonmoss Extract'])
  expect(find('amasc').map(({ name }) => name)).toEqual(['Rosa Damascena Flower Water'])
  expect(find('moonmoss -sodium')).toHaveLength(1)
  expect(find('moonmoss', 1)).toHaveLength(1)
  expect(find('vitamin')).toMatchObject([{ name: 'Niacinamide', otherName: 'Vitamin B3' }])
  // Known to the data file, and on no list.
  expect(find('tretinoin')).toEqual([])
})

test('a query about records finds none, and type:ingredient nothing else', () => {
  const find = shelf()
  for (const text of [
    'ni',
    '',
    'niacinamide tag:mask',
    'niacinamide type:product',
    'niacinamide -type:ingredient',
  ])
    expect(find(text), text).toEqual([])
  expect(find('type:ing')[0]).toMatchObject({ name: 'Aqua', productCount: 3 })
  expect(find('type:ingredient ni')).toMatchObject([{ name: 'Niacinamide' }])
  expect(find('niacinamide type:product type:ingredient')).toHaveLength(1)
})
