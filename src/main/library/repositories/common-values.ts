import type { ListKind } from '@shared/lists/kinds'
import type { Library } from '../library'
import { editColumns } from './edit-columns'

/** What some records have in common. */
export type CommonValues = {
  fields: Record<string, { value: string | null; several: boolean }>
  tags: { name: string; count: number }[]
}

/** What records of a kind have in common; those that are gone count for nothing. */
export function commonValues({ connection }: Library, kind: ListKind, ids: readonly string[]): CommonValues {
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
}

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
