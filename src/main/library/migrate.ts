import { DeskError } from '@shared/ipc/errors'
import type Database from 'better-sqlite3'
import { backUpBeforeMigration } from './backup'
import { LIBRARY_APPLICATION_ID } from './inspect'
import type { LibraryFiles } from './layout'
import { migrations } from './migrations'
import type { Migration } from './migrations/migration'

/** The format this version of the app writes. */
export function newestSchemaVersion(steps: readonly Migration[] = migrations): number {
  return steps.at(-1)?.version ?? 0
}

/** Lays the newest format into an empty database. */
export function createSchema(connection: Database.Database, steps: readonly Migration[] = migrations): void {
  runSteps(connection, 0, steps)
}

/**
 * Brings a library to the newest format: a backup first, then every missing step in one transaction, so that the
 * library is in the old format or in the new one and never between.
 * @returns the backup's path, null when the format was the newest already
 * @throws DeskError `library-newer` for a format this version does not know; the backup's errors
 */
export function migrate(
  connection: Database.Database,
  files: LibraryFiles,
  backupFolder: string,
  steps: readonly Migration[] = migrations,
): string | null {
  const from = Number(connection.pragma('user_version', { simple: true }))
  const newest = newestSchemaVersion(steps)
  if (from === newest) return null
  if (from > newest)
    throw new DeskError(
      'library-newer',
      `The library “${files.name}” has format ${from}, this version knows ${newest}. It was left untouched.`,
    )
  const backup = backUpBeforeMigration(connection, files, backupFolder, from)
  runSteps(connection, from, steps)
  return backup
}

function runSteps(connection: Database.Database, from: number, steps: readonly Migration[]): void {
  mustAscend(steps)
  // Steps may rebuild tables that others point at. Foreign keys cannot be switched inside a transaction, so they are
  // off around it and checked whole before it ends.
  connection.pragma('foreign_keys = OFF')
  try {
    connection
      .transaction(() => {
        for (const step of steps) {
          if (step.version <= from) continue
          connection.exec(step.sql)
          connection.pragma(`user_version = ${step.version}`)
        }
        connection.pragma(`application_id = ${LIBRARY_APPLICATION_ID}`)
        const broken = connection.pragma('foreign_key_check') as unknown[]
        if (broken.length > 0) throw new Error(`A format change left ${broken.length} broken references.`)
      })
      .immediate()
  } finally {
    connection.pragma('foreign_keys = ON')
  }
  // The header of the main file must say the new version even if the process dies now: it is looked at before opening.
  connection.pragma('wal_checkpoint(TRUNCATE)')
}

function mustAscend(steps: readonly Migration[]): void {
  let last = 0
  for (const { version } of steps) {
    if (!Number.isInteger(version) || version <= last)
      throw new Error(`Format step ${version} does not follow ${last}.`)
    last = version
  }
}
