import type { ListKind } from '@shared/lists/kinds'
import type { Library } from '../library'
import type { EditedRecord } from './editing'

/** Keys of the settings that begin so are the journal's. */
export const editJournalPrefix = 'editUnderWay:'

/** A slice of an edit of many: what its records were before, or its texts (`packTexts`). */
export type JournalledSlice =
  | { kind: ListKind; changesWords: boolean; records: EditedRecord[] }
  | { kind: 'article'; packed: string }

/**
 * How to take back what an edit of thousands has changed so far, kept in the library until the edit is whole, because
 * the process may die in between. Each function that writes is a part of its caller's transaction.
 */
export function createEditJournal({ connection }: Library) {
  const insert = connection.prepare<[string, string]>('INSERT INTO settings (key, value) VALUES (?, ?)')
  const read = connection.prepare<[string], string>('SELECT value FROM settings WHERE key = ?').pluck()
  const keys = connection
    .prepare<[string], string>('SELECT key FROM settings WHERE key GLOB ? ORDER BY key')
    .pluck()
  const remove = connection.prepare<[string]>('DELETE FROM settings WHERE key GLOB ?')
  const every = `${editJournalPrefix}*`
  let added = 0

  return {
    add(slice: JournalledSlice): void {
      added += 1
      insert.run(`${editJournalPrefix}${String(added).padStart(8, '0')}`, JSON.stringify(slice))
    },
    isEmpty: (): boolean => keys.get(every) === undefined,
    *slices(): Generator<JournalledSlice> {
      for (const key of keys.all(every)) {
        const value = read.get(key)
        // Written by `add` and by nobody else.
        if (value !== undefined) yield JSON.parse(value) as JournalledSlice
      }
    },
    clear(): void {
      remove.run(every)
      added = 0
    },
  }
}
