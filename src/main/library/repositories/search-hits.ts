import type { RecordKind } from '@shared/records/common'

export interface RecordHit {
  id: number
  kind: RecordKind
  recordId: string
  title: string
  foldedTitle: string
  line: string
  /** Milliseconds UTC. */
  datedAt: number
}

/** A record with the passage that holds a term; null for its line. */
export interface TermHit {
  owner: number
  passage: number | null
}

/** What a query selects for a `RecordHit`, of `search_records AS record`. */
export const hitColumns = `record.id AS id, record.kind AS kind, record.record_id AS recordId, record.title AS title,
  record.folded_title AS foldedTitle, record.line AS line, record.dated_at AS datedAt`
