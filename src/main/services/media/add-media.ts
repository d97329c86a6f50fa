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

/** What became of each of several files: `newIds`, `present`, `problems` and `left` add up to `files`. */
export type AddedMedia = {
  files: number
  /** The record of each file that the library has now, once. */
  media: Media[]
  /** Those among them that were made, or taken out of the bin. */
  newIds: string[]
  /** Files whose bytes were there already. */
  present: number
  /** One line for each file that was refused. */
  problems: string[]
  /** What else there is to say of files that were added. */
  notices: string[]
  /** Files that were not looked at, because it was stopped. */
  left: number
}

export type AddOptions = {
  onProgress?: (done: number, total: number) => void
  /** Stops between two files, or within one that is long; those added stay. */
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
  return addStored(shelf.records, basename(fileName), stored, given).media
}

/**
 * The record of a file that is in the media folder; as `addMedia`, and in one piece, for a transaction.
 * @returns the record, and whether it was made or taken out of the bin
 */
export function addStored(
  records: MediaShelf['records'],
  name: string,
  stored: StoredFile,
  given: Partial<MediaFields> = {},
): { media: Media; isNew: boolean } {
  const present = records.withContent(stored.contentHash)[0]
  if (present) return { media: takeOutOfBin(records, present), isNew: present.binnedAt !== null }
  const { fields, filled } = fillEmpty({ ...emptyMediaFields(), ...given }, stored.words)
  const made = records.create({
    ...fields,
    title: fields.title || titleFrom(name),
    ...fileFields(name, stored),
    filledFromFile: filled,
  })
  return { media: made, isNew: true }
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
  const files = await filesIn(paths)
  const media = new Map<string, Media>()
  const newIds: string[] = []
  const problems: string[] = []
  const notices: string[] = []
  let present = 0
  let done = 0
  onProgress?.(done, files.length)
  for (const path of files) {
    if (signal?.aborted) break
    try {
      const name = basename(path)
      const stored = await storeFile(shelf.folder, name, path, signal)
      const { media: added, isNew } = addStored(shelf.records, name, stored)
      media.set(added.id, added)
      if (isNew) newIds.push(added.id)
      else present += 1
      const notice = otherTypeThanNamed(name, added)
      if (notice) notices.push(notice)
    } catch (error) {
      const known = toDeskError(error)
      // The file at hand is left like those behind it.
      if (known.code === 'cancelled') break
      problems.push(known.message)
    }
    done += 1
    onProgress?.(done, files.length)
  }
  const left = files.length - done
  return { files: files.length, media: [...media.values()], newIds, present, problems, notices, left }
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
