import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { emptyMediaFields, type Media, type MediaFields } from '@shared/records/media'
import type { MediaRepository } from '../../library/repositories/media'
import { toDeskError } from '../desk-errors'
import { extensionOf, mediaPath } from './media-path'
import { type StoredFile, storeFile } from './store-file'

/** The open library as far as adding media needs it. */
export type MediaShelf = {
  /** The library's media folder. */
  folder: string
  records: Pick<MediaRepository, 'withContent' | 'create' | 'restore' | 'get'>
}

/** What became of several files: a record each, or a line that says why not. */
export type AddedMedia = { media: Media[]; problems: string[] }

/**
 * Takes one file into the library. The same bytes are one record: adding them again gives the record there is, taken
 * out of the bin if it was in there, with its own words and not the given ones.
 * @param source the file's path, or its bytes
 * @throws DeskError for a kind that is not kept, and for whatever the disk refused
 */
export async function addMedia(
  shelf: MediaShelf,
  fileName: string,
  source: string | Uint8Array,
  given: Partial<MediaFields> = {},
): Promise<Media> {
  const stored = await storeFile(shelf.folder, basename(fileName), source)
  return addStored(shelf.records, basename(fileName), stored, given)
}

/** The record of a file that is in the media folder; as `addMedia`, and in one piece, for a transaction. */
export function addStored(
  records: MediaShelf['records'],
  name: string,
  stored: StoredFile,
  given: Partial<MediaFields> = {},
): Media {
  const present = records.withContent(stored.contentHash)[0]
  if (present) return takeOutOfBin(records, present)
  return records.create({
    ...emptyMediaFields(),
    // "jar-on-shelf_02.jpg" is a better title than none, and easily bettered.
    title: name.replace(/\.[^.]+$/, '').replace(/[-_]+/g, ' '),
    ...given,
    ...fileFields(name, stored),
  })
}

/** Takes files and all files in folders, each by itself: one that is refused does not stop the others. */
export async function addMediaFiles(shelf: MediaShelf, paths: readonly string[]): Promise<AddedMedia> {
  const result: AddedMedia = { media: [], problems: [] }
  for (const path of await filesIn(paths)) {
    try {
      const media = await addMedia(shelf, path, path)
      if (!result.media.some(({ id }) => id === media.id)) result.media.push(media)
    } catch (error) {
      result.problems.push(toDeskError(error).message)
    }
  }
  return result
}

/** Where a media record's bytes are. */
export function storedPath(folder: string, media: Pick<Media, 'contentHash' | 'mimeType'>): string {
  return mediaPath(folder, media.contentHash, extensionOf(media.mimeType))
}

function takeOutOfBin(records: MediaShelf['records'], media: Media): Media {
  if (media.binnedAt === null) return media
  records.restore([media.id])
  return records.get(media.id) ?? media
}

/** What a media record says of its file. */
export function fileFields(fileName: string, { type, contentHash, byteLength, size }: StoredFile) {
  return {
    kind: type.kind,
    mimeType: type.mimeType,
    contentHash,
    fileName: fileName.slice(0, 255),
    byteLength,
    width: size?.width ?? null,
    height: size?.height ?? null,
    durationMs: null,
  }
}

async function filesIn(paths: readonly string[]): Promise<string[]> {
  const files: string[] = []
  for (const path of paths) {
    const status = await stat(path).catch(() => null)
    if (!status?.isDirectory()) {
      files.push(path)
      continue
    }
    const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => [])
    for (const entry of entries) {
      if (entry.isFile() && !entry.name.startsWith('.')) files.push(join(entry.parentPath, entry.name))
    }
  }
  return files
}
