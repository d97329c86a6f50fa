import { newId } from '@shared/identifiers'
import { type Expert, emptyExpertFields } from '@shared/records/expert'
import { emptyProductFields, type Product } from '@shared/records/product'
import { afterEach, expect, it, vi } from 'vitest'
import { chipCardWords } from './chip-card-words'

const base = { id: newId(), revision: 1, createdAt: 0, updatedAt: 0, binnedAt: null }
const balm: Product = {
  ...base,
  ...emptyProductFields(),
  name: 'Tidewater Balm',
  prices: [{ id: newId(), sizeId: null, amountMinor: 3400, currency: 'EUR', asOf: '2026-01-05' }],
}
const ines: Expert = {
  ...base,
  ...emptyExpertFields(),
  name: 'Ines Okafor',
  credentials: [
    { id: newId(), name: 'Dermatology', issuer: '', verifiedOn: '2025-06-01', expiresOn: null, url: null },
  ],
}
const services = {
  language: () => 'de',
  references: { product: () => balm, brand: () => null, expert: () => ines, isGone: () => false },
}

afterEach(() => vi.unstubAllEnvs())

it.each(['America/Los_Angeles', 'Pacific/Kiritimati'])(
  'says the days of records as they are in %s',
  (zone) => {
    vi.stubEnv('TZ', zone)
    const chip = { id: base.id, text: null }
    expect(chipCardWords({ ...chip, kind: 'product' }, services).lines).toEqual([
      '34,00\u00a0€ as of 5 Jan 2026',
    ])
    expect(chipCardWords({ ...chip, kind: 'expert' }, services).lines).toEqual([
      'Dermatology · checked 1 Jun 2025',
    ])
  },
)
