import { newId } from '@shared/identifiers'
import type { RecordBase } from '@shared/records/common'
import { inOrder } from './in-order'
import { type Readable, readEach } from './read-each'
import { RecordLists } from './record-lists'
import type { SearchEntry } from './search-index'

/** A save is refused when the record has moved on since the revision it was based on. */
export type SaveAnswer<Whole> =
  | { outcome: 'saved'; revision: number; updatedAt: number }
  | { outcome: 'stale'; current: Whole }

/** The base columns that a save writes. */
export type SavedBase = Pick<RecordBase, 'id' | 'revision' | 'updatedAt'>

/**
 * What the seven kinds of record have in common: each has one row with its base columns, tags, rows in child tables
 * and an entry in the search tables, and all of them are written in one transaction. How they are listed, and what their
 * table alone can say, stands in the two classes below it.
 * `Fields` is what a save writes, `Given` what a new record starts from.
 */
export abstract class RecordRepository<
  Whole extends RecordBase,
  Fields,
  Summary extends { id: string },
  Given extends Fields = Fields,
> extends RecordLists<Summary> {
  protected abstract insertRow(base: RecordBase, given: Given): void
  protected abstract updateRow(base: SavedBase, basedOn: number, fields: Fields): boolean
  /** Tags and rows of child tables. */
  protected abstract writeParts(id: string, fields: Fields, isNew: boolean): void
  protected abstract searchEntry(id: string, fields: Fields): SearchEntry
  /** Whole records in any order; `ids` is a JSON array, unknown ids are left out. */
  protected abstract readMany(ids: string): Whole[]

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

  /** Records that the search does not know; more than none only after damage. */
  countUnsearchable(): number {
    const statement = this.statement<{ total: number }>(
      `SELECT count(*) AS total FROM ${this.table}
       WHERE id NOT IN (SELECT record_id FROM search_records WHERE kind = ?)`,
    )
    return this.context.library.read(() => statement.get(this.kind)?.total ?? 0)
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

  protected mustGet(id: string): Whole {
    const whole = this.get(id)
    if (!whole) throw new Error(`The ${this.kind} ${id} is not there right after it was written.`)
    return whole
  }

  protected insert(given: Given, id: string): void {
    const now = this.context.now()
    this.insertRow({ id, revision: 1, createdAt: now, updatedAt: now, binnedAt: null }, given)
    this.writeParts(id, given, true)
    this.context.search.write(this.kind, id, this.searchEntry(id, given), now, true)
  }
}
