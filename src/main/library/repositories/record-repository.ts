import { newId } from '@shared/identifiers'
import type { ListQuery } from '@shared/ipc/record-calls'
import type { RecordBase, RecordKind } from '@shared/records/common'
import { folded } from '@shared/search/folded'
import type Database from 'better-sqlite3'
import type { RepositoryContext } from './context'
import type { ListGroup } from './lists/orderings'
import { isOwnOrder } from './lists/statement'
import { type Readable, readEach } from './read-each'
import { recordSearches } from './search-form'
import type { SearchEntry } from './search-index'

/** A save is refused when the record has moved on since the revision it was based on. */
export type SaveAnswer<Whole> =
  | { outcome: 'saved'; revision: number; updatedAt: number }
  | { outcome: 'stale'; current: Whole }

/** The base columns that a save writes. */
export type SavedBase = Pick<RecordBase, 'id' | 'revision' | 'updatedAt'>

/**
 * What the seven kinds of record have in common: each has one row with its base columns, tags, rows in child tables
 * and an entry in the search tables, and all of them are written in one transaction.
 * `Fields` is what a save writes, `Given` what a new record starts from.
 */
export abstract class RecordRepository<
  Whole extends RecordBase,
  Fields,
  Summary extends { id: string },
  Given extends Fields = Fields,
> {
  abstract readonly kind: RecordKind
  protected abstract readonly table: string
  /** Order of the rows in use; the table has an index for it. */
  protected abstract readonly order: string
  private readonly statements = new Map<string, Database.Statement>()

  constructor(protected readonly context: RepositoryContext) {}

  protected abstract insertRow(base: RecordBase, given: Given): void
  protected abstract updateRow(base: SavedBase, basedOn: number, fields: Fields): boolean
  /** Tags and rows of child tables. */
  protected abstract writeParts(id: string, fields: Fields, isNew: boolean): void
  protected abstract searchEntry(id: string, fields: Fields): SearchEntry
  /** Whole records in any order; `ids` is a JSON array, unknown ids are left out. */
  protected abstract readMany(ids: string): Whole[]
  protected abstract readSummaries(ids: string): Summary[]

  /** @throws DeskError `conflict` when there is a record with this id already */
  create(given: Given, id: string = newId()): Whole {
    return this.context.library.write(() => {
      this.insert(given, id)
      return this.mustGet(id)
    })
  }

  /** Many at once in one transaction, all or none. @returns the new ids in order */
  createMany(all: readonly Given[]): string[] {
    return this.context.library.write(() =>
      all.map((given) => {
        const id = newId()
        this.insert(given, id)
        return id
      }),
    )
  }

  get(id: string): Whole | null {
    return this.getMany([id])[0] ?? null
  }

  /**
   * In the order asked for; unknown ids are left out.
   * @throws DeskError `library-damaged`, `library-newer` that names the first that cannot be read
   */
  getMany(ids: readonly string[]): Whole[] {
    const { found, damaged } = this.getReadable(ids)
    if (damaged[0]) throw damaged[0]
    return found
  }

  /** As `getMany`, but what cannot be read is told beside the others. */
  getReadable(ids: readonly string[]): Readable<Whole> {
    if (ids.length === 0) return { found: [], damaged: [] }
    const read = (some: readonly string[]) =>
      inOrder(
        some,
        this.context.library.read(() => this.readMany(JSON.stringify(some))),
      )
    return readEach(ids, read, (id) => this.nameOf(id))
  }

  list(query: ListQuery): { total: number; rows: Summary[] } {
    return this.context.library.read(() => {
      const { total, ids } = this.pageOf(query)
      return { total, rows: inOrder(ids, this.readSummaries(JSON.stringify(ids))) }
    })
  }

  /** The ids of a whole list in its order. */
  listIds(query: ListQuery): string[] {
    return this.context.library.read(() => this.idsAt(this.ordered(query).rows))
  }

  /** The groups of a list in their order, each with how many records it has. */
  listGroups(query: ListQuery): readonly ListGroup[] {
    return this.context.library.read(() => this.ordered(query).groups)
  }

  /** Where a record stands in a list, counted from 0; -1 where it is not in it. */
  placeOf(query: ListQuery, id: string): number {
    return this.context.library.read(() => {
      const row = this.statement<{ row: number }>(`SELECT rowid AS row FROM ${this.table} WHERE id = ?`).get(
        id,
      )
      return row ? this.ordered(query).rows.indexOf(row.row) : -1
    })
  }

  /**
   * The first record from `from` on, and round again from the top, whose name begins with `text`, whatever its accents
   * and case; -1 where none does.
   */
  placeOfName(query: ListQuery, text: string, from: number): number {
    const start = folded(text)
    return this.context.library.read(() => {
      const named = this.statement<{ row: number }>(
        `SELECT ${this.table}.rowid AS row FROM search_records JOIN ${this.table} ON ${this.table}.id = record_id
         WHERE search_records.kind = ? AND binned = 0 AND folded_title >= ? AND folded_title < ?`,
      ).all(this.kind, start, `${start}\u{10ffff}`)
      const rows = new Set(named.map(({ row }) => row))
      const ordered = this.ordered(query).rows
      for (let step = 0; step < ordered.length && rows.size > 0; step += 1) {
        const place = (from + step) % ordered.length
        if (rows.has(ordered[place] ?? 0)) return place
      }
      return -1
    })
  }

  /** @returns null when there is no such record */
  save(id: string, revision: number, fields: Fields): SaveAnswer<Whole> | null {
    return this.context.library.write(() => {
      const updatedAt = this.context.now()
      const shown = this.shownWords(id)
      if (!this.updateRow({ id, revision: revision + 1, updatedAt }, revision, fields)) {
        const current = this.get(id)
        return current && { outcome: 'stale', current }
      }
      this.writeParts(id, fields, false)
      this.context.search.write(this.kind, id, this.searchEntry(id, fields), updatedAt)
      if (this.shownWords(id) !== shown) this.context.shownWordsChanged(this.kind, id)
      return { outcome: 'saved', revision: revision + 1, updatedAt }
    })
  }

  /** @returns how many were put in the bin now */
  bin(ids: readonly string[]): number {
    return this.change(
      `UPDATE ${this.table} SET binned_at = ? WHERE binned_at IS NULL AND id IN (SELECT value FROM json_each(?))`,
      this.context.now(),
      JSON.stringify(ids),
    )
  }

  restore(ids: readonly string[]): number {
    return this.change(
      `UPDATE ${this.table} SET binned_at = NULL WHERE binned_at IS NOT NULL AND id IN (SELECT value FROM json_each(?))`,
      JSON.stringify(ids),
    )
  }

  deleteForEver(ids: readonly string[]): number {
    return this.change(
      `DELETE FROM ${this.table} WHERE id IN (SELECT value FROM json_each(?))`,
      JSON.stringify(ids),
    )
  }

  /**
   * Writes a record as it stood in another library: id, revision, times and bin as given. One that is here already is
   * replaced.
   */
  putBack(whole: Whole): void {
    this.context.library.write(() => {
      const { id, revision, updatedAt } = whole
      const present = this.statement<{ revision: number }>(
        `SELECT revision FROM ${this.table} WHERE id = ?`,
      ).get(id)
      const given = this.givenFrom(whole)
      if (present) {
        const shown = this.shownWords(id)
        this.updateRow({ id, revision, updatedAt }, present.revision, given)
        this.replaceFixed(whole)
        this.writeParts(id, given, false)
        if (this.shownWords(id) !== shown) this.context.shownWordsChanged(this.kind, id)
      } else {
        this.insert(given, id)
      }
      this.context.search.write(this.kind, id, this.searchEntry(id, given), updatedAt)
      this.statement(
        `UPDATE ${this.table} SET revision = ?, created_at = ?, updated_at = ?, binned_at = ? WHERE id = ?`,
      ).run(revision, whole.createdAt, updatedAt, whole.binnedAt, id)
      this.refreshBinned(id)
    })
  }

  has(id: string): boolean {
    const statement = this.statement(`SELECT 1 FROM ${this.table} WHERE id = ?`)
    return this.context.library.read(() => statement.get(id) !== undefined)
  }

  /** Records in use. */
  count(): number {
    const statement = this.statement<{ total: number }>(
      `SELECT count(*) AS total FROM ${this.table} WHERE binned_at IS NULL`,
    )
    return this.context.library.read(() => statement.get()?.total ?? 0)
  }

  /** Records that the search does not know; more than none only after damage. */
  countUnsearchable(): number {
    const statement = this.statement<{ total: number }>(
      `SELECT count(*) AS total FROM ${this.table}
       WHERE id NOT IN (SELECT record_id FROM search_records WHERE kind = ?)`,
    )
    return this.context.library.read(() => statement.get(this.kind)?.total ?? 0)
  }

  /** Every id, those in the bin too. */
  allIds(): string[] {
    return this.context.library.read(() =>
      this.statement<{ id: string }>(`SELECT id FROM ${this.table} ORDER BY id`)
        .all()
        .map(({ id }) => id),
    )
  }

  /** The ids among these that are in the bin. */
  binnedAmong(ids: readonly string[]): string[] {
    const statement = this.statement<{ id: string }>(
      `SELECT id FROM ${this.table} WHERE binned_at IS NOT NULL AND id IN (SELECT value FROM json_each(?))`,
    )
    return this.context.library.read(() => statement.all(JSON.stringify(ids)).map(({ id }) => id))
  }

  /** Brings the search tables in step with these records again. */
  refreshSearch(ids: readonly string[]): void {
    this.context.library.adding(() => {
      for (const whole of this.getReadable(ids).found) {
        // A whole record has every field that a save writes.
        const entry = this.searchEntry(whole.id, whole as unknown as Fields)
        this.context.search.write(this.kind, whole.id, entry, whole.updatedAt)
        this.refreshBinned(whole.id)
      }
    })
  }

  /** Brings the names and listed words that these records are found by in step, not their long texts. */
  refreshWords(ids: readonly string[]): void {
    for (const whole of this.getReadable(ids).found) {
      // As above.
      const { title, words, day } = this.searchEntry(whole.id, whole as unknown as Fields)
      this.context.search.write(this.kind, whole.id, { title, words, day }, whole.updatedAt)
    }
  }

  protected refreshBinned(id: string): void {
    this.statement(
      `UPDATE search_records SET binned = (SELECT binned_at IS NOT NULL FROM ${this.table} WHERE id = record_id)
       WHERE kind = ? AND record_id = ?`,
    ).run(this.kind, id)
  }

  /** What the texts of articles show of a record when they follow it; compared before and after a save. */
  protected shownWords(_id: string): string | undefined {
    return undefined
  }

  /** What a whole record is made from. */
  protected givenFrom(whole: Whole): Given {
    // A whole record has every field that a new one starts from.
    return whole as unknown as Given
  }

  /** Writes what no save of a person changes, where a record is replaced by another state of it. */
  protected replaceFixed(_whole: Whole): void {
    // Most kinds are saved whole.
  }

  protected firstId(text: string, ...values: unknown[]): string | null {
    const statement = this.statement<{ id: string }>(`${text} LIMIT 1`)
    return this.context.library.read(() => statement.get(...values)?.id ?? null)
  }

  protected mustGet(id: string): Whole {
    const whole = this.get(id)
    if (!whole) throw new Error(`The ${this.kind} ${id} is not there right after it was written.`)
    return whole
  }

  /** Prepares each text once. Only fixed texts of this class and its children come here, never a person's words. */
  protected statement<Row = unknown>(text: string): Database.Statement<unknown[], Row> {
    let statement = this.statements.get(text)
    if (!statement) {
      statement = this.context.library.connection.prepare(text)
      this.statements.set(text, statement)
    }
    // The row's type is what the text selects, which only its writer knows.
    return statement as Database.Statement<unknown[], Row>
  }

  protected insert(given: Given, id: string): void {
    const now = this.context.now()
    this.insertRow({ id, revision: 1, createdAt: now, updatedAt: now, binnedAt: null }, given)
    this.writeParts(id, given, true)
    this.context.search.write(this.kind, id, this.searchEntry(id, given), now, true)
  }

  /** For people, of a record whose row may be damaged in any other place. */
  private nameOf(id: string): string {
    const row = this.statement<{ title?: string; name?: string }>(
      `SELECT * FROM ${this.table} WHERE id = ?`,
    ).get(id)
    return `The ${this.kind === 'media' ? 'media item' : this.kind} “${row?.title || row?.name || id}”`
  }

  private change(text: string, ...values: unknown[]): number {
    return this.context.library.write(() => this.statement(text).run(...values).changes)
  }

  private pageOf(query: ListQuery): Page {
    const { kind } = this
    const isPlain = !query.where?.length && !query.group
    if (kind === 'profile' || (isPlain && isOwnOrder(kind, query.sort)))
      return query.filter.trim() === '' ? this.pageOfAll(query) : this.pageOfMatching(query)
    const { rows } = this.ordered(query)
    return { total: rows.length, ids: this.idsAt(rows.slice(query.offset, query.offset + query.limit)) }
  }

  private ordered(query: ListQuery) {
    if (this.kind === 'profile') throw new Error('Profiles are listed in one order.')
    return this.context.orderings(this.kind, query)
  }

  private idsAt(rows: readonly number[]): string[] {
    const found = this.statement<{ row: number; id: string }>(
      `SELECT rowid AS row, id FROM ${this.table} WHERE rowid IN (SELECT value FROM json_each(?))`,
    ).all(JSON.stringify(rows))
    const ids = new Map(found.map(({ row, id }) => [row, id]))
    return rows.flatMap((row) => ids.get(row) ?? [])
  }

  private pageOfAll({ binned, limit, offset }: ListQuery): Page {
    const from = `FROM ${this.table} WHERE binned_at IS ${binned ? 'NOT NULL' : 'NULL'}`
    const order = binned ? 'binned_at DESC, id' : this.order
    const total = this.statement<{ total: number }>(`SELECT count(*) AS total ${from}`).get()?.total ?? 0
    const page = this.statement<{ id: string }>(`SELECT id ${from} ORDER BY ${order} LIMIT ? OFFSET ?`)
    return { total, ids: page.all(limit, offset).map(({ id }) => id) }
  }

  /** Starts from the matches of the text search, so that it costs what is found and not what there is. */
  private pageOfMatching({ filter, binned, limit, offset }: ListQuery): Page {
    const searches = recordSearches(filter)
    if (searches.length === 0) return { total: 0, ids: [] }
    const matches = searches.map(
      ({ table }) => `search_records.id IN (SELECT rowid FROM ${table} WHERE ${table} MATCH ?)`,
    )
    const matching = this.statement<{ id: string; total: number }>(
      `SELECT ${this.table}.id AS id, count(*) OVER () AS total
       FROM search_records CROSS JOIN ${this.table} ON ${this.table}.id = search_records.record_id
       WHERE ${matches.join(' AND ')} AND +search_records.kind = ? AND +search_records.binned = ?
       ORDER BY ${binned ? 'binned_at DESC, id' : this.order} LIMIT ? OFFSET ?`,
    )
    const expressions = searches.map(({ expression }) => expression)
    const page = (count: number, from: number) =>
      matching.all(...expressions, this.kind, binned ? 1 : 0, count, from)
    const rows = page(limit, offset)
    // The total comes with the rows; past the end there are none to bring it.
    const total = (rows[0] ?? (offset > 0 ? page(1, 0)[0] : undefined))?.total ?? 0
    return { total, ids: rows.map(({ id }) => id) }
  }
}

type Page = { total: number; ids: string[] }

/** The values by these ids, in the ids' order; those that are not there are left out. */
export function inOrder<Value extends { id: string }>(
  ids: readonly string[],
  values: readonly Value[],
): Value[] {
  const byId = new Map(values.map((value) => [value.id, value]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
