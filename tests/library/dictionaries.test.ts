import { join, resolve } from 'node:path'
import { createLibrary } from '@main/library'
import { repositoriesOf } from '@main/library/repositories'
import { ingredientFactsIn } from '@main/services/ingredients/facts-file'
import { KnownWords } from '@main/services/spelling/known-words'
import { emptyBrandFields } from '@shared/records/brand'
import { emptyExpertFields } from '@shared/records/expert'
import { emptyProductFields } from '@shared/records/product'
import { expect, test } from 'vitest'
import { temporaryFolders } from '../helpers/library-folder'
import { emptyFields, paragraphs } from '../helpers/library-samples'

const folder = temporaryFolders()
const facts = ingredientFactsIn(resolve(import.meta.dirname, '../../resources'))

function library() {
  const opened = createLibrary(join(folder(), 'Mine'))
  return { opened, records: repositoriesOf(opened) }
}

test('a library and each article have words of their own; those of an article go with it', () => {
  const { opened, records } = library()
  const { dictionaries, articles } = records
  const { id } = articles.create({ fields: emptyFields.article(), document: paragraphs('One.') })
  expect(dictionaries.add(null, ['Zorvane', 'Élan', 'Zorvane'])).toEqual(['Zorvane', 'Élan'])
  expect(dictionaries.add(id, ['Zorvane'])).toEqual(['Zorvane'])
  expect(dictionaries.words(null)).toEqual(['Zorvane', 'Élan'])
  expect(dictionaries.remove(null, ['Zorvane', 'Nobody'])).toEqual(['Zorvane'])
  expect(dictionaries.words(id)).toEqual(['Zorvane'])
  articles.bin([id])
  articles.deleteForEver([id])
  expect(dictionaries.all()).toMatchObject([{ articleId: null, word: 'Élan' }])
  opened.close()
})

test('the words of names are known, with their endings, and as records are now', () => {
  const { opened, records } = library()
  const brand = records.brands.create({
    ...emptyBrandFields(),
    name: 'Maison Zorvane',
    aliases: ['Zorvy'],
    misspellings: ['Zorvain'],
    country: 'Ruritania',
  })
  records.experts.create({ ...emptyExpertFields(), name: 'Dr. Teh Brandvold', shortNames: ['Brandy-Lou'] })
  const product = records.products.create({
    ...emptyProductFields(),
    name: 'Crème Velouria N° 5',
    brandId: brand.id,
    aliases: ['La Velouria'],
    shade: 'Rosarie',
    ingredients: 'Aqua, Zymoferrin Extract',
  })
  const known = new KnownWords(records, facts)
  for (const word of [
    'Zorvane',
    'Zorvane’s',
    'zorvane',
    'Zorvy',
    'Brandvold',
    'BRANDVOLD',
    'Brandy',
    'Velouria',
  ])
    expect(known.has(word), word).toBe(true)
  // A shade, an ingredient of one product, and ingredients that the desk knows of itself.
  for (const word of ['Rosarie', 'zymoferrin', 'Niacinamide', 'ceramides'])
    expect(known.has(word), word).toBe(true)
  // A misspelling that the record lists is none of its names; a person's name in small letters is another word.
  for (const word of ['Zorvain', 'teh', 'Ruritania', 'Zorv', 'Velour'])
    expect(known.has(word), word).toBe(false)

  records.products.bin([product.id])
  records.brands.create({ ...emptyBrandFields(), name: 'Nyxandra' })
  known.forget()
  expect(known.has('Velouria')).toBe(false)
  expect(known.has('Nyxandra')).toBe(true)
  opened.close()
})

test('a brand is known beside any number of its products', () => {
  const { opened, records } = library()
  const { id } = records.brands.create({ ...emptyBrandFields(), name: 'Zorvane' })
  opened.write(() => {
    for (let number = 0; number < 300; number += 1)
      records.products.create({ ...emptyProductFields(), name: `Balm ${number}`, brandId: id })
  })
  expect(new KnownWords(records, facts).has('Zorvane')).toBe(true)
  opened.close()
})

test('what is nearly a word of a name is offered as the name has it, by the library as it is now', () => {
  const { opened, records } = library()
  const brand = records.brands.create({ ...emptyBrandFields(), name: 'Maison Orlé', misspellings: ['Orlay'] })
  records.products.create({ ...emptyProductFields(), name: 'Crème Velouria', ingredients: 'Zymoferrin' })
  records.experts.create({ ...emptyExpertFields(), name: 'Ada Brandvold' })
  // What finds a record and is no name of it is not offered.
  records.brands.create({ ...emptyBrandFields(), name: 'Hav', country: 'Ruritania' })
  const known = new KnownWords(records, facts)
  const near = (written: string) => known.near(written).map(({ word }) => word)
  expect(near('Orle')).toEqual(['Orlé'])
  expect(near('Velourai')).toEqual(['Velouria'])
  expect(near('Evlouria')).toEqual(['Velouria'])
  expect(near('Brandvolt')).toEqual(['Brandvold'])
  expect(near('zymoferin')).toContain('zymoferrin')
  expect(near('niacinamid')).toContain('niacinamide')
  expect(near('Ruritanja')).toEqual([])
  expect(near('Orlé')).toEqual([])
  expect(near('')).toEqual([])
  records.brands.bin([brand.id])
  known.forget()
  expect(near('Orle')).toEqual([])
  opened.close()
})
