import type { Draft } from '@shared/record-import/draft'
import { folded } from '@shared/search/folded'
import type { Repositories } from '../../library/repositories'

export type MatchReason = 'id' | 'barcode' | 'name'

/** The record that a row is about, and how it was recognised. */
export interface Match {
  id: string
  reason: MatchReason
}

/** Knows the library's records again in the rows of a table. */
export function createMatcher(records: Repositories) {
  const brandIds = new Map<string, string>()
  for (const { id, name } of records.brands.namesInUse())
    if (name !== '' && !brandIds.has(name)) brandIds.set(name, id)

  return {
    /** The brand that is called so, by its name, an alias or a misspelling. */
    brandId: (name: string): string | null => brandIds.get(folded(name)) ?? null,

    /** A brand that was made for a row. */
    addBrand(name: string, id: string): void {
      brandIds.set(folded(name), id)
    },

    /** The record id first, then the barcode, then the name (of a product: with its brand). */
    find(draft: Draft): Match | null {
      if (draft.id !== '' && isInUse(draft)) return { id: draft.id, reason: 'id' }
      if (draft.kind === 'product' && draft.barcode !== '') {
        const id = records.products.idWithBarcode(draft.barcode)
        if (id !== null) return { id, reason: 'barcode' }
      }
      const id = withName(draft)
      return id === null ? null : { id, reason: 'name' }
    },
  }

  function isInUse({ kind, id }: Draft): boolean {
    const repository = { product: records.products, brand: records.brands, expert: records.experts }[kind]
    return repository.has(id) && repository.binnedAmong([id]).length === 0
  }

  function withName(draft: Draft): string | null {
    switch (draft.kind) {
      case 'product': {
        const brandId = draft.brand === '' ? null : (brandIds.get(folded(draft.brand)) ?? 'none')
        return records.products.idWithName(draft.name, brandId)
      }
      case 'brand':
        return brandIds.get(folded(draft.name)) ?? null
      case 'expert':
        return records.experts.idWithName(draft.name)
    }
  }
}

export type Matcher = ReturnType<typeof createMatcher>

/**
 * Rows of one file that are about the same thing. Keeps numbers and no texts, so that a file of millions of rows fits.
 */
export function createRepeats() {
  const seen = new Map<number, number>()
  return {
    /** The number of the row before that is about the same; null for the first one. */
    rowBefore(draft: Draft, number: number): number | null {
      const keys = keysOf(draft).map(hashOf)
      const before = keys.map((key) => seen.get(key)).find((row) => row !== undefined) ?? null
      for (const key of keys) if (!seen.has(key)) seen.set(key, number)
      return before
    },
  }
}

function keysOf(draft: Draft): string[] {
  const name = draft.kind === 'product' ? `${folded(draft.brand)}\n${folded(draft.name)}` : folded(draft.name)
  const barcode = draft.kind === 'product' && draft.barcode !== '' ? [`#${draft.barcode}`] : []
  return [...barcode, name]
}

/** 53 bits: among ten million texts, two with the same number are rarer than one in a hundred files. */
function hashOf(text: string): number {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0)
}
