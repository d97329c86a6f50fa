import { deflateSync, inflateSync } from 'node:zlib'
import { newId } from '@shared/identifiers'
import type { MergeKind } from '@shared/records/merge/merge-kind'
import type { Library } from '../library'
import { mergedRecords, merges } from '../tables'
import { createMergedValues } from './merged-values'
import { insertInto } from './statements'

/** A record that went into another one. */
export type MergedRecord = { recordId: string; kind: MergeKind; intoId: string; mergeId: string }

/** A merge with all that is known of it; `undo` as base64. */
export type WholeMerge = {
  id: string
  mergedAt: number
  undo: string | null
  records: Omit<MergedRecord, 'mergeId'>[]
}

/** Where merged records went, and what it takes to bring them back. */
export function createMergeRepository(library: Library, now: () => number) {
  const { connection, queries } = library
  const insertMerge = insertInto(queries, merges)
  const insertRecord = insertInto(queries, mergedRecords)
  const any = connection.prepare<[], number>('SELECT EXISTS (SELECT 1 FROM merged_records)').pluck()
  const steps = connection.prepare<[string], { id: string; intoId: string }>(
    `SELECT record_id AS id, into_id AS intoId FROM merged_records
     WHERE record_id IN (SELECT value FROM json_each(?))`,
  )
  const ofMerge = connection.prepare<[string], MergedRecord>(
    `SELECT record_id AS recordId, kind, into_id AS intoId, merge_id AS mergeId FROM merged_records
     WHERE merge_id = ? ORDER BY record_id`,
  )
  const undo = connection.prepare<[string], Buffer | null>('SELECT undo FROM merges WHERE id = ?').pluck()
  const ids = connection.prepare<[], string>('SELECT id FROM merges ORDER BY id').pluck()
  const one = connection.prepare<[string], { id: string; mergedAt: number; undo: Buffer | null }>(
    'SELECT id, merged_at AS mergedAt, undo FROM merges WHERE id = ?',
  )
  const exists = connection.prepare<[string], number>('SELECT 1 FROM merges WHERE id = ?').pluck()
  const setUndo = connection.prepare<[Buffer, string]>('UPDATE merges SET undo = ? WHERE id = ?')
  const remove = connection.prepare<[string]>('DELETE FROM merges WHERE id = ?')

  const hasAny = (): boolean => library.read(() => any.get()) === 1

  return {
    /** Whether any record was ever merged and is not itself again. */
    hasAny,

    /** Notes that records went into another one. @returns the merge's id */
    add(kind: MergeKind, recordIds: readonly string[], intoId: string): string {
      const mergeId = newId()
      library.write(() => {
        insertMerge({ id: mergeId, mergedAt: now(), undo: null })
        for (const recordId of recordIds) insertRecord({ recordId, kind, intoId, mergeId })
      })
      return mergeId
    },

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

    /** What `keepUndoState` was given; null where the merge is unknown or can no longer be undone. */
    undoState(mergeId: string): unknown {
      const state = library.read(() => undo.get(mergeId))
      return state ? JSON.parse(inflateSync(state).toString('utf8')) : null
    },

    /**
     * @param undoState JSON of what it takes to undo the merge
     * @param isPacked most of it is packed already, and packing megabytes of that again would hold everybody up
     */
    keepUndoState(mergeId: string, undoState: unknown, isPacked = false): void {
      const packed = deflateSync(JSON.stringify(undoState), isPacked ? { level: 0 } : {})
      library.write(() => void setUndo.run(packed, mergeId))
    },

    /** Forgets a merge: its records are records of their own again. */
    remove: (mergeId: string): void => library.write(() => void remove.run(mergeId)),

    /** Every id, oldest first. */
    allIds: (): string[] => library.read(() => ids.all()),

    /** A merge with the records that went, for a library that is written out whole. */
    whole: (mergeId: string): WholeMerge | null =>
      library.read(() => {
        const row = one.get(mergeId)
        return row
          ? {
              ...row,
              undo: row.undo?.toString('base64') ?? null,
              records: ofMerge.all(mergeId).map(({ recordId, kind, intoId }) => ({ recordId, kind, intoId })),
            }
          : null
      }),

    has: (mergeId: string): boolean => library.read(() => exists.get(mergeId) !== undefined),

    /** Writes a merge as it stood in another library. */
    putBack({ id, mergedAt, undo, records }: WholeMerge): void {
      library.write(() => {
        insertMerge({ id, mergedAt, undo: undo === null ? null : Buffer.from(undo, 'base64') })
        for (const record of records) insertRecord({ ...record, mergeId: id })
      })
    },

    ...createMergedValues(library),
  }
}

export type MergeRepository = ReturnType<typeof createMergeRepository>
