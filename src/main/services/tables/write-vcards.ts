import { readFile } from 'node:fs/promises'
import { DeskError } from '@shared/ipc/errors'
import { writeCard } from '@shared/record-import/vcard'
import type { Expert } from '@shared/records/expert'
import { storedPath } from '../media/add-media'
import type { OpenedLibrary } from '../opened-library'
import type { TableChoice, TableOptions } from './write-csv'

/** Larger portraits stay at home: address books refuse them. */
const LARGEST_PHOTO_BYTES = 2_000_000

const PAGE = 100

/** The experts of a list as vCards 4.0 with their portraits, card by card. @throws DeskError `cancelled` */
export async function* vcardPieces(
  opened: OpenedLibrary,
  query: TableChoice['query'],
  { onProgress, signal }: TableOptions = {},
): AsyncGenerator<string> {
  const { experts } = opened.records
  // The whole list is asked for, so the page is of no account.
  const ids = experts.listIds({ ...query, limit: 1, offset: 0 })
  for (let offset = 0; offset < ids.length; offset += PAGE) {
    if (signal?.aborted) throw new DeskError('cancelled', 'The export was stopped. No file was written.')
    for (const expert of experts.getMany(ids.slice(offset, offset + PAGE)))
      yield writeCard(expert, await photoOf(opened, expert))
    onProgress?.(Math.min(offset + PAGE, ids.length), ids.length)
  }
}

async function photoOf({ library, records }: OpenedLibrary, { portraitMediaId }: Expert) {
  const media = portraitMediaId === null ? null : records.media.get(portraitMediaId)
  if (!media || media.byteLength > LARGEST_PHOTO_BYTES) return null
  const bytes = await readFile(storedPath(library.files.media, media)).catch(() => null)
  // A card without its portrait is better than none.
  return bytes && { mimeType: media.mimeType, bytes }
}
