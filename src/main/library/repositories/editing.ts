import type { EditValue, TagChange } from '@shared/lists/editing'
import type { ListKind } from '@shared/lists/kinds'
import { type CommonValues, commonValues } from './common-values'
import type { RepositoryContext } from './context'
import { editColumns, wordColumns } from './edit-columns'

/** What a record was before an edit of many, and the revision the edit left it with. */
export type EditedRecord = { id: string; revision: number; values: Record<string, EditValue>; tags: string[] }

type ListedRow = { id: string; revision: number } & Record<string, EditValue | number>

/** Edits of many records of a kind at once. Each function that writes is a part of its caller's transaction. */
export function createEdits({ library, tags, now }: RepositoryContext) {
  const { connection } = library

  /** Records that had the same values and tags: one statement for all of them. */
  function putBackAlike(kind: ListKind, records: readonly EditedRecord[]): EditedRecord[] {
    const [first] = records
    if (!first) return []
    const { table, columns } = editColumns[kind]
    const sets = Object.keys(first.values).map((name) => `${columns[name]} = @${name}`)
    const given = JSON.stringify(records.map(({ id, revision }) => [id, revision]))
    const changed = connection
      .prepare<[Record<string, unknown>], string>(
        `UPDATE ${table} SET ${[...sets, 'revision = revision + 1', 'updated_at = @now'].join(', ')}
         WHERE (id, revision) IN (SELECT value ->> 0, value ->> 1 FROM json_each(@given)) RETURNING id`,
      )
      .pluck()
      .all({ ...first.values, now: now(), given })
    const changedIds = JSON.stringify(changed)
    tags.setMany(kind, changedIds, first.tags)
    date(kind, changedIds)
    const back = new Set(changed)
    return records.filter(({ id }) => back.has(id))
  }

  /** A record without a day of its own is found by its last change. */
  function date(kind: ListKind, ids: string): void {
    const { table, day } = editColumns[kind]
    const dayless = day ? `AND (SELECT ${day} FROM ${table} WHERE id = record_id) IS NULL` : ''
    connection
      .prepare<[number, string, string]>(
        `UPDATE search_records SET dated_at = ?
         WHERE kind = ? AND record_id IN (SELECT value FROM json_each(?)) ${dayless}`,
      )
      .run(now(), kind, ids)
  }

  /** Those of the rows that do not have all of it yet, as they are, with the revision that they get. */
  function toChange(
    kind: ListKind,
    rows: readonly ListedRow[],
    fields: Record<string, EditValue>,
    change: TagChange,
  ): EditedRecord[] {
    const names = Object.keys(fields)
    const tagsOf = tags.ofMany(kind, JSON.stringify(rows.map(({ id }) => id)))
    return rows.flatMap(({ id, revision, ...values }) => {
      const before = tagsOf(id)
      const isChanged =
        names.some((name) => values[name] !== fields[name]) ||
        change.add.some((tag) => !before.includes(tag)) ||
        change.remove.some((tag) => before.includes(tag))
      // The listed columns are all text.
      const texts = values as Record<string, EditValue>
      return isChanged ? [{ id, revision: revision + 1, values: texts, tags: before }] : []
    })
  }

  return {
    /** What records of a kind have in common; those that are gone count for nothing. */
    common: (kind: ListKind, ids: readonly string[]): CommonValues => commonValues(library, kind, ids),

    /** The revision of each of the records that are there. */
    revisionsOf(kind: ListKind, ids: readonly string[]): [id: string, revision: number][] {
      return connection
        .prepare<[string], [string, number]>(
          `SELECT id, revision FROM ${editColumns[kind].table} WHERE id IN (SELECT value FROM json_each(?))`,
        )
        .raw()
        .all(JSON.stringify(ids))
    },

    /** Every record that has a tag, those in the bin too. */
    tagged(kind: ListKind, name: string): string[] {
      return connection
        .prepare<[string, string], { id: string }>(
          `SELECT record_id AS id FROM record_tags JOIN tags ON tags.id = tag_id WHERE kind = ? AND name = ?`,
        )
        .all(kind, name)
        .map(({ id }) => id)
    },

    /**
     * Sets values and tags on those of the records that do not have them yet, and raises their revision.
     * @param expected revisions by id: a record that has moved on since, or is gone, is left as it is
     * @returns what those that were changed were before, and how many were left
     */
    set(
      kind: ListKind,
      ids: readonly string[],
      fields: Record<string, EditValue>,
      change: TagChange,
      expected?: ReadonlyMap<string, number>,
    ): { changed: EditedRecord[]; left: number } {
      const { table, columns } = editColumns[kind]
      const names = Object.keys(fields)
      const listed = names.map((name) => `${columns[name]} AS ${name}`)
      const given = JSON.stringify(ids)
      const rows = connection
        .prepare<[string], ListedRow>(
          `SELECT ${['id', 'revision', ...listed].join(', ')} FROM ${table}
           WHERE id IN (SELECT value FROM json_each(?))`,
        )
        .all(given)
        .filter(({ id, revision }) => !expected || expected.get(id) === revision)
      const left = expected ? ids.length - rows.length : 0
      const changed = toChange(kind, rows, fields, change)
      if (changed.length === 0) return { changed, left }
      const changedIds = JSON.stringify(changed.map(({ id }) => id))
      const sets = names.map((name) => `${columns[name]} = @${name}`)
      connection
        .prepare<[Record<string, unknown>]>(
          `UPDATE ${table} SET ${[...sets, 'revision = revision + 1', 'updated_at = @now'].join(', ')}
           WHERE id IN (SELECT value FROM json_each(@ids))`,
        )
        .run({ ...fields, now: now(), ids: changedIds })
      tags.change(kind, changedIds, change)
      date(kind, changedIds)
      return { changed, left }
    },

    /**
     * Gives records back what they had, unless they were changed since.
     * @returns those that have it again
     */
    putBack(kind: ListKind, records: readonly EditedRecord[]): EditedRecord[] {
      const alike = new Map<string, EditedRecord[]>()
      for (const record of records) {
        const had = JSON.stringify([record.values, record.tags])
        const group = alike.get(had)
        if (group) group.push(record)
        else alike.set(had, [record])
      }
      return [...alike.values()].flatMap((group) => putBackAlike(kind, group))
    },

    /** Whether an edit of these fields or tags changes words that the records are found by. */
    changesWords(kind: ListKind, fields: readonly string[], change: TagChange): boolean {
      return (
        change.add.length > 0 ||
        change.remove.length > 0 ||
        fields.some((field) => wordColumns[kind].includes(field))
      )
    },
  }
}
