import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DeskError } from '@shared/ipc/errors'
import type Database from 'better-sqlite3'
import type { LibraryFiles } from './layout'
import { makeFolder } from './make-folder'
import { sqliteCode } from './sqlite-errors'

/**
 * Keeps a copy of the database before its format changes. `VACUUM INTO` reads one consistent state, changes nothing
 * in the source and writes a whole new file, so the copy opens by itself.
 * @param backupFolder outside the library; made if missing
 * @returns the copy's path
 * @throws DeskError `file-unwritable` or `disk-full`: then nothing was migrated
 */
export function backUpBeforeMigration(
  connection: Database.Database,
  files: LibraryFiles,
  backupFolder: string,
  fromVersion: number,
): string {
  const stamp = new Date().toISOString().replace(/[:.]/g, '-')
  const target = join(backupFolder, `${files.name} before format change from ${fromVersion} ${stamp}.db`)
  const partial = `${target}.partial`
  try {
    makeFolder(backupFolder)
    connection.prepare('VACUUM INTO ?').run(partial)
    renameSync(partial, target)
    return target
  } catch (error) {
    if (existsSync(partial)) rmSync(partial, { force: true })
    const isFull = sqliteCode(error)?.startsWith('SQLITE_FULL') === true
    throw new DeskError(
      isFull ? 'disk-full' : 'file-unwritable',
      `The library “${files.name}” was not brought to the new format, because no backup of it could be written to “${backupFolder}”. It was left as it is.`,
      { cause: error },
    )
  }
}
