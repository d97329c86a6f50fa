import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FactField } from '../article/document'
import { type FactProduct, formatMoney } from '../article/format-fact'
import type { Price } from '../records/product'
import { compareWithRecord } from './compare'
import { printedIn } from './printed-in'
import type { PrintedValue } from './printed-value'
import { readMoney } from './read-money'

const small = { id: 'small', label: '30 ml' }
const large = { id: 'large', label: '75 ml' }

function price(amountMinor: number, rest: Partial<Price> = {}): Price {
  return { id: 'p', sizeId: small.id, amountMinor, currency: 'EUR', asOf: '2026-01-05', ...rest }
}

function product(rest: Partial<FactProduct> = {}): FactProduct {
  return { name: 'Fjord Mineral Mask', sizes: [small, large], prices: [price(3400)], ...rest }
}

function printed(rest: Partial<PrintedValue> = {}): PrintedValue {
  const money = { amountMinor: 3400, currency: 'EUR' }
  const base = { productId: 'c', asOf: '2026-01-05', sizeId: small.id, money }
  return { ...base, field: 'price', value: '€34.00', ...rest }
}

describe('a printed price', () => {
  test('is out of date once the same size and currency costs something else', () => {
    const now = product({ prices: [price(3400), price(3800, { asOf: '2026-06-01' })] })
    expect(compareWithRecord(printed(), now, 'en-GB')).toEqual({
      kind: 'out-of-date',
      old: '€34.00',
      now: '€38.00',
      asOf: '2026-06-01',
    })
    expect(compareWithRecord(printed(), now, 'de')).toMatchObject({ now: '38,00\u00a0€' })
  })

  test('is unchanged when it was looked up again and found the same', () => {
    const now = product({ prices: [price(3400), price(3400, { asOf: '2026-06-01' })] })
    expect(compareWithRecord(printed(), now, 'en-GB')).toEqual({ kind: 'unchanged' })
  })

  test('has nothing to do with the price of another size or currency', () => {
    const now = product({
      prices: [
        price(3400),
        price(6000, { sizeId: large.id, asOf: '2026-06-01' }),
        price(3900, { currency: 'USD', asOf: '2026-06-02' }),
      ],
    })
    expect(compareWithRecord(printed(), now, 'en-GB')).toEqual({ kind: 'unchanged' })
  })

  test('is gone when the record has no price of its size and currency any more', () => {
    const dollars = product({ prices: [price(3900, { currency: 'USD' })] })
    expect(compareWithRecord(printed(), dollars, 'en-GB')).toEqual({ kind: 'gone', old: '€34.00' })
    const other = product({ prices: [price(3400, { sizeId: large.id })] })
    expect(compareWithRecord(printed(), other, 'en-GB').kind).toBe('gone')
    const sizeless = product({ prices: [price(3600, { sizeId: null })] })
    expect(compareWithRecord(printed(), sizeless, 'en-GB').kind).toBe('gone')
    expect(compareWithRecord(printed(), null, 'en-GB').kind).toBe('gone')
  })

  test('goes on as a price of the product when its size was taken away', () => {
    const now = product({ sizes: [large], prices: [price(3600, { sizeId: null })] })
    expect(compareWithRecord(printed(), now, 'en-GB')).toMatchObject({ kind: 'out-of-date', now: '€36.00' })
  })

  test('of a log that kept no amounts is compared by its text', () => {
    const old = printed({ sizeId: null, money: null })
    expect(compareWithRecord(old, product(), 'en-GB').kind).toBe('unchanged')
    expect(compareWithRecord(old, product({ prices: [price(3600)] }), 'en-GB').kind).toBe('out-of-date')
  })
})

test('a printed name follows its spelling, not how an accent or a space is coded', () => {
  const name = printed({ field: 'name', value: 'Crème Aurèle', sizeId: null, money: null })
  const decomposed = product({ name: 'Crème\u00a0Aurèle'.normalize('NFD') })
  expect(compareWithRecord(name, decomposed, 'en-GB').kind).toBe('unchanged')
  expect(compareWithRecord(name, product({ name: 'Creme Aurele' }), 'en-GB')).toMatchObject({
    kind: 'out-of-date',
    old: 'Crème Aurèle',
    now: 'Creme Aurele',
  })
})

test('a printed size is out of date when its label changed, and unchanged where another row says the same', () => {
  const size = printed({ field: 'size', value: '30 ml', money: null })
  expect(compareWithRecord(size, product(), 'en-GB').kind).toBe('unchanged')
  const again = product({ sizes: [large, { id: 'new', label: '30 ml' }] })
  expect(compareWithRecord(size, again, 'en-GB').kind).toBe('unchanged')
  const changed = product({ sizes: [{ id: small.id, label: '28 ml' }] })
  expect(compareWithRecord(size, changed, 'en-GB')).toMatchObject({ kind: 'out-of-date', now: '28 ml' })
  expect(compareWithRecord(size, product({ sizes: [] }), 'en-GB').kind).toBe('gone')
})

describe('laws', () => {
  const languages = fc.constantFrom('en-GB', 'en-US', 'de', 'fr', 'sv', 'ja', 'ar-EG', 'hi', 'de-CH')
  const currencies = fc.constantFrom('EUR', 'USD', 'GBP', 'SEK', 'JPY', 'TND', 'CHF')
  const days = fc
    .integer({ min: 0, max: 1000 })
    .map((day) => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10))
  const prices = fc.record({
    id: fc.uuid(),
    sizeId: fc.constantFrom(null, small.id, large.id),
    amountMinor: fc.integer({ min: 0, max: 5_000_000 }),
    currency: currencies,
    asOf: days,
  })
  const products: fc.Arbitrary<FactProduct> = fc.record({
    name: fc.string({ minLength: 1 }).filter((name) => name.trim() !== ''),
    sizes: fc.subarray([small, large]),
    prices: fc.array(prices, { maxLength: 8 }),
  })
  const facts = fc.record({
    field: fc.constantFrom('price' as const, 'size' as const, 'name' as const),
    sizeId: fc.constantFrom(null, small.id, large.id),
    currency: fc.option(currencies, { nil: null }),
  })
  type Chosen = { field: FactField; sizeId: string | null; currency: string | null }
  const printedFrom = (of: FactProduct, attrs: Chosen, language: string) =>
    printedIn(
      {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            attrs: { id: 'b' },
            content: [
              {
                type: 'fact',
                attrs: { ...attrs, productId: 'c', mode: 'live', value: null, asOf: null },
              },
            ],
          },
          { type: 'productCard', attrs: { id: 'k', productId: 'c', note: null } },
        ],
      },
      () => of,
      language,
    )

  test('a price that was written is read back as the same money', () => {
    fc.assert(
      fc.property(fc.nat(), currencies, languages, (amountMinor, currency, language) => {
        const money = { amountMinor, currency }
        const all = ['EUR', 'USD', 'GBP', 'SEK', 'JPY', 'TND', 'CHF']
        expect(readMoney(formatMoney(money, language), language, all)).toEqual(money)
        expect(readMoney(formatMoney(money, language, 'whole amounts bare'), language, all)).toEqual(money)
      }),
    )
  })

  test('what was just printed is unchanged, whatever else the record says', () => {
    fc.assert(
      fc.property(products, facts, languages, (of, attrs, language) => {
        for (const value of printedFrom(of, attrs, language))
          expect(compareWithRecord(value, of, language)).toEqual({ kind: 'unchanged' })
      }),
    )
  })

  test('a price added in another currency changes no verdict', () => {
    fc.assert(
      fc.property(products, facts, languages, prices, (of, attrs, language, added) => {
        const other = { ...of, prices: [...of.prices, { ...added, currency: 'NOK' }] }
        for (const value of printedFrom(of, attrs, language))
          expect(compareWithRecord(value, other, language)).toEqual({ kind: 'unchanged' })
      }),
    )
  })

  test('a later price of the same size and currency decides: the same amount or another', () => {
    fc.assert(
      fc.property(products, facts, languages, fc.nat(5_000_000), (of, attrs, language, amountMinor) => {
        for (const value of printedFrom(of, attrs, language)) {
          if (value.money === null) continue
          const { currency } = value.money
          const later = { id: 'later', sizeId: value.sizeId, amountMinor, currency, asOf: '2030-01-01' }
          const verdict = compareWithRecord(value, { ...of, prices: [...of.prices, later] }, language)
          if (amountMinor === value.money.amountMinor) expect(verdict).toEqual({ kind: 'unchanged' })
          else expect(verdict).toMatchObject({ now: formatMoney(later, language), asOf: '2030-01-01' })
        }
      }),
    )
  })
})
