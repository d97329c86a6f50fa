import { basename, join } from 'node:path'

/** The files of a library. Nothing but the database and the media folder matters; the rest can be deleted. */
export interface LibraryFiles {
  folder: string
  /** The folder's own name, which is what people call the library. */
  name: string
  database: string
  /** Holds `<first two of the hash>/<hash>.<extension>`. */
  media: string
  /** Small pictures and the like: made from the media folder again whenever they are missing. */
  derived: string
  /** What lasts no longer than the process that writes to the library; emptied whenever it is opened for writing. */
  passing: string
  /** House-style rules that people put there, as files they can edit; may be missing. */
  styles: string
  /** Locked by the process that may write; always empty. */
  lock: string
  /** Who holds the lock, or how the library was closed. */
  lockNote: string
  /** Where backups of the library were made. */
  backupNote: string
}

export function libraryFiles(folder: string): LibraryFiles {
  return {
    folder,
    name: basename(folder),
    database: join(folder, 'library.db'),
    media: join(folder, 'media'),
    derived: join(folder, 'derived'),
    passing: join(folder, 'derived', 'passing'),
    styles: join(folder, 'styles'),
    lock: join(folder, 'library.lock'),
    lockNote: join(folder, 'library.lock.json'),
    backupNote: join(folder, 'library.backups.json'),
  }
}
