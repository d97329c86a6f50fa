import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Media, PictureForm } from '@shared/records/media'
import { editKey, isEdited } from '@shared/records/picture-edit'
import { makeFolder } from '../make-folder'
import type { OpenedLibrary } from '../opened-library'
import { writeWholeFile } from '../write-whole-file'
import { storedPath } from './add-media'
import type { PictureWorks } from './picture-works'

/** What is served for a record: a file, or bytes that stand in none. */
export type ShownFile = { mimeType: string } & ({ path: string } | { bytes: Uint8Array })

/** Longest side in pixels: a card on a screen of twice the density; and a picture over a whole large screen. */
const LONGEST = { small: 480, shown: 2400 }

/** A picture this light is its own small picture. */
const LIGHT_BYTES = 40_000

/**
 * Finds what to show of media records: recordings, documents and originals as they are; pictures small, or turned and
 * cut, from the library's derived folder, where each is made when it is first asked for.
 */
export function createSmallPictures(works: PictureWorks) {
  const underWay = new Map<string, Promise<ShownFile>>()
  // Not tried again before the next start.
  const hopeless = new Set<string>()

  async function make(
    opened: OpenedLibrary,
    media: Media,
    longest: number,
    path: string,
  ): Promise<ShownFile> {
    const file = storedPath(opened.library.files.media, media)
    const { mimeType, rotation, crop } = media
    const answer = await works.work({ kind: 'small', longest, file, mimeType, edit: { rotation, crop } })
    if (answer.outcome === 'failed') {
      hopeless.add(path)
      return { path: file, mimeType }
    }
    return { bytes: await keep(opened, path, answer.bytes), mimeType: 'image/webp' }
  }

  return async (opened: OpenedLibrary, media: Media, form: PictureForm): Promise<ShownFile> => {
    const original = { path: storedPath(opened.library.files.media, media), mimeType: media.mimeType }
    if (media.kind !== 'image' || form === 'original') return original
    if (!isEdited(media) && (form === 'shown' || isSmall(media))) return original
    const path = derivedPath(opened.library.files.derived, media, LONGEST[form])
    if (hopeless.has(path)) return original
    if (await stat(path).catch(() => null)) return { path, mimeType: 'image/webp' }
    const making = underWay.get(path) ?? make(opened, media, LONGEST[form], path)
    underWay.set(path, making)
    try {
      return await making
    } finally {
      underWay.delete(path)
    }
  }
}

/** Removes everything that was made from one content. What cannot be removed costs space and nothing else. */
export async function forgetSmallPictures(derived: string, contentHash: string): Promise<void> {
  const folder = join(derived, contentHash.slice(0, 2))
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    if (name.startsWith(contentHash)) await rm(join(folder, name), { force: true }).catch(() => {})
  }
}

function isSmall({ byteLength, width, height }: Media): boolean {
  return byteLength <= LIGHT_BYTES && Math.max(width ?? Infinity, height ?? Infinity) <= LONGEST.small
}

function derivedPath(derived: string, media: Media, longest: number): string {
  const { contentHash } = media
  const name = [contentHash, longest, ...(isEdited(media) ? [editKey(media)] : [])].join('-')
  return join(derived, contentHash.slice(0, 2), `${name}.webp`)
}

/** A library that cannot be written to, or a full disk, only means that it is made again next time. */
async function keep({ library }: OpenedLibrary, path: string, bytes: Uint8Array): Promise<Uint8Array> {
  if (library.mode === 'read') return bytes
  try {
    makeFolder(join(path, '..'), 'the small picture was not kept')
    await writeWholeFile(path, bytes, { syncFolder: false })
  } catch {
    // As said above.
  }
  return bytes
}
