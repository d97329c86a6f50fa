import { resolve } from 'node:path'
import { DeskError } from '@shared/ipc/errors'
import { type RecordKind, recordKinds } from '@shared/records/common'
import type { LibraryState } from '@shared/records/library'
import { createLibrary, type Library, moveLibrary, openLibrary } from '../library'
import type { CheckCopy } from '../library/check-copy'
import type { CopyOptions } from '../library/copy'
import { type Repositories, repositoriesOf } from '../library/repositories'
import { toDeskError } from './desk-errors'
import { LongWork } from './long-work'
import type { OpenedLibrary } from './opened-library'
import { type ChangeFeed, createRecordServices, NamesInText, type RecordServices } from './records'
import { RevisionKeeper } from './revisions/revision-keeper'

/** The open library, with the answers to what windows ask of its records. */
export type ServedLibrary = OpenedLibrary & {
  /** What the window can ask of records, by the call's name. */
  calls: RecordServices
  /** Finds the names of its records in texts. */
  names: NamesInText
  /** Keeps states of its articles. */
  revisions: RevisionKeeper
}

export type CurrentLibraryOptions = {
  /** Where copies go before a library's format changes. */
  backupFolder: string
  /** The folder whose library is the sample. */
  sampleFolder: string
  /** Told of every record that is written. */
  changes: ChangeFeed
  /** Told after every change of what is open. */
  changed: (state: LibraryState) => void
  /** Checks copies of databases, away from this thread; in it unless it is said. */
  checkCopy?: CheckCopy
}

const application = 'Beauty Desk'

/**
 * The library that the windows show, if any. Opening another closes it first; a library that cannot be opened leaves
 * a state that says why.
 */
export class CurrentLibrary {
  /** What is under way on the open library. End it before the library is closed, another one is opened or it is moved. */
  readonly work = new LongWork()
  private opened: ServedLibrary | null = null
  private problem: string | null = null
  private wanted: string | null = null
  private damaged = false
  private restored = 0

  constructor(private readonly options: CurrentLibraryOptions) {}

  get backupFolder(): string {
    return this.options.backupFolder
  }

  /** What every copy of the open library, or in its place, is made with. */
  get copying(): Pick<CopyOptions, 'check'> {
    const { checkCopy } = this.options
    return checkCopy ? { check: checkCopy } : {}
  }

  /** @throws DeskError `no-library` while none is open */
  get(): ServedLibrary {
    if (this.opened) return this.opened
    throw new DeskError('no-library', this.problem ?? 'No library is open.')
  }

  /** @throws DeskError `no-library`; `read-only` where nothing can be written */
  getToWrite(): ServedLibrary {
    const opened = this.get()
    if (opened.library.mode === 'write') return opened
    throw new DeskError(
      'read-only',
      `The library “${opened.library.name}” is open for reading only. Nothing was written.`,
    )
  }

  /** Null while none is open. */
  getIfOpen(): ServedLibrary | null {
    return this.opened
  }

  /**
   * Opens the library in a folder, for reading only where it is held by another process or cannot be written to.
   * @throws DeskError; the library that was open before is open again, where there was one
   */
  open(folder: string): void {
    this.replace(folder, () => this.openAsPossible(folder))
  }

  /** Makes a new library in a folder that is missing or empty. @throws DeskError as `open` */
  create(folder: string): void {
    this.replace(folder, () =>
      createLibrary(folder, { application, backupFolder: this.options.backupFolder }),
    )
  }

  /** As `open`, but never throws: what went wrong is told by `state`. */
  tryOpen(folder: string): void {
    this.wanted = resolve(folder)
    try {
      this.open(folder)
    } catch (error) {
      this.fail(error)
    }
  }

  /** No library could be opened or made, and this is why. */
  fail(error: unknown): void {
    const { code, message } = toDeskError(error)
    this.problem = message
    this.damaged = code === 'library-damaged'
    this.options.changed(this.state())
  }

  /** Moves the library to a folder that is missing or empty. @throws DeskError; it is then open in its old place */
  async move(newFolder: string, copying: CopyOptions = {}): Promise<void> {
    const { backupFolder } = this.options
    const { library } = await moveLibrary(this.getToWrite().library, newFolder, {
      ...this.copying,
      ...copying,
      application,
      backupFolder,
    })
    this.show(library)
  }

  /** The folder that is open, or should be: a backup would be restored there. */
  place(): string | null {
    return this.opened?.library.folder ?? this.wanted
  }

  /**
   * Closes the library, lets another one take its folder, and opens that.
   * @param takePlace as in `restore-in-place.ts`; told how the former library is called from then on
   * @throws DeskError; the library that was open before is open again, where there was one
   */
  restore(place: string, takePlace: (state: string) => string | null): string | null {
    const wasOpen = this.opened !== null
    const state = wasOpen ? 'before restoring' : this.damaged ? 'damaged' : 'set aside'
    this.close()
    let kept: string | null
    try {
      kept = takePlace(state)
    } catch (error) {
      if (wasOpen) this.tryOpen(place)
      throw error
    }
    this.restored += 1
    this.tryOpen(place)
    return kept
  }

  close(): void {
    const { opened } = this
    this.opened = null
    opened?.names.dispose()
    opened?.revisions.dispose()
    opened?.library.close()
  }

  state(): LibraryState {
    const { opened, problem, damaged, restored } = this
    const location = this.place()
    const isSample = location === resolve(this.options.sampleFolder)
    if (!opened) {
      return {
        open: false,
        name: null,
        location,
        isSample,
        readOnly: false,
        schemaVersion: null,
        counts: null,
        problem,
        damaged,
        restored,
      }
    }
    const { library, records } = opened
    return {
      open: true,
      name: isSample ? 'Sample library' : library.name,
      location,
      isSample,
      readOnly: library.mode === 'read',
      schemaVersion: library.schemaVersion,
      counts: countsOf(records),
      problem: problem ?? (library.notices.length > 0 ? library.notices.join(' ') : null),
      damaged: false,
      restored,
    }
  }

  private replace(folder: string, open: () => Library): void {
    const before = this.opened?.library.folder ?? null
    this.close()
    this.problem = null
    this.damaged = false
    try {
      this.show(open())
    } catch (error) {
      // The one that was open is still good; the person keeps working where they were.
      if (before === resolve(folder)) this.fail(error)
      else if (before !== null) this.tryOpen(before)
      throw error
    }
  }

  private show(library: Library): void {
    const { changes } = this.options
    const records = repositoriesOf(library)
    const revisions = new RevisionKeeper({ library, records }, changes)
    const calls = createRecordServices(library, changes, revisions)
    this.opened?.names.dispose()
    this.opened?.revisions.dispose()
    this.opened = { library, records, calls, names: new NamesInText(records, changes), revisions }
    this.wanted = library.folder
    this.options.changed(this.state())
  }

  private openAsPossible(folder: string): Library {
    try {
      return openLibrary(folder, { application, backupFolder: this.options.backupFolder })
    } catch (error) {
      const { code, message } = toDeskError(error)
      if (code !== 'library-locked' && code !== 'read-only') throw error
      const library = openLibrary(folder, { mode: 'read', application })
      this.problem = message
      return library
    }
  }
}

function countsOf(records: Repositories): Record<RecordKind, number> {
  const repositories = {
    article: records.articles,
    interview: records.interviews,
    expert: records.experts,
    brand: records.brands,
    product: records.products,
    media: records.media,
    profile: records.profiles,
  } satisfies Record<RecordKind, { count(): number }>
  // The keys are those of the record kinds, which `fromEntries` forgets.
  return Object.fromEntries(recordKinds.map((kind) => [kind, repositories[kind].count()])) as Record<
    RecordKind,
    number
  >
}
