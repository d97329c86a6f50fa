import type Database from 'better-sqlite3'

/** How many rows each table of records has, by the table's name. What can be derived again is left out. */
export type TableCounts = Record<string, number>

const derivedTables = /^(search_|ingredient_|sqlite_)/

export function tableCounts(connection: Database.Database): TableCounts {
  const names = connection
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all()
    .filter((name) => !derivedTables.test(name))
  // Names come from the schema itself, and are quoted all the same.
  return Object.fromEntries(
    names.map((name) => [
      name,
      connection
        .prepare<[], number>(`SELECT count(*) FROM "${name.replaceAll('"', '""')}"`)
        .pluck()
        .get() ?? 0,
    ]),
  )
}

/** Where two counts differ, in words; null when they are the same. */
export function countDifference(expected: TableCounts, found: TableCounts): string | null {
  const names = [...new Set([...Object.keys(expected), ...Object.keys(found)])]
  const different = names.find((name) => expected[name] !== found[name])
  return different === undefined
    ? null
    : `the table ${different} has ${found[different] ?? 'no'} rows where ${expected[different] ?? 'no'} were expected`
}
