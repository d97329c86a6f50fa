import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DeskError } from '@shared/ipc/errors'
import { noteBackupFolders, notedBackupFolders } from './backup-note'
import { databaseBytes } from './connection'
import {
  type CopyOptions,
  copyDatabase,
  copyError,
  copyInParts,
  copyMedia,
  copyStyles,
  discard,
  isWithin,
  mediaBytes,
} from './copy'
import { isMissingOrEmpty, makeWay } from './empty-folder'
import { libraryFiles } from './layout'
import type { Library } from './library'
import { noteChecked } from './lock'
import { makeFolder } from './make-folder'
import { type OpenOptions, openLibrary } from './open'
import { partialNameOf } from './partial-name'
import { renameSync } from './rename'

export interface MovedLibrary {
  library: Library
  /** The folder it was moved from: left whole, with a note that says where the library is now. */
  original: string
}

/**
 * Moves an open library: copies all of it to a new place, compares the copy and opens it, and only then closes the old
 * one. The original stays where it was; removing it is the writer's own decision.
 * @param newFolder missing or empty, outside the library
 * @throws DeskError; the library is then still open and in its old place
 */
export async function moveLibrary(
  library: Library,
  newFolder: string,
  options: OpenOptions & CopyOptions = {},
): Promise<MovedLibrary> {
  const target = libraryFiles(resolve(newFolder))
  if (isWithin(target.folder, library.folder))
    throw new DeskError(
      'invalid-input',
      'A library cannot be moved into its own folder. Nothing was changed.',
    )
  if (!isMissingOrEmpty(target.folder))
    throw new DeskError(
      'conflict',
      `The folder “${target.folder}” is not empty. The library was not moved; nothing was changed.`,
    )
  const partial = libraryFiles(partialNameOf(target.folder))
  try {
    makeFolder(partial.media)
    await copyWhole(library, partial.folder, options)
    copyStyles(library.folder, partial.folder)
    noteChecked(partial)
    makeWay(target.folder)
    renameSync(partial.folder, target.folder)
  } catch (error) {
    discard(partial.folder)
    throw copyError(error, `The library “${library.name}” was not moved`, target.folder)
  }
  const original = library.folder
  const moved = openCopy(target.folder, library.name, options)
  library.close()
  noteBackupFolders(target, notedBackupFolders(library.files))
  leaveNote(original, target.folder)
  return { library: moved, original }
}

/** Before the old one is closed: a copy that cannot be opened (its disk is full, or knows no locks) is no new place. */
function openCopy(folder: string, name: string, options: OpenOptions): Library {
  try {
    return openLibrary(folder, options)
  } catch (error) {
    discard(folder)
    throw new DeskError(
      error instanceof DeskError ? error.code : 'file-unwritable',
      `The library “${name}” was not moved: the copy in “${folder}” could not be opened there. Nothing was kept of it; the library is as it was.`,
      { cause: error },
    )
  }
}

/**
 * Saves may come in while files are copied, so the database comes last, and again until nothing was written
 * meanwhile. Nothing can be written between the last look and the caller's next line: both run without a pause.
 */
async function copyWhole(library: Library, folder: string, options: CopyOptions): Promise<void> {
  const files = libraryFiles(folder)
  const changes = library.connection.prepare<[], number>('SELECT total_changes()').pluck()
  for (;;) {
    const before = changes.get()
    const [media, database] = copyInParts(options, [
      mediaBytes(library.files.media),
      databaseBytes(library.connection),
    ])
    await copyMedia(library.files.media, files.media, media)
    discard(files.database)
    await copyDatabase(library.connection, files.database, database)
    if (changes.get() === before) return
  }
}

function leaveNote(original: string, folder: string): void {
  try {
    writeFileSync(
      join(original, 'Moved.txt'),
      `This library was moved to:\n${folder}\n\nThis folder is the state before the move. It can be deleted.\n`,
    )
  } catch {
    // The note is a kindness; the move has been made.
  }
}
