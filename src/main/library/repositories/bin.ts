import type { RecordKind } from '@shared/records/common'
import type { BinEntry } from '@shared/records/library'
import type { Library } from '../library'

const titles: Record<RecordKind, { table: string; title: string }> = {
  article: { table: 'articles', title: 'title' },
  interview: { table: 'interviews', title: 'title' },
  expert: { table: 'experts', title: 'name' },
  brand: { table: 'brands', title: 'name' },
  product: { table: 'products', title: 'name' },
  media: { table: 'media', title: "CASE title WHEN '' THEN file_name ELSE title END" },
  profile: { table: 'profiles', title: 'name' },
}

/** What is in the bin, of every kind. */
export function createBinRepository(library: Library) {
  const parts = Object.entries(titles).map(
    ([kind, { table, title }]) =>
      `SELECT '${kind}' AS kind, id, ${title} AS title, binned_at AS binnedAt FROM ${table} WHERE binned_at IS NOT NULL`,
  )
  const list = library.connection.prepare<[], BinEntry>(
    `${parts.join(' UNION ALL ')} ORDER BY binnedAt DESC, id`,
  )
  return {
    /** What was put there last comes first. */
    list: (): BinEntry[] => library.read(() => list.all()),
  }
}

export type BinRepository = ReturnType<typeof createBinRepository>
