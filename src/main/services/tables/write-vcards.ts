import { readFile } from 'node:fs/promises'
import { DeskError } from '@shared/ipc/errors'
import { writeCard } from '@shared/record-import/vcard'
import type { Expert } from '@shared/records/expert'
import { storedPath } from '../media/add-media'
import type { OpenedLibrary } from '../opened-library'
import type { TableOptions } from './write-csv'

/** Larger portraits stay at home: address books refuse them. */
const LARGEST_PHOTO_BYTES = 2_000_000

const PAGE = 100

/** Every expert in use as a vCard 4.0 with their portrait, card by card. @throws DeskError `cancelled` */
export async function* vcardPieces(
  opened: OpenedLibrary,
  filter: string,
  { onProgress, signal }: TableOptions = {},
): AsyncGenerator<string> {
  const { experts } = opened.records
  for (let offset = 0; ; offset += PAGE) {
    if (signal?.aborted) throw new DeskError('cancelled', 'The export was stopped. No file was written.')
    const { rows, total } = experts.list({ filter, binned: false, limit: PAGE, offset })
    for (const expert of experts.getMany(rows.map(({ id }) => id)))
      yield writeCard(expert, await photoOf(opened, expert))
    const done = Math.min(offset + PAGE, total)
    onProgress?.(done, total)
    if (done >= total) return
  }
}

async function photoOf({ library, records }: OpenedLibrary, { portraitMediaId }: Expert) {
  const media = portraitMediaId === null ? null : records.media.get(portraitMediaId)
  if (!media || media.byteLength > LARGEST_PHOTO_BYTES) return null
  const bytes = await readFile(storedPath(library.files.media, media)).catch(() => null)
  // A card without its portrait is better than none.
  return bytes && { mimeType: media.mimeType, bytes }
}
