import { existsSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { DeskError } from '@shared/ipc/errors'
import { noteBackupFolders, notedBackupFolders } from '../../library/backup-note'
import { type CopyOptions, discard, isWithin } from '../../library/copy'
import { inspectLibrary } from '../../library/inspect'
import { libraryFiles } from '../../library/layout'
import { noteChecked, takeLock } from '../../library/lock'
import { newestSchemaVersion } from '../../library/migrate'
import { renameSync } from '../../library/rename'
import { restoreLibrary } from '../backup'
import { freeName, readableTime } from '../dated-name'
import { toDeskError } from '../desk-errors'
import { folderError } from '../file-errors'
import type { KnownBackup } from './known-backups'
import { restoreDatabase } from './restore-database'

/** A whole library out of a backup, beside the place it will take. */
export type PreparedRestore = { backup: KnownBackup; folder: string; place: string }

/**
 * Makes a library out of a backup beside the place it is meant for, and looks at it. The place itself is not touched;
 * a library in it can be used meanwhile.
 * @throws DeskError; then nothing is left of it
 */
export async function prepareRestore(
  backup: KnownBackup,
  libraryFolder: string,
  options: CopyOptions = {},
): Promise<PreparedRestore> {
  const place = resolve(libraryFolder)
  if (isWithin(backup.path, place))
    throw new DeskError(
      'invalid-input',
      'This backup lies inside the library that it would replace. Move it elsewhere first; nothing was changed.',
    )
  const folder = freeName(`${place} being restored`)
  try {
    if (backup.kind === 'whole') await restoreLibrary(backup.path, folder, options)
    else await restoreDatabase(backup.path, libraryFiles(place).media, folder, options)
    const files = libraryFiles(folder)
    inspectLibrary(files, newestSchemaVersion())
    noteChecked(files)
    noteBackupFolders(files, [dirname(backup.path), ...notedBackupFolders(libraryFiles(place))])
    return { backup, folder, place }
  } catch (error) {
    discard(folder)
    const known = toDeskError(error)
    throw new DeskError(known.code, `${known.message} The library “${basename(place)}” was left as it is.`, {
      cause: error,
    })
  }
}

/**
 * Puts a prepared library into its place. What is there, whatever it is, is kept whole beside under another name.
 * Nothing may hold it open.
 * @param state how the kept one is called: "damaged"
 * @returns the name under which the former library is kept; null where there was none
 * @throws DeskError; the place then holds what it held
 */
export function takePlace({ folder, place }: PreparedRestore, state: string): string | null {
  const kept = freeName(`${place} ${state} ${readableTime(Date.now())}`)
  const isThere = existsSync(place)
  try {
    if (isThere) {
      mustBeFree(place)
      renameSync(place, kept)
    }
    try {
      renameSync(folder, place)
    } catch (error) {
      if (isThere) renameSync(kept, place)
      throw error
    }
  } catch (error) {
    discard(folder)
    if (error instanceof DeskError) throw error
    throw folderError(error, kept, 'the library was left as it is and nothing was restored')
  }
  return isThere ? basename(kept) : null
}

/** @throws DeskError `library-locked` when another process may be writing to it */
function mustBeFree(place: string): void {
  const files = libraryFiles(place)
  if (!existsSync(files.database)) return
  takeLock(files, 'Beauty Desk').release(null)
}
