import { shownForm } from '@main/library/repositories/search-form'
import { describe, expect, test } from 'vitest'
import { testLibraries } from '../helpers/library-open'
import { emptyFields, paragraphs } from '../helpers/library-samples'

const testLibrary = testLibraries()

function desk() {
  const open = testLibrary()
  const { services } = open
  const brand = (name: string, more = {}) =>
    services['brands.create']({ fields: { ...emptyFields.brand(), name, ...more } }).id
  const article = (title: string, ...texts: string[]) =>
    services['articles.create']({ fields: { title }, document: paragraphs('', ...texts) })
  const find = (text: string, kinds: ('article' | 'brand' | 'expert')[] = []) =>
    services['search.find']({ text, kinds, limit: 50 })
  const titles = (text: string) => find(text).map(({ title }) => title)
  return { ...open, brand, article, find, titles }
}

test('accents and case make no difference, in both directions', () => {
  const { brand, titles } = desk()
  brand('Crème Brûlée Soin')
  brand('Naive Lab')
  for (const text of ['creme', 'CRÈME', 'brulee', 'crème brulee', 'soin creme'])
    expect(titles(text)).toHaveLength(1)
  expect(titles('naïve')).toEqual(['Naive Lab'])
  // Accents written as marks of their own.
  expect(titles('cre\u0300me')).toEqual(['Crème Brûlée Soin'])
})

test('the beginning of a word is enough, from the first letter on', () => {
  const { article, brand, titles } = desk()
  brand('Niacin House')
  article('Diary', 'A serum with niacinamide in it.')
  expect(titles('n')).toEqual(['Niacin House', 'Diary'])
  expect(titles('ni')).toEqual(['Niacin House', 'Diary'])
  expect(titles('niacinam')).toEqual(['Diary'])
})

test('a part of a word is found in titles and in texts', () => {
  const { article, brand, titles, find } = desk()
  brand('Hautpflegewerk')
  article('Ein Text', 'Über Körperpflegemittel und anderes.')
  expect(titles('pflege')).toEqual(['Hautpflegewerk', 'Ein Text'])
  expect(titles('rperpfl')).toEqual(['Ein Text'])
  const [hit] = find('rperpfl')
  expect(hit?.snippet.filter(({ lit }) => lit)).toEqual([{ text: 'rperpfl', lit: true }])
  expect(titles('xyzxyz')).toEqual([])
})

test('Japanese is found by any run of its characters', () => {
  const { article, find, titles } = desk()
  article('毛穴ケア', '洗顔のあとに化粧水を使います。')
  for (const text of ['毛', '毛穴', '穴ケ', '洗顔', '化粧水', '水を使'])
    expect(titles(text), text).toEqual(['毛穴ケア'])
  expect(titles('顔洗')).toEqual([])
  const [hit] = find('化粧水')
  expect(hit?.snippet).toEqual([
    { text: '洗顔のあとに', lit: false },
    { text: '化粧水', lit: true },
    { text: 'を使います。', lit: false },
  ])
  expect(hit && shownForm(hit.title)).toBe(hit?.title)
})

test('exact titles come first, then beginnings, words, other names, texts, and parts last', () => {
  const { article, brand, titles } = desk()
  article('Long read', 'All about balm and more.')
  brand('Embalmers')
  brand('House of Salt', { aliases: ['Balm Society'] })
  brand('The Melting Balm')
  brand('Balmier')
  brand('Balm')
  expect(titles('balm')).toEqual([
    'Balm',
    'Balmier',
    'The Melting Balm',
    'House of Salt',
    'Long read',
    'Embalmers',
  ])
})

test('all words must be somewhere in the record, in any of its texts', () => {
  const { article, titles } = desk()
  article('Winter skin', 'First about ceramides.', 'Then about squalane.')
  article('Summer skin', 'Only about ceramides.')
  expect(titles('ceramides')).toEqual(['Summer skin', 'Winter skin'])
  expect(titles('squalane ceramides')).toEqual(['Winter skin'])
  expect(titles('winter ceram')).toEqual(['Winter skin'])
  expect(titles('winter retinol')).toEqual([])
})

test('no sign that a person types trips the text search', () => {
  const { article, find, titles } = desk()
  article('Plain', 'Salt AND "pepper" (NEAR) col:umn star* -minus ^caret')
  for (const text of [
    '"',
    '*',
    'AND',
    'col:umn',
    'NEAR(',
    '-minus',
    '^caret',
    '"pepper"',
    "'; DROP TABLE articles; --",
  ])
    expect(() => titles(text), text).not.toThrow()
  expect(titles('"pepper"')).toEqual(['Plain'])
  expect(titles('col:umn')).toEqual(['Plain'])
  expect(find('-minus', ['article'])).toEqual([])
  expect(titles('* " (')).toEqual([])
  expect(titles('')).toEqual([])
})

test('a snippet shows the words around the first hit', () => {
  const { article, find } = desk()
  article(
    'Long',
    `${'Nothing here yet. '.repeat(30)}Then a peptide appears. ${'And on it goes. '.repeat(30)}`,
  )
  const snippet = find('peptide')[0]?.snippet ?? []
  const whole = snippet.map(({ text }) => text).join('')
  expect(whole).toContain('Then a peptide appears.')
  expect(whole.length).toBeLessThan(210)
  expect(snippet.filter(({ lit }) => lit)).toEqual([{ text: 'peptide', lit: true }])
  expect(snippet[0]?.text).toBe('…')
})

test('kinds narrow the search', () => {
  const { article, brand, find } = desk()
  article('Balm story')
  brand('Balm')
  expect(find('balm', ['brand']).map(({ kind }) => kind)).toEqual(['brand'])
  expect(find('balm', ['expert'])).toEqual([])
})

describe('the text search keeps in step', () => {
  test('with changes and deletions of texts', () => {
    const { services, article, titles, library } = desk()
    const { id, document } = article('Draft', 'About zinc oxide.', 'About mica.')
    const [, first, second] = document.content
    if (!first || !second) throw new Error('two paragraphs were saved')
    services['articles.save']({ id, revision: 1, document: { type: 'doc', content: [second] } })
    expect(titles('zinc')).toEqual([])
    expect(titles('mica')).toEqual(['Draft'])
    services['articles.save']({
      id,
      revision: 2,
      document: { type: 'doc', content: [second, first, second] },
    })
    expect(titles('zinc')).toEqual(['Draft'])
    services['articles.deleteForEver']({ ids: [id] })
    expect(titles('mica')).toEqual([])
    for (const table of [
      'search_record_words',
      'search_record_parts',
      'search_passage_words',
      'search_word_parts',
    ])
      expect(() =>
        library.connection.exec(`INSERT INTO ${table}(${table}, rank) VALUES ('integrity-check', 1)`),
      ).not.toThrow()
    const left = library.connection
      .prepare("SELECT count(*) FROM search_records WHERE kind = 'article'")
      .pluck()
      .get()
    expect(left).toBe(0)
  })

  test('with a save that was undone', () => {
    const { library, services, article, titles } = desk()
    const { id } = article('Draft', 'Plain.')
    expect(() =>
      library.write(() => {
        services['articles.save']({ id, revision: 1, document: paragraphs('About bakuchiol.') })
        throw new Error('undone')
      }),
    ).toThrow('undone')
    expect(titles('bakuchiol')).toEqual([])
    services['articles.save']({ id, revision: 1, document: paragraphs('About bakuchiol.') })
    // Its words were known only within what was undone.
    expect(titles('kuchio')).toEqual(['Draft'])
  })
})

test('names are offered from the first letter, the nearest first', () => {
  const { services, brand } = desk()
  brand('Balm House', { country: 'Sweden' })
  services['products.create']({ fields: { ...emptyFields.product(), name: 'Cloud Balm' } })
  services['products.create']({ fields: { ...emptyFields.product(), name: 'Balm' } })
  services['experts.create']({ fields: { ...emptyFields.expert(), name: 'Ida Balmér', shortNames: ['Ida'] } })
  services['articles.create']({ fields: { title: 'Balm' } })
  const suggest = (text: string) => services['mentions.suggest']({ text, limit: 10 }).map(({ name }) => name)
  expect(suggest('balm')).toEqual(['Balm', 'Balm House', 'Cloud Balm', 'Ida Balmér'])
  expect(suggest('b')).toEqual(['Balm', 'Balm House', 'Cloud Balm', 'Ida Balmér'])
  expect(suggest('alm')).toEqual(['Balm', 'Balm House', 'Cloud Balm', 'Ida Balmér'])
  expect(suggest('IDA')).toEqual(['Ida Balmér'])
  expect(suggest('')).toHaveLength(4)
  expect(services['mentions.suggest']({ text: 'balm h', limit: 1 })).toMatchObject([
    { kind: 'brand', detail: 'Sweden' },
  ])
})
