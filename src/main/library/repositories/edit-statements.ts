import type { EditValue } from '@shared/lists/editing'
import type { ListKind } from '@shared/lists/kinds'
import type { Library } from '../library'
import { editColumns } from './edit-columns'

/** A record's revision with the columns that were asked for, by the names of their fields. */
export type ListedRow = { id: string; revision: number } & Record<string, EditValue | number>

/** The statements of an edit of many: one for all records of a kind, which are given as a JSON array of ids. */
export function createEditStatements({ connection }: Library, now: () => number) {
  return {
    /** What these fields of the records are, of those that are there. */
    rows(kind: ListKind, ids: string, fields: readonly string[]): ListedRow[] {
      const { table, columns } = editColumns[kind]
      const listed = fields.map((name) => `${columns[name]} AS ${name}`)
      return connection
        .prepare<[string], ListedRow>(
          `SELECT ${['id', 'revision', ...listed].join(', ')} FROM ${table}
           WHERE id IN (SELECT value FROM json_each(?))`,
        )
        .all(ids)
    },

    /** The revision of each of the records that are there. */
    revisions(kind: ListKind, ids: string): [id: string, revision: number][] {
      return connection
        .prepare<[string], [string, number]>(
          `SELECT id, revision FROM ${editColumns[kind].table} WHERE id IN (SELECT value FROM json_each(?))`,
        )
        .raw()
        .all(ids)
    },

    /** Sets these fields on all of the records. */
    set(kind: ListKind, ids: string, fields: Record<string, EditValue>): void {
      connection
        .prepare<[Record<string, unknown>]>(
          `UPDATE ${editColumns[kind].table} SET ${setting(kind, fields)}
           WHERE id IN (SELECT value FROM json_each(@ids))`,
        )
        .run({ ...fields, now: now(), ids })
    },

    /**
     * Sets these fields on those of the records that still have the revision given.
     * @param given a JSON array of pairs of an id and a revision
     * @returns the ids of those
     */
    setUnchanged(kind: ListKind, given: string, fields: Record<string, EditValue>): string[] {
      return connection
        .prepare<[Record<string, unknown>], string>(
          `UPDATE ${editColumns[kind].table} SET ${setting(kind, fields)}
           WHERE (id, revision) IN (SELECT value ->> 0, value ->> 1 FROM json_each(@given)) RETURNING id`,
        )
        .pluck()
        .all({ ...fields, now: now(), given })
    },

    /** Says that the records changed just now: one without a day of its own is found by its last change. */
    date(kind: ListKind, ids: string): void {
      const { table, day } = editColumns[kind]
      const dayless = day ? `AND (SELECT ${day} FROM ${table} WHERE id = record_id) IS NULL` : ''
      connection
        .prepare<[number, string, string]>(
          `UPDATE search_records SET dated_at = ?
           WHERE kind = ? AND record_id IN (SELECT value FROM json_each(?)) ${dayless}`,
        )
        .run(now(), kind, ids)
    },

    /** Every record that has a tag, those in the bin too. */
    tagged(kind: ListKind, name: string): string[] {
      return connection
        .prepare<[string, string], string>(
          `SELECT record_id FROM record_tags JOIN tags ON tags.id = tag_id WHERE kind = ? AND name = ?`,
        )
        .pluck()
        .all(kind, name)
    },
  }
}

/** What an update sets; the values are bound by the names of the fields, the time as `now`. */
function setting(kind: ListKind, fields: Record<string, EditValue>): string {
  const { columns } = editColumns[kind]
  const sets = Object.keys(fields).map((name) => `${columns[name]} = @${name}`)
  return [...sets, 'revision = revision + 1', 'updated_at = @now'].join(', ')
}
