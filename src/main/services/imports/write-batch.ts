import type { ImportedFile } from '@shared/intake/result'
import type { KnownNames } from '@shared/intake/structure/structure'
import { toDeskError } from '../desk-errors'
import type { OpenedLibrary } from '../opened-library'
import { type PreparedImport, type WrittenImport, writeImport } from './accept'
import { rejected } from './rejected'

/** How many sources are written in one transaction: each flush of the disk then serves many. */
export const BATCH = 64

/** What became of one source: written, or rejected with a line that says why. */
export type BatchResult = { found: ImportedFile; written: WrittenImport | null }

/**
 * Writes some sources in one transaction. Each is whole in the library or not at all; one that is refused does not
 * touch the others, unless the disk takes no more: then none of these is in the library.
 */
export function writeBatch(
  opened: OpenedLibrary,
  prepared: readonly PreparedImport[],
  known: Pick<KnownNames, 'experts'>,
): BatchResult[] {
  try {
    return opened.library.write(() => prepared.map((each) => writeOne(opened, each, known)))
  } catch (error) {
    return prepared.map(({ shownPath }) => ({ found: rejected(shownPath, error), written: null }))
  }
}

function writeOne(
  opened: OpenedLibrary,
  prepared: PreparedImport,
  known: Pick<KnownNames, 'experts'>,
): BatchResult {
  try {
    const written = writeImport(opened, prepared, known)
    return { found: written.found, written }
  } catch (error) {
    const { code } = toDeskError(error)
    if (code === 'disk-full' || code === 'read-only' || code === 'no-library') throw error
    return { found: rejected(prepared.shownPath, error), written: null }
  }
}
