import { DeskError } from '@shared/ipc/errors'
import { openLibrary } from '../library'
import { repositoriesOf } from '../library/repositories'
import type { OpenedLibrary } from './opened-library'
import { ChangeFeed, createRecordServices } from './records'

/** `read` can be had beside an open window; `write` only while no window holds the library. */
export type LibraryAccess = 'read' | 'write' | 'write-or-create'

/**
 * Opens a library for a command without a window.
 * @throws DeskError as `openLibrary`
 */
export function openForCommand(folder: string, access: LibraryAccess): OpenedLibrary {
  const library = openLibrary(folder, {
    application: 'desk',
    mode: access === 'read' ? 'read' : 'write',
    create: access === 'write-or-create',
  })
  const records = repositoriesOf(library)
  // Lays the built-in profiles into a new library.
  createRecordServices(library, new ChangeFeed())
  return { library, records }
}

/** As `openForCommand` to read, but null where there is no library yet. */
export function openIfThere(folder: string): OpenedLibrary | null {
  try {
    return openForCommand(folder, 'read')
  } catch (error) {
    if (error instanceof DeskError && error.code === 'no-library') return null
    throw error
  }
}
