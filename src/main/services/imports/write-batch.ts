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
 * Writes some sources in one transaction, and waits aside until they are on the disk. Each is whole in the library or not
 * at all; one that is refused does not touch the others, unless the disk takes no more: then none of these is in the
 * library.
 */
export async function writeBatch(
  opened: OpenedLibrary,
  prepared: readonly PreparedImport[],
  known: Pick<KnownNames, 'experts'>,
): Promise<BatchResult[]> {
  const { library } = opened
  try {
    try {
      return await library.writeSlice(() =>
        library.adding(() => prepared.map((each) => writeOne(opened, each, known))),
      )
    } catch (error) {
      if (isOfTheDisk(error)) throw error
      // One of them is refused: each by itself now, which takes longer and tells which.
      return await library.writeSlice(() =>
        prepared.map((each) => {
          try {
            return library.writeApart(() => writeOne(opened, each, known))
          } catch (reason) {
            if (isOfTheDisk(reason)) throw reason
            return { found: rejected(each.shownPath, reason), written: null }
          }
        }),
      )
    }
  } catch (error) {
    return prepared.map(({ shownPath }) => ({ found: rejected(shownPath, error), written: null }))
  }
}

function writeOne(
  opened: OpenedLibrary,
  prepared: PreparedImport,
  known: Pick<KnownNames, 'experts'>,
): BatchResult {
  const written = writeImport(opened, prepared, known)
  return { found: written.found, written }
}

function isOfTheDisk(error: unknown): boolean {
  return ['disk-full', 'read-only', 'no-library'].includes(toDeskError(error).code)
}
