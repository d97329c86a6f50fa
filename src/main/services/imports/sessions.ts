import type { CallOutput } from '@shared/ipc/contract'
import { DeskError } from '@shared/ipc/errors'
import type { Corrections, ImportFinding, ImportSession as StartedImport } from '@shared/ipc/import-calls'
import type { OpenedLibrary } from '../opened-library'
import { prepareImport } from './accept'
import { ImportSession, type ImportSource, type SessionItem, type SessionOptions } from './session'
import { BATCH, type BatchResult, writeBatch } from './write-batch'

type Preview = CallOutput<'imports.preview'>

/** Imports with a preview: sources are read in the background, looked at, corrected, and written when accepted. */
export function createImportSessions(options: SessionOptions) {
  const sessions = new Map<string, ImportSession>()

  function start(opened: OpenedLibrary, sources: readonly ImportSource[]): StartedImport {
    const session = new ImportSession(opened, sources, options)
    sessions.set(session.id, session)
    void readAll(session)
    return { sessionId: session.id, items: session.shownItems() }
  }

  async function readAll(session: ImportSession): Promise<void> {
    try {
      await session.readAll()
    } catch (error) {
      // An import ends with its library; a reader itself answers and never throws.
      if (session.library.connection.open) throw error
      cancel(session.id)
    }
  }

  async function preview(sessionId: string, itemId: string): Promise<Preview> {
    const session = find(sessionId)
    return session.preview(session.item(itemId))
  }

  async function correct(sessionId: string, itemId: string, corrections: Corrections): Promise<Preview> {
    const session = find(sessionId)
    const item = session.item(itemId)
    if (item.state === 'accepted') throw new DeskError('conflict', `${item.fileName} is imported already.`)
    session.correct(item, corrections)
    return session.preview(item)
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
    const session = find(sessionId)
    if (session.library !== opened.library) {
      throw new DeskError('conflict', 'Another library was opened meanwhile; nothing was imported into it.')
    }
    const items = itemIds.map((itemId) => session.item(itemId))
    const written: BatchResult[] = []
    for (let start = 0; start < items.length && !session.closed; start += BATCH) {
      try {
        written.push(...(await acceptBatch(opened, session, items.slice(start, start + BATCH))))
      } catch (error) {
        if (!session.closed) throw error
      }
      // Events have their turn between two batches: how far it is, and a cancel.
      session.tell()
      await new Promise(setImmediate)
    }
    session.tell()
    return { files: items.map(({ found }) => found), written }
  }

  function stopReading(sessionId: string): void {
    find(sessionId).stopReading()
  }

  function cancel(sessionId: string): void {
    sessions.get(sessionId)?.close()
    sessions.delete(sessionId)
  }

  function find(sessionId: string): ImportSession {
    const session = sessions.get(sessionId)
    if (!session) throw new DeskError('not-found', 'This import is over.')
    return session
  }

  return { start, preview, correct, accept, stopReading, cancel }
}

export type ImportSessions = ReturnType<typeof createImportSessions>

async function acceptBatch(
  opened: OpenedLibrary,
  session: ImportSession,
  items: readonly SessionItem[],
): Promise<BatchResult[]> {
  const ready: SessionItem[] = []
  const prepared = []
  for (const item of items) {
    if (item.state === 'accepted') continue
    const answer = await session.read(item)
    if (answer.outcome === 'rejected') continue
    ready.push(item)
    prepared.push(await prepareImport(opened, item.task, item.fileName, answer.result))
  }
  const results = await writeBatch(opened, prepared, session.known)
  for (const [index, item] of ready.entries()) {
    const result = results[index]
    if (result) session.settle(item, { written: result.written !== null, found: result.found })
    session.forget(item)
  }
  return results
}
