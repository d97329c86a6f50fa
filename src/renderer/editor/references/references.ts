import type { Brand } from '@shared/records/brand'
import type { Expert } from '@shared/records/expert'
import type { Media } from '@shared/records/media'
import type { Product } from '@shared/records/product'

/** Records that an article names or shows. */
export type ReferenceRecords = {
  products: Product[]
  brands: Brand[]
  experts: Expert[]
  media: Media[]
  /** Those of the ids asked for whose record went into another one, which is among the records. */
  merged: { id: string; intoId: string }[]
}

/** A record by id: what is known of it, `null` when the library has it no more, `undefined` until it was asked for. */
type Known<Value> = Value | null | undefined

/**
 * The records behind chips, facts, cards and pictures of one open article. Views ask by id and are told when the record
 * comes or changes; what is asked for within one task is fetched in one call.
 */
export class References {
  private readonly products = new Map<string, Product | null>()
  private readonly brands = new Map<string, Brand | null>()
  private readonly experts = new Map<string, Expert | null>()
  private readonly media = new Map<string, Media | null>()
  private readonly listeners = new Map<string, Set<() => void>>()
  private readonly everyListener = new Set<() => void>()
  private wanted = new Set<string>()
  private readonly asked = new Set<string>()

  constructor(private readonly load: (ids: string[]) => Promise<ReferenceRecords>) {}

  product(id: string | null): Known<Product> {
    return this.find(this.products, id)
  }

  brand(id: string | null): Known<Brand> {
    return this.find(this.brands, id)
  }

  expert(id: string | null): Known<Expert> {
    return this.find(this.experts, id)
  }

  mediaItem(id: string | null): Known<Media> {
    return this.find(this.media, id)
  }

  /** The present name of a mentioned record, or null while it is unknown or gone. */
  nameOf(kind: 'product' | 'brand' | 'expert', id: string): string | null {
    if (kind === 'product') return this.product(id)?.name ?? null
    if (kind === 'brand') return this.brand(id)?.name ?? null
    return this.expert(id)?.name ?? null
  }

  isGone(kind: 'product' | 'brand' | 'expert', id: string): boolean {
    if (kind === 'product') return this.product(id) === null
    if (kind === 'brand') return this.brand(id) === null
    return this.expert(id) === null
  }

  /** Whether the record is known to be in the library; false also until that was asked. */
  has(id: string): boolean {
    return [this.products, this.brands, this.experts, this.media].some((map) => Boolean(map.get(id)))
  }

  /** Tells when the record with this id comes or changes. Returns how to stop. */
  watch(id: string, onChange: () => void): () => void {
    const known = this.listeners.get(id) ?? new Set()
    known.add(onChange)
    this.listeners.set(id, known)
    return () => {
      known.delete(onChange)
      if (known.size === 0) this.listeners.delete(id)
    }
  }

  /** Tells when any record comes or changes. Returns how to stop. */
  watchAll(onChange: () => void): () => void {
    this.everyListener.add(onChange)
    return () => this.everyListener.delete(onChange)
  }

  /** Reads these records again if this article shows them. */
  refresh(ids: readonly string[]): void {
    for (const id of ids) if (this.asked.has(id)) this.want(id)
  }

  private find<Value>(map: Map<string, Value | null>, id: string | null): Known<Value> {
    if (id === null) return null
    const value = map.get(id)
    if (value === undefined && !this.asked.has(id)) this.want(id)
    return value
  }

  private want(id: string): void {
    this.asked.add(id)
    if (this.wanted.size === 0) queueMicrotask(() => void this.fetch())
    this.wanted.add(id)
  }

  private async fetch(): Promise<void> {
    const ids = [...this.wanted]
    this.wanted = new Set()
    let records: ReferenceRecords
    try {
      records = await this.load(ids)
    } catch {
      // Asked again at the next look; until then the chip shows its own words.
      for (const id of ids) this.asked.delete(id)
      return
    }
    const changed = new Set<string>()
    const { merged } = records
    fill(this.products, records.products, ids, merged, changed)
    fill(this.brands, records.brands, ids, merged, changed)
    fill(this.experts, records.experts, ids, merged, changed)
    fill(this.media, records.media, ids, [], changed)
    for (const id of changed) for (const listener of this.listeners.get(id) ?? []) listener()
    if (changed.size > 0) for (const listener of this.everyListener) listener()
  }
}

/** Takes in what came; what was asked for and did not come is gone. An id is of one kind, so the others say null too. */
function fill<Value extends { id: string }>(
  map: Map<string, Value | null>,
  records: readonly Value[],
  ids: readonly string[],
  merged: ReferenceRecords['merged'],
  changed: Set<string>,
): void {
  const came = new Map(records.map((record) => [record.id, record]))
  for (const id of ids) {
    map.set(id, came.get(id) ?? null)
    changed.add(id)
  }
  // Brands and pictures that came along with a product spare another call.
  for (const [id, record] of came) {
    map.set(id, record)
    changed.add(id)
  }
  // A chip that was pasted from an older text shows the record that stayed.
  for (const { id, intoId } of merged) {
    const record = came.get(intoId)
    if (record) map.set(id, record)
  }
}
