import type { MergeKind } from '@shared/records/merge/merge-kind'
import type { Library } from '../library'
import { mergedRecords } from '../tables'
import { insertInto } from './statements'

/** A record that went into another one. */
export type MergedRecord = { recordId: string; kind: MergeKind; intoId: string; mergeId: string }

/** Which records went into which other ones. */
export function createMergedRecords(library: Library) {
  const { connection, queries } = library
  const any = connection.prepare<[], number>('SELECT EXISTS (SELECT 1 FROM merged_records)').pluck()
  const steps = connection.prepare<[string], { id: string; intoId: string }>(
    `SELECT record_id AS id, into_id AS intoId FROM merged_records
     WHERE record_id IN (SELECT value FROM json_each(?))`,
  )
  const ofMerge = connection.prepare<[string], MergedRecord>(
    `SELECT record_id AS recordId, kind, into_id AS intoId, merge_id AS mergeId FROM merged_records
     WHERE merge_id = ? ORDER BY record_id`,
  )

  const hasAny = (): boolean => library.read(() => any.get()) === 1

  return {
    /** A part of its caller's transaction. */
    insert: insertInto(queries, mergedRecords),

    /** Whether any record was ever merged and is not itself again. */
    hasAny,

    /** The records that stayed, for those of these ids that were merged; chains are followed to their end. */
    survivorsOf(ids: readonly string[]): Map<string, string> {
      if (ids.length === 0 || !hasAny()) return new Map()
      const next = new Map<string, string>()
      let wanted = [...ids]
      while (wanted.length > 0) {
        const found = library.read(() => steps.all(JSON.stringify(wanted)))
        for (const { id, intoId } of found) next.set(id, intoId)
        wanted = found.map(({ intoId }) => intoId).filter((id) => !next.has(id))
      }
      const endOf = (id: string): string => {
        let end = id
        for (let step = next.get(end); step !== undefined; step = next.get(end)) end = step
        return end
      }
      return new Map(ids.filter((id) => next.has(id)).map((id) => [id, endOf(id)]))
    },

    ofMerge: (mergeId: string): MergedRecord[] => library.read(() => ofMerge.all(mergeId)),
  }
}
