import { deflateSync, inflateSync } from 'node:zlib'
import { newId } from '@shared/identifiers'
import type { MergeKind } from '@shared/records/merge/merge-kind'
import type { Library } from '../library'
import { merges } from '../tables'
import { createMergedRecords, type MergedRecord } from './merged-records'
import { createMergedValues } from './merged-values'
import { insertInto } from './statements'

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
  const { insert: insertRecord, ...records } = createMergedRecords(library)
  const undo = connection.prepare<[string], Buffer | null>('SELECT undo FROM merges WHERE id = ?').pluck()
  const ids = connection.prepare<[], string>('SELECT id FROM merges ORDER BY id').pluck()
  const one = connection.prepare<[string], { id: string; mergedAt: number; undo: Buffer | null }>(
    'SELECT id, merged_at AS mergedAt, undo FROM merges WHERE id = ?',
  )
  const exists = connection.prepare<[string], number>('SELECT 1 FROM merges WHERE id = ?').pluck()
  const setUndo = connection.prepare<[Buffer, string]>('UPDATE merges SET undo = ? WHERE id = ?')
  const remove = connection.prepare<[string]>('DELETE FROM merges WHERE id = ?')

  return {
    ...records,

    /** Notes that records went into another one. @returns the merge's id */
    add(kind: MergeKind, recordIds: readonly string[], intoId: string): string {
      const mergeId = newId()
      library.write(() => {
        insertMerge({ id: mergeId, mergedAt: now(), undo: null })
        for (const recordId of recordIds) insertRecord({ recordId, kind, intoId, mergeId })
      })
      return mergeId
    },

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
              records: records
                .ofMerge(mergeId)
                .map(({ recordId, kind, intoId }) => ({ recordId, kind, intoId })),
            }
          : null
      }),

    has: (mergeId: string): boolean => library.read(() => exists.get(mergeId) !== undefined),

    /** Writes a merge as it stood in another library. */
    putBack({ id, mergedAt, undo, records: gone }: WholeMerge): void {
      library.write(() => {
        insertMerge({ id, mergedAt, undo: undo === null ? null : Buffer.from(undo, 'base64') })
        for (const record of gone) insertRecord({ ...record, mergeId: id })
      })
    },

    ...createMergedValues(library),
  }
}

export type MergeRepository = ReturnType<typeof createMergeRepository>
