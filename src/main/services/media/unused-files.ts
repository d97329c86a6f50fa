import { rm } from 'node:fs/promises'
import type { Media } from '@shared/records/media'
import type { MediaRepository } from '../../library/repositories/media'
import { storedPath } from './add-media'
import { forgetSmallPictures } from './small-pictures'

/**
 * Runs a deletion of media records, then removes the files that no record has any more.
 * @param going the records that may be deleted by it
 */
export async function withoutLeftovers<Result>(
  shelf: { folder: string; derived: string; records: Pick<MediaRepository, 'withContent'> },
  going: readonly Media[],
  work: () => Result | Promise<Result>,
): Promise<Result> {
  const result = await work()
  for (const media of going) {
    if (shelf.records.withContent(media.contentHash).length > 0) continue
    // A file that cannot be removed costs space and nothing else.
    await rm(storedPath(shelf.folder, media), { force: true }).catch(() => {})
    await forgetSmallPictures(shelf.derived, media.contentHash)
  }
  return result
}
