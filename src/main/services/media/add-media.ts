import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { emptyMediaFields, type Media, type MediaFields } from '@shared/records/media'
import { extensionOf, mimeTypeOf, nameOfType, sameFamily } from '@shared/records/media-types'
import type { MediaFile, MediaRepository } from '../../library/repositories/media'
import { toDeskError } from '../desk-errors'
import { fillEmpty } from './file-words'
import { mediaPath } from './media-path'
import { type StoredFile, storeFile } from './store-file'

/** The open library as far as adding media needs it. */
export type MediaShelf = {
  /** The library's media folder. */
  folder: string
  records: Pick<MediaRepository, 'withContent' | 'create' | 'restore' | 'get'>
}

/** What became of several files: a record each, or a line that says why not. Notices are of files that were added. */
export type AddedMedia = { media: Media[]; problems: string[]; notices: string[] }

export type AddOptions = {
  onProgress?: (done: number, total: number) => void
  /** Stops between two files; those added stay. */
  signal?: AbortSignal
}

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
  const { fields, filled } = fillEmpty({ ...emptyMediaFields(), ...given }, stored.words)
  return records.create({
    ...fields,
    title: fields.title || titleFrom(name),
    ...fileFields(name, stored),
    filledFromFile: filled,
  })
}

/** "jar-on-shelf_02.jpg" is a better title than none, and easily bettered. */
function titleFrom(fileName: string): string {
  return fileName.replace(/\.[^.]+$/, '').replace(/[-_]+/g, ' ')
}

/** Takes files and all files in folders, each by itself: one that is refused does not stop the others. */
export async function addMediaFiles(
  shelf: MediaShelf,
  paths: readonly string[],
  { onProgress, signal }: AddOptions = {},
): Promise<AddedMedia> {
  const result: AddedMedia = { media: [], problems: [], notices: [] }
  const ids = new Set<string>()
  const files = await filesIn(paths)
  for (const [index, path] of files.entries()) {
    if (signal?.aborted) {
      result.problems.push(`Stopped: ${files.length - index} files were not added.`)
      break
    }
    try {
      const media = await addMedia(shelf, path, path)
      if (!ids.has(media.id)) result.media.push(media)
      ids.add(media.id)
      const notice = otherTypeThanNamed(basename(path), media)
      if (notice) result.notices.push(notice)
    } catch (error) {
      result.problems.push(toDeskError(error).message)
    }
    onProgress?.(index + 1, files.length)
  }
  return result
}

/** A file whose name claims another type than it has: it is kept as what it is, and that is said. */
function otherTypeThanNamed(fileName: string, { mimeType }: Media): string | null {
  const ending = extname(fileName).slice(1).toLowerCase()
  const claimed = mimeTypeOf(ending)
  if (claimed === mimeType || ending === '' || sameFamily(claimed, mimeType)) return null
  return `${fileName} is ${nameOfType(mimeType)}, whatever its name says; it was added as that.`
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
export function fileFields(fileName: string, stored: StoredFile): MediaFile {
  const { type, contentHash, byteLength, size, durationMs, pageCount, carriesPlace, carriesDevice } = stored
  return {
    kind: type.kind,
    mimeType: type.mimeType,
    contentHash,
    fileName: fileName.slice(0, 255),
    byteLength,
    width: size?.width ?? null,
    height: size?.height ?? null,
    durationMs,
    pageCount,
    filledFromFile: [],
    carriesPlace,
    carriesDevice,
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
