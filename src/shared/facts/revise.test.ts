import { expect, test } from 'vitest'
import type { ArticleDocument, FactNode } from '../article/document'
import type { FactProduct } from '../article/format-fact'
import { printedIn } from './printed-in'
import { reviseDocument } from './revise'

const mask: FactProduct = {
  name: 'Fjord Mineral Mask',
  sizes: [{ id: 'small', label: '30 ml' }],
  prices: [
    { id: '1', sizeId: 'small', amountMinor: 3400, currency: 'EUR', asOf: '2026-01-05' },
    { id: '2', sizeId: 'small', amountMinor: 3800, currency: 'EUR', asOf: '2026-06-01' },
  ],
}

function pinned(value: string, rest: Partial<FactNode['attrs']> = {}): FactNode {
  const attrs = { productId: 'c', field: 'price', mode: 'pinned', value, asOf: '2026-01-05' } as const
  return { type: 'fact', attrs: { ...attrs, ...rest } }
}

function documentOf(...content: FactNode[]): ArticleDocument {
  return { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'b' }, content }] }
}

const revise = (document: ArticleDocument, value: string) =>
  reviseDocument(document, [{ productId: 'c', field: 'price', value }], () => mask, 'en-GB', '2026-07-01')

test('a pinned value becomes the present one, with its day, size and currency', () => {
  const before = documentOf(pinned('€34.00'))
  const { document, changes } = revise(before, '€34.00')
  expect(document).toEqual(
    documentOf(pinned('€38.00', { asOf: '2026-06-01', sizeId: 'small', currency: 'EUR' })),
  )
  expect(changes).toEqual([{ productId: 'c', field: 'price', from: '€34.00', to: '€38.00' }])
  expect(before).toEqual(documentOf(pinned('€34.00')))
})

test('live values, other values and what is already right stay as they are', () => {
  const document = documentOf(
    pinned('€34.00', { mode: 'live' }),
    pinned('€20.00'),
    pinned('€34.00', { productId: 'other' }),
    pinned('€38.00'),
  )
  expect(revise(document, '€34.00')).toEqual({ document, changes: [] })
  expect(revise(document, '€38.00').changes).toEqual([])
})

test('a revised document prints what the record says', () => {
  const { document } = revise(documentOf(pinned('€34.00')), '€34.00')
  expect(printedIn(document, () => mask, 'en-GB')).toMatchObject([
    { value: '€38.00', asOf: '2026-06-01', sizeId: 'small', money: { amountMinor: 3800, currency: 'EUR' } },
  ])
})

test('a value pinned before sizes were kept is known by the price it was taken from', () => {
  const [value] = printedIn(documentOf(pinned('€34')), () => mask, 'en-GB')
  expect(value).toMatchObject({ sizeId: 'small', money: { amountMinor: 3400, currency: 'EUR' } })
})
