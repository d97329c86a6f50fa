import type { RecordKind } from '@shared/records/common'
import type Database from 'better-sqlite3'
import type { RepositoryContext } from './context'

/** The table of one kind of record: which rows it has, those in use and those in the bin. */
export abstract class RecordTable {
  abstract readonly kind: RecordKind
  protected abstract readonly table: string
  private readonly statements = new Map<string, Database.Statement>()

  constructor(protected readonly context: RepositoryContext) {}

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

  protected firstId(text: string, ...values: unknown[]): string | null {
    const statement = this.statement<{ id: string }>(`${text} LIMIT 1`)
    return this.context.library.read(() => statement.get(...values)?.id ?? null)
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

  /** For people, of a record whose row may be damaged in any other place. */
  protected nameOf(id: string): string {
    const row = this.statement<{ title?: string; name?: string }>(
      `SELECT * FROM ${this.table} WHERE id = ?`,
    ).get(id)
    return `The ${this.kind === 'media' ? 'media item' : this.kind} “${row?.title || row?.name || id}”`
  }

  private change(text: string, ...values: unknown[]): number {
    return this.context.library.write(() => this.statement(text).run(...values).changes)
  }
}
