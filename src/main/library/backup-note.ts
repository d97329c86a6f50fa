import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import type { LibraryFiles } from './layout'
import { renameSync } from './rename'

/** Where backups of a library were made lately, the last one first. Kept beside the database, because it is needed when
 * the database cannot be read; it can be deleted like everything else there. */
const noteSchema = z.object({ folders: z.array(z.string()) })

const MOST_FOLDERS = 20

/** @returns absolute paths; none when nothing is known */
export function notedBackupFolders(files: LibraryFiles): string[] {
  try {
    return noteSchema.parse(JSON.parse(readFileSync(files.backupNote, 'utf8'))).folders
  } catch {
    return []
  }
}

/** Remembers that a folder holds backups of this library. Never throws: a backup is one without the note too. */
export function noteBackupFolders(files: LibraryFiles, folders: readonly string[]): void {
  if (folders.length === 0) return
  const known = [...new Set([...folders, ...notedBackupFolders(files)])].slice(0, MOST_FOLDERS)
  try {
    const partial = `${files.backupNote}.partial`
    writeFileSync(partial, `${JSON.stringify({ folders: known }, null, 2)}\n`)
    renameSync(partial, files.backupNote)
  } catch {
    // The folder cannot be written to; the backup can still be chosen by hand.
  }
}
