import type { RecordKind } from '@shared/records/common'
import { folded } from '@shared/search/folded'
import type { Library } from '../library'
import { searchForm } from './search-form'
import { createPassageWriting, type Passage, type PassageChange } from './search-passages'

/** What of a record can be looked for: its long texts are its passages. */
export interface SearchEntry extends PassageChange {
  title: string
  /** Other names and the words its row in a list shows; empty ones are left out. */
  words: readonly (string | null)[]
  /** `YYYY-MM-DD`, where the record has a day of its own; otherwise it is known by its last change. */
  day?: string | null | undefined
}

type RecordRow = { id: number; title: string; line: string; datedAt: number }

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
  const writePassages = createPassageWriting(library)

  function insertLine(id: number, line: string): void {
    library.whenAdded(() => {
      insertLineWords.run(id, line)
      insertLineParts.run(id, line)
    })
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
