import type { Money } from '../records/common'
import type { ExpertFields } from '../records/expert'
import type { ProductFields } from '../records/product'
import { unguarded } from '../tables/cell'
import type { ColumnMapping } from './map-columns'
import type { DayOrder } from './values'

/** What a row says of a product. Empty texts and lists, and nulls, say nothing. */
export interface ProductDraft {
  kind: 'product'
  id: string
  name: string
  brand: string
  productKind: ProductFields['kind'] | null
  category: string
  shade: string
  sizes: string[]
  price: (Money & { asOf: string | null }) | null
  barcode: string
  ingredients: string
  claims: string[]
  aliases: string[]
  links: { kind: ProductFields['links'][number]['kind']; url: string }[]
  acquisition: ProductFields['acquisition']
  testedSince: string | null
  availability: ProductFields['availability'] | null
  notes: string
  tags: string[]
}

export interface BrandDraft {
  kind: 'brand'
  id: string
  name: string
  aliases: string[]
  misspellings: string[]
  country: string
  owner: string
  website: string | null
  notes: string
  tags: string[]
}

export interface ExpertDraft {
  kind: 'expert'
  id: string
  name: string
  shortNames: string[]
  title: string
  pronouns: string
  employer: string
  credentials: { name: string; issuer: string }[]
  contacts: ExpertFields['contacts']
  socials: ExpertFields['socials']
  topics: string[]
  bioShort: string
  bioMedium: string
  bioLong: string
  lastContactedOn: string | null
  notes: string
  tags: string[]
}

export type Draft = ProductDraft | BrandDraft | ExpertDraft

/** A row as a draft, or the reason why it cannot be one. */
export interface ReadRow {
  draft: Draft | null
  /** Why the row cannot come in; null when it can. */
  problem: string | null
  /** What could not be used as it stands; it is kept in the notes. */
  remarks: string[]
}

export interface ReadOptions {
  /** For a price that names no currency. */
  currency: string
  dayOrder: DayOrder
}

/** The cells of a row by the field they are mapped to. */
export class MappedRow {
  readonly remarks: string[] = []
  private readonly kept: string[] = []
  private readonly byField = new Map<string, string>()

  constructor(mapping: ColumnMapping, cells: readonly string[]) {
    for (const [column, key] of mapping.entries()) {
      if (key === null) continue
      const text = unguarded(cells[column] ?? '').trim()
      if (text !== '') this.byField.set(key, text)
    }
  }

  /** Nothing of what is mapped is filled in. */
  get isEmpty(): boolean {
    return this.byField.size === 0
  }

  /** The text of a field; empty where there is none. */
  text(key: string): string {
    return this.byField.get(key) ?? ''
  }

  /** One line. */
  line(key: string): string {
    return this.text(key).replace(/\s+/g, ' ')
  }

  /**
   * A value in its own form. One that cannot be read is kept in the notes, word for word, and told as a remark.
   * @param name how the remark calls the field
   */
  value<Value>(key: string, name: string, parse: (text: string) => Value | null): Value | null {
    const text = this.text(key)
    if (text === '') return null
    const value = parse(text)
    if (value === null) this.keep(name, text)
    return value
  }

  keep(name: string, text: string): void {
    this.remarks.push(`${name} “${text.slice(0, 60)}” could not be read; it is kept in the notes.`)
    this.kept.push(`${name}: ${text}`)
  }

  /** The notes with what was kept beneath them. */
  notes(): string {
    return [this.text('notes'), ...this.kept].filter((part) => part !== '').join('\n')
  }
}
