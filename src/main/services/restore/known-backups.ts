import { readdirSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { DeskError } from '@shared/ipc/errors'
import { parseFormatBackupName } from '../../library/backup'
import { notedBackupFolders } from '../../library/backup-note'
import { openUnchanging } from '../../library/connection'
import { type TableCounts, tableCounts } from '../../library/counts'
import { libraryFiles } from '../../library/layout'
import { backupsIn, readManifest } from '../backup-manifest'

/**
 * A backup that can be restored: a whole one, or the copy of the database alone that is made before a change of
 * format.
 */
export type KnownBackup = {
  kind: 'whole' | 'database'
  /** The backup's folder, or the copy's file. */
  path: string
  /** What the library was called. */
  library: string
  /** Milliseconds UTC. */
  madeAt: number
  counts: TableCounts
}

/**
 * The backups of a library that the app knows of, the newest first: where the library's own note says that some were
 * made, and where the app makes them by itself.
 */
export function knownBackups(libraryFolder: string, automaticFolder: string): KnownBackup[] {
  const files = libraryFiles(resolve(libraryFolder))
  const folders = new Set([...notedBackupFolders(files), resolve(automaticFolder), `${files.folder} backups`])
  // One folder may hold the backups of several libraries.
  return newestFirst([...folders].flatMap(everyBackupIn).filter(({ library }) => library === files.name))
}

/**
 * The backups in a folder that a person chose, of whatever library: the folder may be one itself.
 * @throws DeskError `file-unreadable` when there is none
 */
export function chosenBackups(folder: string): KnownBackup[] {
  const own = everyBackupIn(dirname(resolve(folder))).filter(({ path }) => path === resolve(folder))
  const found = own.length > 0 ? own : newestFirst(everyBackupIn(folder))
  if (found.length > 0) return found
  // Says what is wrong with a folder that should be one.
  readManifest(folder)
  throw new DeskError('file-unreadable', `There is no backup of Beauty Desk in “${folder}”.`)
}

function newestFirst(backups: KnownBackup[]): KnownBackup[] {
  return backups.toSorted((one, other) => other.madeAt - one.madeAt)
}

function everyBackupIn(folder: string): KnownBackup[] {
  try {
    const whole = backupsIn(folder).map(({ folder: path, manifest }): KnownBackup => {
      const { library, madeAt, counts } = manifest
      return { kind: 'whole', path, library, madeAt, counts }
    })
    return [...whole, ...databaseBackupsIn(folder)]
  } catch {
    // A drive that is not plugged in, or a folder that may not be read, holds none that could be restored now.
    return []
  }
}

function databaseBackupsIn(folder: string): KnownBackup[] {
  return readdirSync(folder).flatMap((name): KnownBackup[] => {
    const parsed = parseFormatBackupName(basename(name))
    const path = join(folder, name)
    const counts = parsed && countsIn(path)
    return parsed && counts ? [{ kind: 'database', path, ...parsed, counts }] : []
  })
}

function countsIn(file: string): TableCounts | null {
  try {
    const connection = openUnchanging(file)
    try {
      return tableCounts(connection)
    } finally {
      connection.close()
    }
  } catch {
    return null
  }
}
