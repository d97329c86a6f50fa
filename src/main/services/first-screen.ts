import { readFileSync, statSync } from 'node:fs'
import { libraryFiles } from '../library/layout'

/**
 * What the first screen of the next start will ask, and main's answers when the app was last ended. Nothing checks what
 * is in it but that all of it was written for this state of things: the app wrote it, beside its other files.
 */
export type FirstScreen = {
  /** The page that asks: another build may ask otherwise. */
  page: string
  /** The text of the preferences' file. */
  preferences: string
  library: LibraryLook
  /** `FirstAnswer[]` as JSON: it goes on into the page as it is. */
  answers: string
}

/** How a library's database looked when it was closed with everything in it. */
type LibraryLook = { folder: string; byteLength: number; modifiedMs: number }

/**
 * The answers for a start's first screen, as JSON; null where anything is not as it was when they were written down. Read before
 * anything else of the library is, so nothing is loaded for it.
 * @param file where they were kept
 * @param start as the answers must have been written for
 */
export function firstAnswers(
  file: string,
  start: { page: string | null; preferences: string | null; library: string | null },
): string | null {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as FirstScreen
    const { page, preferences, library } = kept
    if (page !== start.page || preferences !== start.preferences || library.folder !== start.library)
      return null
    const look = cleanlyClosed(library.folder)
    const isSame = look?.byteLength === library.byteLength && look.modifiedMs === library.modifiedMs
    return isSame ? kept.answers : null
  } catch {
    // Not there, cut off or another program's: the page asks as it always can.
    return null
  }
}

/** How a library was closed; null while somebody has it open, after a crash and where it was changed since. */
export function cleanlyClosed(folder: string): LibraryLook | null {
  const files = libraryFiles(folder)
  const { holder, closed } = JSON.parse(readFileSync(files.lockNote, 'utf8')) as {
    holder: unknown
    closed: { byteLength: number; modifiedMs: number } | null
  }
  const found = statSync(files.database)
  const pending = statSync(`${files.database}-wal`, { throwIfNoEntry: false })?.size ?? 0
  const isAsLeft = found.size === closed?.byteLength && found.mtimeMs === closed.modifiedMs
  if (holder !== null || !isAsLeft || pending > 0) return null
  return { folder, byteLength: found.size, modifiedMs: found.mtimeMs }
}

/** The built page's own name, which changes with everything in it; null where it is not there. */
export function pageName(indexFile: string): string | null {
  try {
    return /\bsrc="([^"]+\.js)"/.exec(readFileSync(indexFile, 'utf8'))?.[1] ?? null
  } catch {
    return null
  }
}

export function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
