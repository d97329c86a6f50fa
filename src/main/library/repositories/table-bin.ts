import type { Library } from '../library'

/** The bin of a table whose rows nothing but the table knows of: neither the search nor an article names them. */
export function createTableBin(library: Library, table: 'questions' | 'templates', now: () => number) {
  const { connection } = library
  const move = (to: string, which: string) =>
    connection.prepare<{ now: number; ids: string }>(
      `UPDATE ${table} SET binned_at = ${to}, updated_at = @now, revision = revision + 1
       WHERE ${which} AND id IN (SELECT value FROM json_each(@ids))`,
    )
  const bin = move('@now', 'binned_at IS NULL')
  const restore = move('NULL', 'binned_at IS NOT NULL')
  const remove = connection.prepare<[string]>(
    `DELETE FROM ${table} WHERE binned_at IS NOT NULL AND id IN (SELECT value FROM json_each(?))`,
  )
  const given = (ids: readonly string[]) => ({ now: now(), ids: JSON.stringify(ids) })

  return {
    /** @returns how many were moved */
    bin: (ids: readonly string[]): number => library.write(() => bin.run(given(ids)).changes),
    /** @returns how many were moved */
    restore: (ids: readonly string[]): number => library.write(() => restore.run(given(ids)).changes),
    /** What somebody restored meanwhile stays. @returns how many are gone */
    deleteForEver: (ids: readonly string[]): number =>
      library.write(() => remove.run(JSON.stringify(ids)).changes),
  }
}
