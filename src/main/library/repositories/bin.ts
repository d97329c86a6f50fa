import { type RecordKind, recordKinds } from '@shared/records/common'
import type { BinEntry } from '@shared/records/library'
import { pluralOf } from '@shared/records/plural'
import type { Library } from '../library'

const titles: Record<RecordKind, string> = {
  article: 'title',
  interview: 'title',
  expert: 'name',
  brand: 'name',
  product: 'name',
  media: "CASE title WHEN '' THEN file_name ELSE title END",
  profile: 'name',
}

type Row = Omit<BinEntry, 'merged'> & {
  intoId: string | null
  intoTitle: string | null
  mergeId: string | null
  canUndo: number
}

/** What is in the bin, of every kind. */
export function createBinRepository(library: Library) {
  const parts = recordKinds.map(
    (kind) =>
      `SELECT '${kind}' AS kind, id, ${titles[kind]} AS title, binned_at AS binnedAt FROM ${pluralOf[kind]}
       WHERE binned_at IS NOT NULL`,
  )
  const list = library.connection.prepare<[], Row>(
    `SELECT entries.kind, entries.id, entries.title, entries.binnedAt,
       merged_records.into_id AS intoId, merged_records.merge_id AS mergeId,
       merges.undo IS NOT NULL AS canUndo,
       (SELECT title FROM search_records WHERE record_id = merged_records.into_id) AS intoTitle,
       (SELECT count(DISTINCT article_id) FROM mentions
        WHERE mentions.record_id = entries.id AND mentions.kind = entries.kind) AS articleCount
     FROM (${parts.join(' UNION ALL ')}) AS entries
     LEFT JOIN merged_records ON merged_records.record_id = entries.id
     LEFT JOIN merges ON merges.id = merged_records.merge_id
     ORDER BY entries.binnedAt DESC, entries.id`,
  )
  return {
    /** What was put there last comes first. */
    list: (): BinEntry[] => library.read(() => list.all().map(rowToEntry)),
  }
}

function rowToEntry({ intoId, intoTitle, mergeId, canUndo, ...entry }: Row): BinEntry {
  if (intoId === null || mergeId === null) return { ...entry, merged: null }
  return { ...entry, merged: { intoId, intoTitle: intoTitle ?? '', mergeId, canUndo: canUndo === 1 } }
}
