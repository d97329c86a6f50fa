import { and, eq, getTableColumns, type InferSelectModel, type SQL, sql } from 'drizzle-orm'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'

/** Makes a thing when it is first asked for: opening a library prepares no statement that the session never runs. */
export function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** A prepared insert of whole rows. */
export function insertInto<Table extends SQLiteTable>(
  queries: BetterSQLite3Database,
  table: Table,
): (row: InferSelectModel<Table>) => void {
  const statement = once(() =>
    queries
      .insert(table)
      // A placeholder for every column; the row given to the returned function is what the types check.
      .values(placeholdersFor(Object.keys(getTableColumns(table))) as Table['$inferInsert'])
      .prepare(),
  )
  return (row) => void statement().run(row)
}

/** A prepared insert into a table that numbers its rows itself. */
export function insertNumbered<Table extends SQLiteTable>(
  queries: BetterSQLite3Database,
  table: Table,
): (row: Omit<InferSelectModel<Table>, 'id'>) => void {
  const names = Object.keys(getTableColumns(table)).filter((name) => name !== 'id')
  // As above.
  const statement = once(() =>
    queries
      .insert(table)
      .values(placeholdersFor(names) as Table['$inferInsert'])
      .prepare(),
  )
  return (row) => void statement().run(row)
}

type RecordTable = SQLiteTable & { id: SQLiteColumn; revision: SQLiteColumn }
type SavedColumns<Table extends RecordTable> = Omit<InferSelectModel<Table>, 'createdAt' | 'binnedAt'>

/**
 * A prepared save of a record's row, refused (false) unless the row still has the revision it was based on. `except`
 * names columns that a save never changes.
 */
export function updateOf<Table extends RecordTable, Except extends keyof SavedColumns<Table> = never>(
  queries: BetterSQLite3Database,
  table: Table,
  except: readonly Except[] = [],
): (row: Omit<SavedColumns<Table>, Except>, basedOn: number) => boolean {
  const fixed = new Set<string>(['id', 'createdAt', 'binnedAt', ...except.map(String)])
  const names = Object.keys(getTableColumns(table)).filter((name) => !fixed.has(name))
  const statement = once(() =>
    queries
      .update(table)
      // As above.
      .set(placeholdersFor(names) as Table['$inferInsert'])
      .where(and(eq(table.id, sql.placeholder('id')), eq(table.revision, sql.placeholder('basedOn'))))
      .prepare(),
  )
  return (row, basedOn) => statement().run({ ...row, basedOn }).changes === 1
}

/** `column IN` the ids given as a JSON array under the name `ids`: one statement for any number of them. */
export function among(column: SQLiteColumn): SQL {
  return sql`${column} IN (SELECT value FROM json_each(${sql.placeholder('ids')}))`
}

/** What a record has several of, in an order: sizes of a product, participants of an interview. */
type PartTable = SQLiteTable & { position: SQLiteColumn }

/**
 * A prepared reading of the parts of records, each record's in its order.
 * @param owner the column that names the record
 * @returns what reads the parts of the records whose ids are given as a JSON array
 */
export function partsOfRecords<Table extends PartTable>(
  queries: BetterSQLite3Database,
  table: Table,
  owner: SQLiteColumn,
): (ids: string) => InferSelectModel<Table>[] {
  // Drizzle does not work out the rows of a table that is a type parameter.
  const plain: PartTable = table
  const statement = once(() =>
    queries.select().from(plain).where(among(owner)).orderBy(owner, table.position).prepare(),
  )
  return (ids) => statement().all({ ids }) as InferSelectModel<Table>[]
}

/** Rows by the record they belong to, in the order they came. */
export function grouped<Row, Key extends keyof Row>(rows: readonly Row[], key: Key): Map<Row[Key], Row[]> {
  const groups = new Map<Row[Key], Row[]>()
  for (const row of rows) {
    const group = groups.get(row[key])
    if (group) group.push(row)
    else groups.set(row[key], [row])
  }
  return groups
}

function placeholdersFor(names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, sql.placeholder(name)]))
}
