import type { Library } from '../library'
import type { QuestionRows } from './question-rows'

/** What goes to the bin of the question bank, and from there. */
export function createQuestionBin(library: Library, rows: QuestionRows, now: () => number) {
  const { connection } = library
  const setBinned = connection.prepare<[number | null, number, string]>(
    'UPDATE questions SET binned_at = ?, updated_at = ?, revision = revision + 1 WHERE id = ?',
  )
  const remove = connection.prepare<[string]>(
    'DELETE FROM questions WHERE binned_at IS NOT NULL AND id IN (SELECT value FROM json_each(?))',
  )

  function moveAll(ids: readonly string[], toBin: boolean): number {
    return library.write(() => {
      const at = now()
      let moved = 0
      for (const id of new Set(ids)) {
        const question = rows.get(id)
        if (!question || (question.binnedAt !== null) === toBin) continue
        setBinned.run(toBin ? at : null, at, id)
        moved += 1
      }
      return moved
    })
  }

  return {
    /** @returns how many were moved */
    bin: (ids: readonly string[]): number => moveAll(ids, true),
    /** @returns how many were moved */
    restore: (ids: readonly string[]): number => moveAll(ids, false),
    /** What somebody restored meanwhile stays. @returns how many are gone */
    deleteForEver: (ids: readonly string[]): number =>
      library.write(() => remove.run(JSON.stringify(ids)).changes),
  }
}
