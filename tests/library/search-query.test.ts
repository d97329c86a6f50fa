import { newId } from '@shared/identifiers'
import type { ArticleFields } from '@shared/records/article'
import { describe, expect, test } from 'vitest'
import { testLibraries } from '../helpers/library-open'
import { emptyFields, paragraphs } from '../helpers/library-samples'

const testLibrary = testLibraries()

function desk() {
  const open = testLibrary()
  const { services } = open
  const brand = (name: string, more = {}) =>
    services['brands.create']({ fields: { ...emptyFields.brand(), name, ...more } }).id
  const product = (name: string, more = {}) =>
    services['products.create']({ fields: { ...emptyFields.product(), name, ...more } }).id
  const article = (title: string, fields: Partial<ArticleFields> = {}, ...texts: string[]) =>
    services['articles.create']({ fields: { title, ...fields }, document: paragraphs('', ...texts) })
  const find = (text: string) => services['search.find']({ text, kinds: [], limit: 50 })
  const titles = (text: string) => find(text).map(({ title }) => title)
  return { ...open, brand, product, article, find, titles }
}

describe('filters', () => {
  test('type narrows, several types widen, and a minus takes one away', () => {
    const { article, brand, product, titles } = desk()
    brand('Clay House')
    product('Clay Mask')
    article('Clay story')
    expect(titles('clay type:product')).toEqual(['Clay Mask'])
    expect(titles('clay type:product type:brand').sort()).toEqual(['Clay House', 'Clay Mask'])
    expect(titles('clay -type:article').sort()).toEqual(['Clay House', 'Clay Mask'])
    expect(titles('type:brand')).toEqual(['Clay House'])
  })

  test('tags add up, without accents and as far as they are typed', () => {
    const { article, titles } = desk()
    article('One', { tags: ['Été', 'mask'] })
    article('Two', { tags: ['mask'] })
    article('Three', { tags: ['mask makers'] })
    expect(titles('tag:mask').sort()).toEqual(['One', 'Two'])
    expect(titles('tag:mas').sort()).toEqual(['One', 'Three', 'Two'])
    expect(titles('tag:mask tag:ete')).toEqual(['One'])
    expect(titles('tag:"mask makers"')).toEqual(['Three'])
    expect(titles('tag:mask -tag:été')).toEqual(['Two'])
    expect(titles('tag:nothing')).toEqual([])
  })

  test('a brand leads to itself, its products, its experts and the articles that name them', () => {
    const { services, article, brand, product, titles } = desk()
    const hav = brand('Hav & Sol', { aliases: ['Havsol'] })
    brand('Other')
    const balm = product('Salve', { brandId: hav })
    product('Stray')
    services['experts.create']({
      fields: {
        ...emptyFields.expert(),
        name: 'Ida Lind',
        brandInterests: [{ brandId: hav, kind: 'paid-by', note: '' }],
      },
    })
    services['articles.create']({
      fields: { title: 'Named' },
      document: {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            attrs: { id: newId() },
            content: [{ type: 'mention', attrs: { kind: 'product', id: balm, text: null } }],
          },
        ],
      },
    })
    article('Unnamed', {}, 'Hav & Sol stands here as plain words.')
    for (const text of ['brand:"hav & sol"', 'brand:havsol', 'brand:hav'])
      expect(titles(text).sort(), text).toEqual(['Hav & Sol', 'Ida Lind', 'Named', 'Salve'])
    expect(titles('brand:hav type:article')).toEqual(['Named'])
    expect(titles('brand:"hav & sol" salve')).toEqual(['Salve', 'Named'])
  })

  test('status and days narrow articles; a day is that of publishing', () => {
    const { article, titles } = desk()
    article('Old', { status: 'published', publishedOn: '2025-12-31' })
    article('Middle', { status: 'published', publishedOn: '2026-02-10' })
    article('Late', { status: 'needs-update', publishedOn: '2026-03-01' })
    expect(titles('status:published before:2026-03 after:2025')).toEqual(['Middle'])
    expect(titles('type:article before:2026-03')).toEqual(['Middle', 'Old'])
    expect(titles('type:article after:2026-02-10')).toEqual(['Late'])
    expect(titles('type:article after:2025')).toEqual(['Late', 'Middle'])
    expect(titles('status:needs')).toEqual(['Late'])
    expect(titles('status:published status:needs')).toEqual(['Late', 'Middle', 'Old'])
  })

  test('are answered anew when records change', () => {
    const { services, article, titles } = desk()
    const { id, ...whole } = article('Draft', { tags: ['mask'] })
    expect(titles('tag:mask')).toEqual(['Draft'])
    const fields = { ...emptyFields.article(), title: whole.title, publishedOn: '2024-05-05' }
    services['articles.save']({ id, revision: 1, fields })
    expect(titles('tag:mask')).toEqual([])
    expect(titles('type:article before:2025')).toEqual(['Draft'])
    services['articles.bin']({ ids: [id] })
    expect(titles('type:article')).toEqual([])
  })
})

test('a phrase is found as it stands, and its last word grows while its quote is open', () => {
  const { article, titles } = desk()
  article('Near', {}, 'A deep, clean rinse.')
  article('Far', {}, 'Clean and deep.')
  article('Longer', {}, 'A deep cleanser.')
  expect(titles('"deep clean"')).toEqual(['Near'])
  expect(titles('"deep cle').sort()).toEqual(['Longer', 'Near'])
  expect(titles('deep clean').sort()).toEqual(['Far', 'Longer', 'Near'])
})

test('words with a minus must not be anywhere in the record', () => {
  const { article, titles } = desk()
  article('Plain', {}, 'Clay for masks.')
  article('Oily', {}, 'Clay for masks.', 'And oil.')
  article('Oils', {}, 'Clay and oils.')
  expect(titles('clay -oil').sort()).toEqual(['Oils', 'Plain'])
  expect(titles('clay -"for masks"')).toEqual(['Oils'])
  expect(titles('type:article -clay')).toEqual([])
})

describe('order', () => {
  test('whole words come before longer ones, title before text', () => {
    const { article, titles } = desk()
    article('Balm', {})
    article('Longer text', {}, 'All about balms.')
    article('Whole text', {}, 'All about balm.')
    article('The balms', {})
    article('A balm', {})
    expect(titles('balm')).toEqual(['Balm', 'A balm', 'The balms', 'Whole text', 'Longer text'])
  })

  test('of equals, the later day comes first, whenever they were written', () => {
    const { article, titles } = desk()
    article('May', { publishedOn: '2026-05-01' }, 'Zinc.')
    article('March', { publishedOn: '2026-03-01' }, 'Zinc.')
    article('June', { publishedOn: '2026-06-01' }, 'Zinc.')
    expect(titles('zinc')).toEqual(['June', 'May', 'March'])
  })

  test('words in one passage come before words that stand apart', () => {
    const { article, titles } = desk()
    article('Together', { publishedOn: '2020-01-01' }, 'Zinc with mica.')
    article('Apart', { publishedOn: '2026-01-01' }, 'Zinc.', 'Mica.')
    expect(titles('zinc mica')).toEqual(['Together', 'Apart'])
  })
})

test('a hit says where it stands and what belongs to it', () => {
  const { records, article, brand, product, find } = desk()
  const brandId = brand('Hav')
  product('Salve', { brandId, notes: 'Melts at dawn.' })
  const { document } = article('Story', { byline: 'Vera', status: 'approved' }, 'First.', 'Then dusk.')
  const talk = records.interviews.create({
    ...emptyFields.interview(),
    segments: [
      { id: newId(), participantId: null, startMs: 0, endMs: 9, text: 'Twilight it is.', offRecord: false },
    ],
  })
  expect(find('dawn')).toMatchObject([{ part: 'notes', detail: 'Hav', status: null }])
  const block = document.content[2]
  expect(find('dusk')).toMatchObject([
    { part: block && 'attrs' in block ? block.attrs?.id : '', detail: 'Vera', status: 'approved' },
  ])
  expect(find('twilight')).toMatchObject([{ part: talk.segments[0]?.id }])
  expect(find('story')).toMatchObject([{ part: null }])
})

describe('scripts without spaces', () => {
  test('one and two characters, kana with their marks, and Latin words among them', () => {
    const { article, titles } = desk()
    article('一', {}, 'ビタミンC配合の美容液とvitamin水。')
    article('二', {}, '피부과에서 화장품을 바꾸었다.')
    article('三', {}, '敏感肌用洁面乳，温和不刺激。')
    for (const text of ['美', '美容', 'ビタミン', 'ビタミンC', 'vitamin', 'C配合', '水'])
      expect(titles(text), text).toEqual(['一'])
    for (const text of ['피', '피부', '화장품', '장품']) expect(titles(text), text).toEqual(['二'])
    for (const text of ['洁', '洁面', '温和', '"敏感肌"']) expect(titles(text), text).toEqual(['三'])
    expect(titles('ヒタミン')).toEqual([])
    expect(titles('美容 -配合')).toEqual([])
    expect(titles('type：article 敏感')).toEqual(['三'])
  })
})
