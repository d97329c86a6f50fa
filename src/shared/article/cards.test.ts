import { describe, expect, test } from 'vitest'
import { expertCardLines, productCardLines } from './cards'
import { type LookupProduct, lookupIn } from './record-lookup'
import { resolveExpert, resolveProduct } from './resolve-records'

const product: LookupProduct = {
  id: 'c1',
  name: 'Clay',
  brandId: 'b1',
  sizes: [{ id: 's1', label: '75 ml' }],
  prices: [{ id: 'p1', sizeId: 's1', amountMinor: 4200, currency: 'EUR', asOf: '2026-06-01' }],
  links: [{ kind: 'affiliate', label: 'Shop', url: 'https://shop.example/' }],
  pictureMediaId: null,
  acquisition: { kind: 'press-sample', receivedOn: null, from: '' },
}
const library = lookupIn({ brands: [{ id: 'b1', name: 'Maison Orlé' }] })
const linesOf = (given: LookupProduct, language: string) =>
  productCardLines(resolveProduct(given, library, language), null).lines

describe('a product card says', () => {
  test('the price with its day, and what a reader should know of how it came', () => {
    expect(linesOf(product, 'en-GB')).toEqual([
      'Maison Orlé · 75 ml · €42.00 as of 1 June 2026',
      'Press sample · Affiliate link',
    ])
  })
  test('it in the language of the article', () => {
    expect(linesOf(product, 'de-AT')[1]).toBe('Pressemuster · Affiliate-Link')
    expect(linesOf(product, 'ja')[1]).toBe('Press sample · Affiliate link')
  })
  test('nothing of what there is nothing to say of', () => {
    const bought: LookupProduct = {
      ...product,
      links: [],
      prices: [],
      acquisition: { kind: 'bought', receivedOn: null, from: '' },
    }
    expect(linesOf(bought, 'en')).toEqual(['Maison Orlé · 75 ml'])
    expect(linesOf({ ...bought, brandId: null, sizes: [], acquisition: null }, 'en')).toEqual([])
  })
})

const credential = (name: string) => ({
  id: name,
  name,
  issuer: '',
  verifiedOn: null,
  expiresOn: null,
  url: null,
})

test('an expert card says title and employer, and credentials on a line of their own', () => {
  const expert = {
    id: 'e1',
    name: 'Dr. Ines',
    title: 'Dermatologist',
    employer: 'Harbour Clinic',
    credentials: [credential('MRCP'), credential('PhD')],
    bioShort: 'Treats people.',
    portraitMediaId: null,
  }
  expect(expertCardLines(resolveExpert(expert, lookupIn({})))).toEqual({
    name: 'Dr. Ines',
    lines: ['Dermatologist, Harbour Clinic', 'MRCP · PhD'],
    closing: 'Treats people.',
  })
})
