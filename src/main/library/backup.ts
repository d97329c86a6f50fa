import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DeskError } from '@shared/ipc/errors'
import type Database from 'better-sqlite3'
import type { LibraryFiles } from './layout'
import { makeFolder } from './make-folder'
import { renameSync } from './rename'
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
  const target = join(backupFolder, formatBackupName(files.name, fromVersion, new Date()))
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

function formatBackupName(library: string, fromVersion: number, at: Date): string {
  return `${library} before format change from ${fromVersion} ${at.toISOString().replace(/[:.]/g, '-')}.db`
}

const named =
  /^(?<library>.+) before format change from \d+ (?<day>\d{4}-\d\d-\d\d)T(?<h>\d\d)-(?<m>\d\d)-(?<s>\d\d)-(?<ms>\d{3})Z\.db$/

/** Of which library, and when, a copy before a change of format was made, by its name; null for any other file. */
export function parseFormatBackupName(fileName: string): { library: string; madeAt: number } | null {
  const parts = named.exec(fileName)?.groups
  if (!parts) return null
  const madeAt = Date.parse(`${parts.day}T${parts.h}:${parts.m}:${parts.s}.${parts.ms}Z`)
  return Number.isNaN(madeAt) ? null : { library: parts.library ?? '', madeAt }
}
