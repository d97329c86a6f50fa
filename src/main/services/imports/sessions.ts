import { newId } from '@shared/identifiers'
import type { ImportedFile } from '@shared/intake/result'
import type { KnownNames } from '@shared/intake/structure/structure'
import type { CallOutput, EventPayload } from '@shared/ipc/contract'
import { DeskError } from '@shared/ipc/errors'
import type { Corrections, ImportFinding, ImportItem, ImportSession } from '@shared/ipc/import-calls'
import type { Library } from '../../library'
import type { OpenedLibrary } from '../opened-library'
import { prepareImport } from './accept'
import { knownNames } from './known-names'
import { languageOf } from './language-of'
import type { ReadAnswer, SourceTask } from './read-task'
import type { CreateReader, Reader } from './reader'
import { TitlesInUse } from './titles-in-use'
import { withoutStrangers } from './without-strangers'
import { BATCH, type BatchResult, writeBatch } from './write-batch'

export type ImportSource = { fileName: string; task: SourceTask }

export type SessionsOptions = {
  createReader: CreateReader
  /** Told, a few times a second at most, of the items that changed. */
  changed: (payload: EventPayload<'imports.changed'>) => void
}

type Item = ImportItem & { task: SourceTask; corrections: Corrections | null }

type Session = {
  id: string
  library: Library
  /** The library's own, as it was set when the import began. */
  language: string
  known: KnownNames
  titles: TitlesInUse
  reader: Reader
  items: Map<string, Item>
  /** Answers read last; older ones are read again when they are needed, so that memory stays flat. */
  recent: Map<string, ReadAnswer>
  untold: Set<Item>
  timer: NodeJS.Timeout | null
  closed: boolean
}

type Preview = CallOutput<'imports.preview'>

const TELL_EVERY_MS = 100
const MOST_RECENT = 50

/** Imports with a preview: sources are read in the background, looked at, corrected, and written when accepted. */
export function createImportSessions({ createReader, changed }: SessionsOptions) {
  const sessions = new Map<string, Session>()

  function start(opened: OpenedLibrary, sources: readonly ImportSource[]): ImportSession {
    const known = knownNames(opened.records)
    const items = sources.map(({ fileName, task }): Item => {
      return { itemId: newId(), fileName, state: 'waiting', found: null, task, corrections: null }
    })
    const session: Session = {
      id: newId(),
      library: opened.library,
      language: opened.records.settings.get().language,
      known,
      titles: new TitlesInUse(opened.records),
      reader: withoutStrangers(createReader(known), opened.records),
      items: new Map(items.map((item) => [item.itemId, item])),
      recent: new Map(),
      untold: new Set(),
      timer: null,
      closed: false,
    }
    sessions.set(session.id, session)
    void readAll(session)
    return { sessionId: session.id, items: items.map(shown) }
  }

  async function readAll(session: Session): Promise<void> {
    for (const item of session.items.values()) {
      if (session.closed) return
      if (item.state !== 'waiting') continue
      change(session, item, { state: 'reading' })
      try {
        await readItem(session, item)
      } catch (error) {
        // Cancelling ends a reading under way, and so does the end of its library; a reader itself answers and never throws.
        if (session.closed) return
        if (session.library.connection.open) throw error
        return cancel(session.id)
      }
    }
  }

  /** Reads an item, or gives what was read of it lately. */
  async function readItem(session: Session, item: Item): Promise<ReadAnswer> {
    const recent = session.recent.get(item.itemId)
    if (recent) return recent
    const { task, fileName, corrections } = item
    const read = await session.reader.read({ task, shownPath: fileName, corrections })
    const answer = { ...read, found: session.titles.toldOf(read.found) }
    if (session.closed) throw cancelled()
    // Corrected again while it was read: the next reading is the one that counts.
    if (item.corrections !== corrections) return answer
    session.recent.set(item.itemId, answer)
    for (const oldest of session.recent.keys()) {
      if (session.recent.size <= MOST_RECENT) break
      session.recent.delete(oldest)
    }
    if (item.state !== 'accepted') {
      const state = answer.outcome === 'read' ? 'ready' : 'rejected'
      change(session, item, { state, found: findingOf(answer.found) })
    }
    return answer
  }

  function change(session: Session, item: Item, to: Partial<ImportItem>): void {
    Object.assign(item, to)
    session.untold.add(item)
    session.timer ??= setTimeout(() => tell(session), TELL_EVERY_MS)
  }

  function tell(session: Session): void {
    if (session.timer) clearTimeout(session.timer)
    session.timer = null
    if (session.closed || session.untold.size === 0) return
    const items = [...session.untold].map(shown)
    session.untold.clear()
    const all = [...session.items.values()]
    const done = all.filter(({ state }) => state !== 'waiting' && state !== 'reading').length
    changed({ sessionId: session.id, done, total: all.length, items })
  }

  async function preview(sessionId: string, itemId: string): Promise<Preview> {
    const { session, item } = find(sessionId, itemId)
    return previewOf(session, await readItem(session, item))
  }

  async function correct(sessionId: string, itemId: string, corrections: Corrections): Promise<Preview> {
    const { session, item } = find(sessionId, itemId)
    if (item.state === 'accepted') throw new DeskError('conflict', `${item.fileName} is imported already.`)
    item.corrections = corrections
    session.recent.delete(itemId)
    return previewOf(session, await readItem(session, item))
  }

  /**
   * Writes items into the library; those that are written already or were never readable are reported as they are. A
   * session that is cancelled meanwhile answers with what was written by then.
   */
  async function accept(
    opened: OpenedLibrary,
    sessionId: string,
    itemIds: readonly string[],
  ): Promise<{ files: (ImportFinding | null)[]; written: BatchResult[] }> {
    const session = findSession(sessionId)
    if (session.library !== opened.library) {
      throw new DeskError('conflict', 'Another library was opened meanwhile; nothing was imported into it.')
    }
    const items = itemIds.map((itemId) => find(sessionId, itemId).item)
    const written: BatchResult[] = []
    for (let start = 0; start < items.length && !session.closed; start += BATCH) {
      try {
        written.push(...(await acceptBatch(opened, session, items.slice(start, start + BATCH))))
      } catch (error) {
        if (!session.closed) throw error
      }
      // Events have their turn between two batches: how far it is, and a cancel.
      tell(session)
      await new Promise(setImmediate)
    }
    tell(session)
    return { files: items.map(({ found }) => found), written }
  }

  async function acceptBatch(
    opened: OpenedLibrary,
    session: Session,
    items: readonly Item[],
  ): Promise<BatchResult[]> {
    const ready: Item[] = []
    const prepared = []
    for (const item of items) {
      if (item.state === 'accepted') continue
      const answer = await readItem(session, item)
      if (answer.outcome === 'rejected') continue
      ready.push(item)
      prepared.push(await prepareImport(opened, item.task, item.fileName, answer.result))
    }
    const results = await writeBatch(opened, prepared, session.known)
    for (const [index, item] of ready.entries()) {
      const result = results[index]
      if (result) {
        const found = session.titles.toldOf(result.found)
        change(session, item, { state: result.written ? 'accepted' : 'ready', found: findingOf(found) })
        if (result.written) session.titles.add(found)
      }
      session.recent.delete(item.itemId)
    }
    return results
  }

  function cancel(sessionId: string): void {
    const session = sessions.get(sessionId)
    if (!session) return
    session.closed = true
    if (session.timer) clearTimeout(session.timer)
    session.reader.close()
    sessions.delete(sessionId)
  }

  function findSession(sessionId: string): Session {
    const session = sessions.get(sessionId)
    if (!session) throw new DeskError('not-found', 'This import is over.')
    return session
  }

  function find(sessionId: string, itemId: string): { session: Session; item: Item } {
    const session = findSession(sessionId)
    const item = session.items.get(itemId)
    if (!item) throw new DeskError('not-found', 'This file is not part of the import.')
    return { session, item }
  }

  return {
    start,
    preview,
    correct,
    accept,
    cancel,
  }
}

export type ImportSessions = ReturnType<typeof createImportSessions>

function shown({ itemId, fileName, state, found }: Item): ImportItem {
  return { itemId, fileName, state, found }
}

function findingOf({ kind, title, warnings, error, pairs }: ImportedFile): ImportFinding {
  return { kind, title, warnings, error, questions: pairs.length }
}

function previewOf({ language }: Session, answer: ReadAnswer): Preview {
  if (answer.outcome === 'rejected') return { found: answer.found, language: '', outline: [], leftOut: [] }
  const { found, result, outline, leftOut } = answer
  return { found, language: languageOf(result, language), outline, leftOut }
}

function cancelled(): DeskError {
  return new DeskError('cancelled', 'The import was cancelled.')
}
