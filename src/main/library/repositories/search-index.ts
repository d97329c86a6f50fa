import type { RecordKind } from '@shared/records/common'
import { folded } from '@shared/search/folded'
import type { Library } from '../library'
import { searchForm, wordsOf } from './search-form'

/** What of a record can be looked for. */
export interface SearchEntry {
  title: string
  /** Other names and the words its row in a list shows; empty ones are left out. */
  words: readonly (string | null)[]
  /** Its long texts; undefined leaves those that are there. */
  passages?: readonly Passage[] | undefined
  /** Which of the parts that are there are replaced; all of them where it is left out. */
  replaces?: ((part: string) => boolean) | undefined
  /** `YYYY-MM-DD`, where the record has a day of its own; otherwise it is known by its last change. */
  day?: string | null | undefined
}

/** One block of an article, one note beside it, one segment of a transcript, one long field. */
export interface Passage {
  /** Names it within its record: a block's or segment's id, a field, or a note by `partOfNote`. */
  readonly part: string
  readonly text: string
}

/** About 10 MB. */
const maxKnownWords = 100_000

/** Records whose passages are remembered: articles that are being typed in. */
const rememberedRecords = 3

type RecordRow = { id: number; title: string; line: string; datedAt: number }
type PassageRow = readonly [id: number, part: string, text: string]

/**
 * Writes the search tables. What is new goes into the text search from here, and triggers carry on what changes or
 * goes: a statement that sets off a trigger can be taken back by itself, for which SQLite has the text search put all it
 * gathered on its pages first. Once for every block of a text that is most of what importing it would cost.
 */
export function createSearchIndex(library: Library) {
  const { connection } = library
  const find = connection.prepare<[string, string], RecordRow>(
    'SELECT id, title, line, dated_at AS datedAt FROM search_records WHERE record_id = ? AND kind = ?',
  )
  const insert = connection.prepare<[string, string, string, string, string, number]>(
    `INSERT INTO search_records (kind, record_id, binned, title, folded_title, line, dated_at)
     VALUES (?, ?, 0, ?, ?, ?, ?)`,
  )
  // Numbers arrive in SQLite as floating ones, for which the text search would choose a row of its own.
  const insertLineWords = connection.prepare<[number, string]>(
    'INSERT INTO search_record_words (rowid, line) VALUES (CAST(? AS INTEGER), ?)',
  )
  const insertLineParts = connection.prepare<[number, string]>(
    'INSERT INTO search_record_parts (rowid, line) VALUES (CAST(? AS INTEGER), ?)',
  )
  const update = connection.prepare<[string, string, string, number]>(
    'UPDATE search_records SET title = ?, folded_title = ?, line = ? WHERE id = ?',
  )
  const setDate = connection.prepare<[number, number]>('UPDATE search_records SET dated_at = ? WHERE id = ?')
  const passagesOf = connection
    .prepare<[number], PassageRow>('SELECT id, part, text FROM search_passages WHERE search_record_id = ?')
    .raw()
  const insertPassage = connection.prepare<[number, string, string]>(
    'INSERT INTO search_passages (search_record_id, part, text) VALUES (?, ?, ?)',
  )
  const insertPassageWords = connection.prepare<[number, string]>(
    'INSERT INTO search_passage_words (rowid, text) VALUES (CAST(? AS INTEGER), ?)',
  )
  const insertWord = connection.prepare<[string]>(
    'INSERT INTO search_words (word) VALUES (?) ON CONFLICT DO NOTHING',
  )
  const insertWordParts = connection.prepare<[number, string]>(
    'INSERT INTO search_word_parts (rowid, word) VALUES (CAST(? AS INTEGER), ?)',
  )
  const deletePassage = connection.prepare<[number]>('DELETE FROM search_passages WHERE id = ?')

  // The passages of records that are saved again and again, so that a save reads none of them.
  const remembered = new Map<number, PassageRow[]>()
  let epochOfRemembered = library.epoch
  // Derived once for each text: unchanged blocks bring the same passage at every save.
  const forms = new WeakMap<Passage, string>()

  function formOf(passage: Passage): string {
    const known = forms.get(passage)
    if (known !== undefined) return known
    const form = searchForm(passage.text)
    forms.set(passage, form)
    return form
  }

  function presentPassages(searchRecordId: number, isNew: boolean): readonly PassageRow[] {
    if (epochOfRemembered !== library.epoch) remembered.clear()
    epochOfRemembered = library.epoch
    // A new record may have the number of one that is gone.
    if (isNew) return []
    return remembered.get(searchRecordId) ?? passagesOf.all(searchRecordId)
  }

  function remember(searchRecordId: number, rows: PassageRow[]): void {
    remembered.delete(searchRecordId)
    remembered.set(searchRecordId, rows)
    for (const oldest of remembered.keys()) {
      if (remembered.size <= rememberedRecords) break
      remembered.delete(oldest)
    }
  }

  function insertLine(id: number, line: string): void {
    library.whenAdded(() => {
      insertLineWords.run(id, line)
      insertLineParts.run(id, line)
    })
  }

  function removePassage(id: number): void {
    library.settleAdded()
    deletePassage.run(id)
  }

  /** Only the passages that changed are written: a keystroke in a long article costs one block. */
  function writePassages(
    searchRecordId: number,
    entry: Pick<SearchEntry, 'passages' | 'replaces'>,
    isNew: boolean,
  ): void {
    const kept: PassageRow[] = []
    const present = new Map<string, PassageRow[]>()
    for (const row of presentPassages(searchRecordId, isNew)) {
      const part = row[1]
      const rows = present.get(part)
      if (entry.replaces?.(part) === false) kept.push(row)
      else if (rows) rows.push(row)
      else present.set(part, [row])
    }
    const added: [string, string][] = []
    for (const passage of entry.passages ?? []) {
      if (passage.text === '') continue
      const { part } = passage
      const form = formOf(passage)
      const rows = present.get(part)
      const at = rows?.findIndex((row) => row[2] === form) ?? -1
      if (at === -1) added.push([part, form])
      else kept.push(...(rows?.splice(at, 1) ?? []))
    }
    for (const rows of present.values()) for (const [id] of rows) removePassage(id)
    for (const [part, form] of added) {
      const id = Number(insertPassage.run(searchRecordId, part, form).lastInsertRowid)
      library.whenAdded(() => insertPassageWords.run(id, form))
      kept.push([id, part, form])
      writeWords(form)
    }
    if (isNew) remembered.delete(searchRecordId)
    else remember(searchRecordId, kept)
  }

  // Words that are surely in their table, so that a text of common words asks for none of them.
  const knownWords = new Set<string>()
  let epochOfKnown = library.epoch

  function writeWords(text: string): void {
    if (epochOfKnown !== library.epoch || knownWords.size > maxKnownWords) {
      knownWords.clear()
      epochOfKnown = library.epoch
    }
    for (const word of wordsOf(text)) {
      if (knownWords.has(word)) continue
      const { changes, lastInsertRowid } = insertWord.run(word)
      if (changes === 1) library.whenAdded(() => insertWordParts.run(Number(lastInsertRowid), word))
      knownWords.add(word)
    }
  }

  return {
    /** @param updatedAt of the record, milliseconds UTC */
    write(kind: RecordKind, recordId: string, entry: SearchEntry, updatedAt: number, isNew = false): void {
      const line = searchForm([entry.title, ...entry.words].filter((word) => word).join('\n'))
      const datedAt = entry.day ? Date.parse(entry.day) : updatedAt
      const present = isNew ? undefined : find.get(recordId, kind)
      let id = present?.id
      if (id === undefined) {
        id = Number(
          insert.run(kind, recordId, entry.title, folded(entry.title), line, datedAt).lastInsertRowid,
        )
        insertLine(id, line)
      } else if (present?.title !== entry.title || present.line !== line) {
        library.settleAdded()
        update.run(entry.title, folded(entry.title), line, id)
      }
      if (present && present.datedAt !== datedAt) setDate.run(datedAt, present.id)
      if (entry.passages) writePassages(id, entry, present === undefined)
    },

    /** Writes one passage of a record beside its others; an empty text takes it out. */
    writePassage(kind: RecordKind, recordId: string, passage: Passage): void {
      const present = find.get(recordId, kind)
      // A record that the search does not know yet brings its passages when it comes.
      if (!present) return
      writePassages(present.id, { passages: [passage], replaces: (part) => part === passage.part }, false)
    },
  }
}

export type SearchIndex = ReturnType<typeof createSearchIndex>
