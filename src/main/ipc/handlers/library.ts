import { basename } from 'node:path'
import type { CopyProgress } from '../../services/backup'
import type { CurrentLibrary } from '../../services/current-library'
import { toDeskError } from '../../services/desk-errors'
import type { SearchRefresh } from '../../services/search-refresh'
import type { HandlersOf } from '../handler'
import type { ShellCalls } from '../shell-calls'
import type { Running, WindowWork } from '../window-work'

export type LibraryHandlerOptions = {
  current: CurrentLibrary
  shell: ShellCalls
  /** Resolves when the library of this start is open, or could not be, or is looked through for long before. */
  started: Promise<void>
  openSample: () => Promise<void>
  windowWork: WindowWork
  searchRefresh: SearchRefresh
}

export function libraryHandlers(options: LibraryHandlerOptions): HandlersOf<'library'> {
  const { current, shell, started, openSample, windowWork, searchRefresh } = options
  const endWork = () => current.work.endAll()
  return {
    async 'library.state'() {
      await started
      return current.state()
    },
    async 'library.chooseAndOpen'(_input, window) {
      const folder = await shell.chooseFolder(window, { title: 'Open a library', button: 'Open' })
      if (folder === null) return { chosen: false }
      await endWork()
      return { chosen: await openChosen(current, folder) }
    },
    async 'library.chooseAndCreate'(_input, window) {
      const folder = await shell.choosePlace(window, {
        title: 'Make a new library',
        button: 'Make library',
        suggestedName: 'My library',
      })
      if (folder === null) return { chosen: false }
      await endWork()
      await current.create(folder)
      return { chosen: true }
    },
    async 'library.openSample'() {
      await endWork()
      await openSample()
      return null
    },
    async 'library.takeOver'(_input, window) {
      await endWork()
      await windowWork.run(window, 'Opening for writing', ({ signal }) => current.takeOver(signal))
      return null
    },
    async 'library.move'(_input, window) {
      const { library } = current.getToWrite()
      const place = await shell.choosePlace(window, {
        title: 'Move the library',
        button: 'Move here',
        suggestedName: library.name,
      })
      if (place === null) return { chosen: false }
      await endWork()
      await windowWork.run(
        window,
        'Moving the library',
        ({ signal, onProgress }) => current.move(place, { signal, onProgress: inBytes(onProgress) }),
        'share',
      )
      return { chosen: true }
    },
    'library.showFolder'() {
      shell.showFolder(current.get().library.folder)
      return null
    },
    async 'library.backUp'(_input, window) {
      const { library } = current.get()
      const folder = await shell.chooseFolder(window, {
        title: 'Back up the library into a folder',
        button: 'Back up here',
        canBeNew: true,
      })
      if (folder === null) return { chosen: false, name: null }
      const { backUpLibrary } = await import('../../services/backup')
      const backup = await windowWork.run(
        window,
        'Backing up the library',
        ({ signal, onProgress }) =>
          backUpLibrary(library, folder, { ...current.copying, signal, onProgress: inBytes(onProgress) }),
        'share',
      )
      return { chosen: true, name: basename(backup.folder) }
    },
    async 'library.rebuild'(_input, window) {
      const { rebuildLibrary } = await import('../../services/rebuild')
      const opened = current.getToWrite()
      await searchRefresh.stop()
      const articles = await windowWork.run(window, 'Rebuilding search and mentions', (running) =>
        rebuildLibrary(opened, running),
      )
      return { articles }
    },
  }
}

/**
 * @returns false where another library was opened meanwhile
 * @throws DeskError as `CurrentLibrary.open`, unless the window itself can say what is wrong and offer a backup
 */
async function openChosen(current: CurrentLibrary, folder: string): Promise<boolean> {
  try {
    await current.open(folder)
  } catch (error) {
    const { code } = toDeskError(error)
    if (code === 'cancelled') return false
    const { open, checking } = current.state()
    if (open || checking || code !== 'library-damaged') throw error
    current.fail(error, folder)
  }
  return true
}

function inBytes(onProgress: Running['onProgress']): (progress: CopyProgress) => void {
  return ({ doneBytes, totalBytes }) => onProgress(doneBytes, totalBytes)
}
