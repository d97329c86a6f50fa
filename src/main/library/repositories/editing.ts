import type { EditValue, TagChange } from '@shared/lists/editing'
import type { ListKind } from '@shared/lists/kinds'
import type { RepositoryContext } from './context'
import { editColumns, wordColumns } from './edit-columns'

/** What a record was before an edit of many, and the revision the edit left it with. */
export type EditedRecord = { id: string; revision: number; values: Record<string, EditValue>; tags: string[] }

/** What some records have in common. */
export type CommonValues = {
  fields: Record<string, { value: string | null; several: boolean }>
  tags: { name: string; count: number }[]
}

type ListedRow = { id: string; revision: number } & Record<string, EditValue | number>

/** What two sets of records have in common, from what each has. */
export function inCommon(one: CommonValues, other: CommonValues): CommonValues {
  const fields = Object.entries(other.fields).map(([field, { value, several }]) => {
    const before = one.fields[field] ?? { value, several }
    return [
      field,
      { value: before.value, several: before.several || several || before.value !== value },
    ] as const
  })
  const counts = new Map(one.tags.map(({ name, count }) => [name, count]))
  for (const { name, count } of other.tags) counts.set(name, (counts.get(name) ?? 0) + count)
  const tags = [...counts].map(([name, count]) => ({ name, count }))
  return {
    fields: Object.fromEntries(fields),
    tags: tags.toSorted((first, second) => second.count - first.count || (first.name < second.name ? -1 : 1)),
  }
}

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

  return {
    /** `ids` of any kind of record; those that are gone count for nothing. */
    common(kind: ListKind, ids: readonly string[]): CommonValues {
      const { table, columns } = editColumns[kind]
      const given = JSON.stringify(ids)
      const fields: CommonValues['fields'] = {}
      for (const [field, column] of Object.entries(columns)) {
        // Two values at most are asked for: whether there are several is all that is shown.
        const found = connection
          .prepare<[string], { value: string | null }>(
            `SELECT DISTINCT NULLIF(${column}, '') AS value FROM ${table}
             WHERE id IN (SELECT value FROM json_each(?)) LIMIT 2`,
          )
          .all(given)
        fields[field] = { value: found[0]?.value ?? null, several: found.length > 1 }
      }
      const counted = connection
        .prepare<[string, string], { name: string; count: number }>(
          `SELECT tags.name AS name, count(*) AS count FROM record_tags JOIN tags ON tags.id = tag_id
           WHERE kind = ? AND record_id IN (SELECT value FROM json_each(?))
           GROUP BY tags.id ORDER BY count DESC, tags.name`,
        )
        .all(kind, given)
      return { fields, tags: counted }
    },

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
      const tagsOf = tags.ofMany(kind, given)
      const changed = rows.flatMap(({ id, revision, ...values }) => {
        const before = tagsOf(id)
        const isChanged =
          names.some((name) => values[name] !== fields[name]) ||
          change.add.some((tag) => !before.includes(tag)) ||
          change.remove.some((tag) => before.includes(tag))
        // The listed columns are all text.
        const texts = values as Record<string, EditValue>
        return isChanged ? [{ id, revision: revision + 1, values: texts, tags: before }] : []
      })
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
