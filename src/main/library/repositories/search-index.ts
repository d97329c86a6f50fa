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
  /** Only the passages of this part are replaced. */
  onlyPart?: string | undefined
  /** `YYYY-MM-DD`, where the record has a day of its own; otherwise it is known by its last change. */
  day?: string | null | undefined
}

/** One block of an article, one segment of a transcript, one long field. */
export interface Passage {
  /** Names it within its record: a block's or segment's id, or a field. */
  part: string
  text: string
}

/** About 10 MB. */
const maxKnownWords = 100_000

type RecordRow = { id: number; title: string; line: string; datedAt: number }
type PassageRow = [id: number, part: string, text: string]

/** Writes the search tables; triggers carry each change on into the text search. */
export function createSearchIndex(library: Library) {
  const { connection } = library
  const find = connection.prepare<[string, string], RecordRow>(
    'SELECT id, title, line, dated_at AS datedAt FROM search_records WHERE record_id = ? AND kind = ?',
  )
  const insert = connection.prepare<[string, string, string, string, string, number]>(
    `INSERT INTO search_records (kind, record_id, binned, title, folded_title, line, dated_at)
     VALUES (?, ?, 0, ?, ?, ?, ?)`,
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
  const insertWord = connection.prepare<[string]>(
    'INSERT INTO search_words (word) VALUES (?) ON CONFLICT DO NOTHING',
  )
  const deletePassage = connection.prepare<[number]>('DELETE FROM search_passages WHERE id = ?')

  /** Only the passages that changed are written: a keystroke in a long article costs one block. */
  function writePassages(searchRecordId: number, entry: SearchEntry, isNew: boolean): void {
    const present = new Map<string, PassageRow[]>()
    if (!isNew) {
      for (const row of passagesOf.all(searchRecordId)) {
        const part = row[1]
        if (entry.onlyPart !== undefined && part !== entry.onlyPart) continue
        const rows = present.get(part)
        if (rows) rows.push(row)
        else present.set(part, [row])
      }
    }
    const added: [string, string][] = []
    for (const { part, text } of entry.passages ?? []) {
      if (text === '') continue
      const form = searchForm(text)
      const rows = present.get(part)
      const kept = rows?.findIndex((row) => row[2] === form) ?? -1
      if (kept === -1) added.push([part, form])
      else rows?.splice(kept, 1)
    }
    for (const rows of present.values()) for (const [id] of rows) deletePassage.run(id)
    for (const [part, form] of added) {
      insertPassage.run(searchRecordId, part, form)
      writeWords(form)
    }
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
      insertWord.run(word)
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
      } else if (present?.title !== entry.title || present.line !== line) {
        update.run(entry.title, folded(entry.title), line, id)
      }
      if (present && present.datedAt !== datedAt) setDate.run(datedAt, present.id)
      if (entry.passages) writePassages(id, entry, present === undefined)
    },
  }
}

export type SearchIndex = ReturnType<typeof createSearchIndex>
