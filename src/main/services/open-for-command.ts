import { DeskError } from '@shared/ipc/errors'
import { type Library, type LibraryMode, openLibrary, wouldBeMade } from '../library'
import { repositoriesOf } from '../library/repositories'
import type { OpenedLibrary } from './opened-library'
import { ChangeFeed, createRecordServices } from './records'

/**
 * `read` can be had beside an open window, `write` only while nobody else holds the library; `write-or-read` takes
 * what it gets.
 */
export type LibraryAccess = 'read' | 'write' | 'write-or-create' | 'write-or-read'

/**
 * Opens a library for a command without a window.
 * @throws DeskError as `openLibrary`
 */
export function openForCommand(folder: string, access: LibraryAccess): OpenedLibrary {
  const library = openAs(folder, access)
  const records = repositoriesOf(library)
  // Lays the built-in profiles into a new library.
  createRecordServices(library, new ChangeFeed())
  return { library, records }
}

function openAs(folder: string, access: LibraryAccess): Library {
  const open = (mode: LibraryMode) =>
    openLibrary(folder, { application: 'desk', mode, create: access === 'write-or-create' })
  if (access !== 'write-or-read') return open(access === 'read' ? 'read' : 'write')
  try {
    return open('write')
  } catch (error) {
    const isHeld =
      error instanceof DeskError && (error.code === 'library-locked' || error.code === 'read-only')
    if (!isHeld) throw error
    return open('read')
  }
}

/**
 * As `openForCommand` to read, but null where a command that writes would make the library.
 * @throws DeskError as that command would
 */
export function openIfThere(folder: string): OpenedLibrary | null {
  return wouldBeMade(folder) ? null : openForCommand(folder, 'read')
}
