import type { Library } from '../library'
import { searchForm } from './search-form'
import { createWordWriting } from './search-words'

/** One block of an article, one note beside it, one segment of a transcript, one long field. */
export interface Passage {
  /** Names it within its record: a block's or segment's id, a field, or a note by `partOfNote`. */
  readonly part: string
  readonly text: string
}

/** What is written of a record's passages. */
export interface PassageChange {
  /** Undefined leaves those that are there. */
  passages?: readonly Passage[] | undefined
  /** Which of the parts that are there are replaced; all of them where it is left out. */
  replaces?: ((part: string) => boolean) | undefined
}

/** Records whose passages are remembered: articles that are being typed in. */
const rememberedRecords = 3

type PassageRow = readonly [id: number, part: string, text: string]

/** Writes the passages of records: only those that changed, so that a keystroke in a long article costs one block. */
export function createPassageWriting(library: Library) {
  const { connection } = library
  const passagesOf = connection
    .prepare<[number], PassageRow>('SELECT id, part, text FROM search_passages WHERE search_record_id = ?')
    .raw()
  const insertPassage = connection.prepare<[number, string, string]>(
    'INSERT INTO search_passages (search_record_id, part, text) VALUES (?, ?, ?)',
  )
  // As a whole number, see `search-index.ts`.
  const insertPassageWords = connection.prepare<[number, string]>(
    'INSERT INTO search_passage_words (rowid, text) VALUES (CAST(? AS INTEGER), ?)',
  )
  const deletePassage = connection.prepare<[number]>('DELETE FROM search_passages WHERE id = ?')
  const writeWords = createWordWriting(library)

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

  function removePassage(id: number): void {
    library.settleAdded()
    deletePassage.run(id)
  }

  return (searchRecordId: number, change: PassageChange, isNew: boolean): void => {
    const kept: PassageRow[] = []
    const present = new Map<string, PassageRow[]>()
    for (const row of presentPassages(searchRecordId, isNew)) {
      const part = row[1]
      const rows = present.get(part)
      if (change.replaces?.(part) === false) kept.push(row)
      else if (rows) rows.push(row)
      else present.set(part, [row])
    }
    const added: [string, string][] = []
    for (const passage of change.passages ?? []) {
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
}
