import { newId } from '@shared/identifiers'
import type { ImportedFile } from '@shared/intake/result'
import type { KnownNames } from '@shared/intake/structure/structure'
import type { CallOutput, EventPayload } from '@shared/ipc/contract'
import { DeskError } from '@shared/ipc/errors'
import type { Corrections, ImportFinding, ImportItem } from '@shared/ipc/import-calls'
import type { Library } from '../../library'
import type { OpenedLibrary } from '../opened-library'
import { knownNames } from './known-names'
import { languageOf } from './language-of'
import type { ReadAnswer, SourceTask } from './read-task'
import type { CreateReader, Reader } from './reader'
import { TitlesInUse } from './titles-in-use'
import { withoutStrangers } from './without-strangers'

export type ImportSource = { fileName: string; task: SourceTask }

export type SessionOptions = {
  createReader: CreateReader
  /** Told, a few times a second at most, of the items that changed. */
  changed: (payload: EventPayload<'imports.changed'>) => void
}

/** A source, how far it is, and how a person corrected what was read of it. */
export type SessionItem = ImportItem & { task: SourceTask; corrections: Corrections | null }

type Preview = CallOutput<'imports.preview'>

const TELL_EVERY_MS = 100
const MOST_RECENT = 50

/** One import: its sources, and what was read of them. Nothing is written here. */
export class ImportSession {
  readonly id = newId()
  readonly library: Library
  readonly known: KnownNames
  readonly titles: TitlesInUse
  closed = false
  /** The library's own, as it was set when the import began. */
  private readonly language: string
  private readonly createReader: () => Reader
  private reader: Reader
  private readonly items: Map<string, SessionItem>
  /** Answers read last; older ones are read again when they are needed, so that memory stays flat. */
  private readonly recent = new Map<string, ReadAnswer>()
  private readonly untold = new Set<SessionItem>()
  private timer: NodeJS.Timeout | null = null

  constructor(
    opened: OpenedLibrary,
    sources: readonly ImportSource[],
    private readonly options: SessionOptions,
  ) {
    this.library = opened.library
    this.language = opened.records.settings.get().language
    this.known = knownNames(opened.records)
    this.titles = new TitlesInUse(opened.records)
    this.createReader = () => withoutStrangers(options.createReader(this.known), opened.records)
    this.reader = this.createReader()
    const items = sources.map(({ fileName, task }): SessionItem => {
      return { itemId: newId(), fileName, state: 'waiting', found: null, task, corrections: null }
    })
    this.items = new Map(items.map((item) => [item.itemId, item]))
  }

  /** As windows are told of them. */
  shownItems(): ImportItem[] {
    return [...this.items.values()].map(shown)
  }

  /** @throws DeskError `not-found` */
  item(itemId: string): SessionItem {
    const item = this.items.get(itemId)
    if (!item) throw new DeskError('not-found', 'This file is not part of the import.')
    return item
  }

  /** Reads every item that waits for it, until the session is closed. @throws where its library is closed meanwhile */
  async readAll(): Promise<void> {
    for (const item of this.items.values()) {
      if (this.closed) return
      if (item.state !== 'waiting') continue
      this.change(item, { state: 'reading' })
      try {
        await this.read(item)
      } catch (error) {
        // Cancelling ends a reading under way.
        if (this.closed) return
        throw error
      }
    }
  }

  /** Reads an item, or gives what was read of it lately. @throws DeskError `cancelled` once the session is closed */
  async read(item: SessionItem): Promise<ReadAnswer> {
    const recent = this.recent.get(item.itemId)
    if (recent) return recent
    const { task, fileName, corrections } = item
    const { reader } = this
    const read = await reader.read({ task, shownPath: fileName, corrections })
    const answer = { ...read, found: this.titles.toldOf(read.found) }
    if (this.closed) throw new DeskError('cancelled', 'The import was cancelled.')
    if (item.state === 'cancelled') return answer
    // Stopped with the rest, though it is wanted.
    if (reader !== this.reader) return this.read(item)
    // Corrected again while it was read: the next reading is the one that counts.
    if (item.corrections !== corrections) return answer
    this.remember(item, answer)
    if (item.state !== 'accepted') {
      const state = answer.outcome === 'read' ? 'ready' : 'rejected'
      this.change(item, { state, found: findingOf(answer.found) })
    }
    return answer
  }

  async preview(item: SessionItem): Promise<Preview> {
    const answer = await this.read(item)
    if (answer.outcome === 'rejected') return { found: answer.found, language: '', outline: [], leftOut: [] }
    const { found, result, outline, leftOut } = answer
    return { found, language: languageOf(result, this.language), outline, leftOut }
  }

  /** It is read again with these when it is needed. */
  correct(item: SessionItem, corrections: Corrections): void {
    item.corrections = corrections
    this.forget(item)
  }

  /** What came of writing an item. */
  settle(item: SessionItem, { written, found }: { written: boolean; found: ImportedFile }): void {
    const told = this.titles.toldOf(found)
    this.change(item, { state: written ? 'accepted' : 'ready', found: findingOf(told) })
    if (written) this.titles.add(told)
  }

  /** What was read of it is needed no longer. */
  forget(item: SessionItem): void {
    this.recent.delete(item.itemId)
  }

  /** Tells at once what was not told yet. */
  tell(): void {
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
    if (this.closed || this.untold.size === 0) return
    const items = [...this.untold].map(shown)
    this.untold.clear()
    const all = [...this.items.values()]
    const done = all.filter(({ state }) => state !== 'waiting' && state !== 'reading').length
    this.options.changed({ sessionId: this.id, done, total: all.length, items })
  }

  /** Leaves out what is not read yet; what is read can be read again. */
  stopReading(): void {
    for (const item of this.items.values())
      if (item.state === 'waiting' || item.state === 'reading') this.change(item, { state: 'cancelled' })
    this.reader.close()
    this.reader = this.createReader()
    this.tell()
  }

  /** Ends what is under way. */
  close(): void {
    this.closed = true
    if (this.timer) clearTimeout(this.timer)
    this.reader.close()
  }

  private remember(item: SessionItem, answer: ReadAnswer): void {
    this.recent.set(item.itemId, answer)
    for (const oldest of this.recent.keys()) {
      if (this.recent.size <= MOST_RECENT) break
      this.recent.delete(oldest)
    }
  }

  private change(item: SessionItem, to: Partial<ImportItem>): void {
    Object.assign(item, to)
    this.untold.add(item)
    this.timer ??= setTimeout(() => this.tell(), TELL_EVERY_MS)
  }
}

function shown({ itemId, fileName, state, found }: SessionItem): ImportItem {
  return { itemId, fileName, state, found }
}

function findingOf({ kind, title, warnings, error, pairs }: ImportedFile): ImportFinding {
  return { kind, title, warnings, error, questions: pairs.length }
}
