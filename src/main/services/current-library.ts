import { basename, resolve } from 'node:path'
import { DeskError } from '@shared/ipc/errors'
import type { LibraryState } from '@shared/records/library'
import { createLibrary, type Library, moveLibrary, openLibrary, openLibraryAside } from '../library'
import type { CheckCopy } from '../library/check-copy'
import { type CheckDatabase, checkDatabase } from '../library/check-database'
import type { CopyOptions } from '../library/copy'
import { repositoriesOf } from '../library/repositories'
import { toDeskError } from './desk-errors'
import { HolderWatch } from './holder-watch'
import { libraryState } from './library-state'
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
  /** When it was opened, milliseconds UTC. */
  since: number
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
  /** Looks through a large library that was not closed in good order; as `checkCopy`. */
  checkDatabase?: CheckDatabase
}

/** A library that is being opened. */
type Opening = {
  folder: string
  gaveUp: AbortController
  /** The folder of the library that was open before. */
  before: string | null
  /** Set while its file is looked through. */
  checking: LibraryState['checking']
}

/** A check that is done by then is never shown: a screen that flashes past says nothing. */
const SHOW_CHECK_AFTER_MS = 250

const application = 'Beauty Desk'

/** Clocks of two computers may differ by some of it. */
const DAY_MS = 86_400_000

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
  private opening: Opening | null = null
  /** While another process is why the library is open for reading only. */
  private watch: HolderWatch | null = null

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
    const checking = this.opening?.checking
    throw new DeskError(
      'no-library',
      checking
        ? `“${checking.name}” is being looked through and opens after that. Nothing was written.`
        : (this.problem ?? 'No library is open.'),
    )
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
   * Opens the library in a folder, for reading only where it is held by another process or cannot be written to. A large
   * one that was not closed in good order is looked through first, which `state` tells. What is opened meanwhile takes
   * its place.
   * @throws DeskError, `cancelled` where another took its place; the library that was open before is open again, where
   *   there was one, and one that was looked through is looked through again
   */
  open(folder: string): Promise<void> {
    return this.replace(folder, (opening) => this.openAsPossible(folder, opening))
  }

  /** Makes a new library in a folder that is missing or empty. @throws DeskError as `open` */
  create(folder: string): Promise<void> {
    return this.replace(folder, () =>
      createLibrary(folder, { application, backupFolder: this.options.backupFolder }),
    )
  }

  /** As `open`, but never throws: what went wrong is told by `state`. */
  async tryOpen(folder: string): Promise<void> {
    this.wanted = resolve(folder)
    try {
      await this.open(folder)
    } catch (error) {
      if (toDeskError(error).code !== 'cancelled') this.fail(error)
    }
  }

  /**
   * No library could be opened or made, and this is why.
   * @param folder where it should have been, unless it is the one that was wanted
   */
  fail(error: unknown, folder?: string): void {
    if (folder !== undefined) this.wanted = resolve(folder)
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

  /**
   * Gets the right to write to the library that is open for reading only. It stays open as it is until then. End what is
   * under way on it first.
   * @throws DeskError `library-locked` where somebody still has that right, and what else `openLibraryAside` throws;
   *   `conflict` where another library was opened meanwhile. It is then still open for reading.
   */
  async takeOver(signal?: AbortSignal): Promise<void> {
    const reader = this.get()
    if (reader.library.mode === 'write') return
    const { backupFolder, changes, checkDatabase: check = checkDatabase } = this.options
    const { folder } = reader.library
    const library = await openLibraryAside(folder, {
      application,
      backupFolder,
      check,
      ...(signal && { signal }),
    })
    if (this.opened !== reader) {
      library.close()
      throw new DeskError('conflict', 'Another library was opened meanwhile. Nothing was changed.')
    }
    this.problem = null
    this.show(library)
    reader.library.close()
    // Whoever could write meanwhile told nobody here.
    changes.tell('article', this.get().records.articles.changedSince(reader.since - DAY_MS))
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
  async restore(place: string, takePlace: (state: string) => string | null): Promise<string | null> {
    const wasOpen = this.opened !== null
    const state = wasOpen ? 'before restoring' : this.damaged ? 'damaged' : 'set aside'
    this.close()
    let kept: string | null
    try {
      kept = takePlace(state)
    } catch (error) {
      if (wasOpen) await this.tryOpen(place)
      throw error
    }
    this.restored += 1
    await this.tryOpen(place)
    return kept
  }

  close(): void {
    this.opening?.gaveUp.abort()
    this.opening = null
    this.watch?.stop()
    this.watch = null
    const { opened } = this
    this.opened = null
    opened?.names.dispose()
    opened?.revisions.dispose()
    opened?.library.close()
  }

  state(): LibraryState {
    const { opened, problem, damaged, restored } = this
    return libraryState(opened, {
      sampleFolder: this.options.sampleFolder,
      location: this.place(),
      checking: this.opening?.checking ?? null,
      problem,
      damaged,
      restored,
      holder: this.watch?.holder ?? null,
    })
  }

  private async replace(
    folder: string,
    open: (opening: Opening) => Library | Promise<Library>,
  ): Promise<void> {
    const before = this.opened?.library.folder ?? this.opening?.before ?? null
    const givenUp = this.opening?.folder ?? null
    this.close()
    this.problem = null
    this.damaged = false
    const opening: Opening = {
      folder: resolve(folder),
      gaveUp: new AbortController(),
      before,
      checking: null,
    }
    this.opening = opening
    try {
      const library = await open(opening)
      if (this.opening !== opening) library.close()
      mustGoOn(opening)
      this.opening = null
      this.show(library)
    } catch (error) {
      mustGoOn(opening)
      this.opening = null
      // The one that was open is still good; the person keeps working where they were.
      if ((before ?? givenUp) === opening.folder) this.fail(error)
      else if (before !== null) await this.tryOpen(before)
      // Whoever asked for the other one is told at once; this one opens when it does.
      else if (givenUp !== null) void this.tryOpen(givenUp)
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
    if (library.mode === 'write') {
      this.watch?.stop()
      this.watch = null
    }
    const names = new NamesInText(records, changes)
    this.opened = { library, records, calls, names, revisions, since: Date.now() }
    this.wanted = library.folder
    this.options.changed(this.state())
  }

  private async openAsPossible(folder: string, opening: Opening): Promise<Library> {
    const { backupFolder, checkDatabase: check = checkDatabase } = this.options
    let showing: NodeJS.Timeout | undefined
    try {
      return await openLibraryAside(folder, {
        application,
        backupFolder,
        check,
        signal: opening.gaveUp.signal,
        onCheck: (byteLength) => {
          this.wanted = opening.folder
          opening.checking = { name: basename(this.wanted), byteLength }
          // A library that was open is shown no longer.
          const soon = opening.before === null ? SHOW_CHECK_AFTER_MS : 0
          showing = setTimeout(() => this.options.changed(this.state()), soon)
        },
      })
    } catch (error) {
      const { code, message } = toDeskError(error)
      if (code !== 'library-locked' && code !== 'read-only') throw error
      mustGoOn(opening)
      const library = openLibrary(folder, { mode: 'read', application })
      this.problem = message
      if (code === 'library-locked')
        this.watch = new HolderWatch(library.files, () => this.options.changed(this.state()))
      return library
    } finally {
      clearTimeout(showing)
    }
  }
}

/** @throws DeskError `cancelled` where another library took the place of this one while it was opened */
function mustGoOn({ gaveUp }: Opening): void {
  if (!gaveUp.signal.aborted) return
  throw new DeskError('cancelled', 'Another library was opened instead. Nothing in this one was changed.')
}
