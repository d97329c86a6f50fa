import { expect, test } from 'vitest'
import { newlyOutOfDate, noticeWords } from './newly-out-of-date'

const value = (productId: string, now: string, field: 'price' | 'name' = 'price') => ({
  productId,
  productName: 'Fjord Mineral Mask',
  field,
  size: null,
  value: '€34.00',
  now,
  asOf: null,
  prints: [],
  kept: null,
})

const article = (articleId: string, ...values: ReturnType<typeof value>[]) => ({
  articleId,
  title: 'Five masks',
  status: 'published' as const,
  publishedOn: null,
  values,
})

test('a saved product is told of once for all articles, with how many', () => {
  const now = [article('a', value('c', '€38.00')), article('b', value('c', '€38.00'))]
  const found = newlyOutOfDate([], now, new Set(['c']))
  expect(found).toMatchObject([{ productId: 'c', articleIds: new Set(['a', 'b']) }])
  expect(noticeWords(found)).toBe('An old price of Fjord Mineral Mask stands in 2 published articles.')
})

test('a save that changes nothing that was printed is not told', () => {
  const listed = [article('a', value('c', '€38.00'))]
  expect(newlyOutOfDate(listed, listed, new Set(['c']))).toEqual([])
  expect(newlyOutOfDate([], listed, new Set())).toEqual([])
})

test('another new price is told again', () => {
  const before = [article('a', value('c', '€38.00'))]
  const now = [article('a', value('c', '€40.00'), value('c', 'Fjord Mask', 'name'))]
  const found = newlyOutOfDate(before, now, new Set(['c']))
  expect(noticeWords(found)).toBe('Old facts of Fjord Mineral Mask stand in 1 published article.')
})

test('several products saved at once are one notice', () => {
  const now = [article('a', value('c', '€38.00'), value('d', '€20.00')), article('b', value('d', '€20.00'))]
  const found = newlyOutOfDate([], now, new Set(['c', 'd', 'e']))
  expect(noticeWords(found)).toBe('Old prices of 2 products stand in 2 published articles.')
})
