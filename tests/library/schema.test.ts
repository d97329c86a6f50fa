import * as tables from '@main/library/tables'
import { is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import { testLibraries } from '../helpers/library-open'

const testLibrary = testLibraries()

type ColumnRow = { name: string; type: string; notnull: number; pk: number }

const known = Object.values(tables)
  .filter((value) => is(value, SQLiteTable))
  .map((table) => getTableConfig(table))

test('the tables that queries see are the tables of the migrated schema, column by column', () => {
  const { library } = testLibrary()
  for (const table of known) {
    const columns = library.connection.pragma(`table_info(${table.name})`) as ColumnRow[]
    const composite = table.primaryKeys.flatMap(({ columns: key }) => key.map(({ name }) => name))
    const seen = table.columns.map((column) => ({
      name: column.name,
      type: column.getSQLType().toUpperCase(),
      // An integer primary key is the row's number and is never null, whatever the schema says.
      notnull: column.notNull && !(column.primary && column.getSQLType() === 'integer') ? 1 : 0,
      isKey: column.primary || composite.includes(column.name),
    }))
    const migrated = columns.map(({ name, type, notnull, pk }) => ({ name, type, notnull, isKey: pk > 0 }))
    expect(seen, table.name).toEqual(migrated)
    const key = columns.filter(({ pk }) => pk > 0).sort((one, other) => one.pk - other.pk)
    if (composite.length > 0)
      expect(
        key.map(({ name }) => name),
        table.name,
      ).toEqual(composite)
  }
})

test('no table is missing on either side, and all are strict', () => {
  const { library } = testLibrary()
  const migrated = library.connection
    .prepare<[], { name: string; strict: number }>(
      "SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite_%'",
    )
    .all()
  expect(migrated.map(({ name }) => name).sort()).toEqual(known.map(({ name }) => name).sort())
  for (const { name, strict } of migrated) expect(strict, name).toBe(1)
})

test('every reference to another table has an index to find it by', () => {
  const { library } = testLibrary()
  for (const { name } of known) {
    const references = library.connection.pragma(`foreign_key_list(${name})`) as { from: string }[]
    const indexes = library.connection.pragma(`index_list(${name})`) as { name: string }[]
    const firstColumns = indexes.map(
      (index) => (library.connection.pragma(`index_info(${index.name})`) as { name: string }[])[0]?.name,
    )
    for (const { from } of references) expect(firstColumns, `${name}.${from}`).toContain(from)
  }
})
