import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Media } from '@shared/records/media'
import type { PictureForm } from '@shared/records/media-address'
import { editedSize, editKey, isEdited } from '@shared/records/picture-edit'
import { makeFolder } from '../make-folder'
import type { OpenedLibrary } from '../opened-library'
import { writeWholeFile } from '../write-whole-file'
import { storedPath } from './add-media'
import type { PictureWorks } from './picture-works'

/** What is served for a record: a file, or bytes that stand in none. */
export type ShownFile = { mimeType: string } & ({ path: string } | { bytes: Uint8Array })

/**
 * Longest side in pixels: a card on a screen of plain density, and of twice that; and a picture over a whole large
 * screen.
 */
const LONGEST = { card: 300, small: 480, shown: 2400 }

type SmallForm = keyof typeof LONGEST

/** A card is filled from edge to edge, so an upright picture must be as wide as one on a screen of plain density. */
const CARD_WIDTH = 225

/** What is this light is drawn as it came sooner than a small picture of it could be made. */
const LIGHT_BYTES = 40_000
const LIGHT_PIXELS = 1_500_000

/**
 * Finds what to show of media records: recordings, documents and originals as they are; pictures small, or turned and
 * cut, from the library's derived folder, where each is made when it is first asked for. A light one that was not made
 * ahead is shown as it came: nobody waits for the codec then.
 */
export function createSmallPictures(works: PictureWorks) {
  const underWay = new Map<string, Promise<ShownFile>>()
  // Not tried again before the next start.
  const hopeless = new Set<string>()

  async function make(
    opened: OpenedLibrary,
    media: Media,
    form: SmallForm,
    path: string,
    isAhead: boolean,
  ): Promise<ShownFile> {
    const file = storedPath(opened.library.files.media, media)
    const { mimeType, rotation, crop } = media
    const task = { kind: 'small', isAhead, file, mimeType, edit: { rotation, crop } } as const
    const answer = await works.work({ ...task, ...boxOf(form, media) })
    if (answer.outcome === 'failed') {
      hopeless.add(path)
      return { path: file, mimeType }
    }
    return { bytes: await keep(opened, media, path, answer.bytes), mimeType: 'image/webp' }
  }

  async function find(
    opened: OpenedLibrary,
    media: Media,
    form: PictureForm,
    isAhead = false,
  ): Promise<ShownFile> {
    const original = { path: storedPath(opened.library.files.media, media), mimeType: media.mimeType }
    if (media.kind !== 'image' || form === 'original') return original
    if (!isEdited(media) && (form === 'shown' || isSmall(media))) return original
    const path = derivedPath(opened.library.files.derived, media, LONGEST[form])
    if (hopeless.has(path)) return original
    if (await stat(path).catch(() => null)) return { path, mimeType: 'image/webp' }
    if (!isAhead && isLight(media)) return original
    const making = underWay.get(path) ?? make(opened, media, form, path, isAhead)
    underWay.set(path, making)
    try {
      return await making
    } finally {
      underWay.delete(path)
    }
  }

  return {
    find: (opened: OpenedLibrary, media: Media, form: PictureForm) => find(opened, media, form),

    /**
     * Makes the small pictures of what has just been added, one after another, before anybody looks at it. What is
     * looked at meanwhile comes first.
     * @param goesOn false once that is no longer wanted
     */
    async makeAhead(opened: OpenedLibrary, ids: readonly string[], goesOn: () => boolean): Promise<void> {
      for (const id of ids)
        for (const form of ['card', 'small'] as const) {
          const media = goesOn() ? opened.records.media.get(id) : null
          if (media?.kind === 'image') await find(opened, media, form, true)
        }
    },
  }
}

export type SmallPictures = ReturnType<typeof createSmallPictures>

/** Removes everything that was made from one content. What cannot be removed costs space and nothing else. */
export async function forgetSmallPictures(derived: string, contentHash: string): Promise<void> {
  const folder = join(derived, contentHash.slice(0, 2))
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    if (name.startsWith(contentHash)) await rm(join(folder, name), { force: true }).catch(() => {})
  }
}

/** What a small picture may measure. */
function boxOf(form: SmallForm, media: Media): { longest: number; widest?: number } {
  const { width, height } = media
  if (form === 'card' && width !== null && height !== null) {
    const shown = editedSize({ width, height }, media)
    if (shown.width / shown.height < CARD_WIDTH / LONGEST.card)
      return { longest: LONGEST.small, widest: CARD_WIDTH }
  }
  return { longest: LONGEST[form] }
}

/** Whether it is its own small picture. */
function isSmall({ byteLength, width, height }: Media): boolean {
  return byteLength <= LIGHT_BYTES && Math.max(width ?? Infinity, height ?? Infinity) <= LONGEST.small
}

function isLight(media: Media): boolean {
  const { byteLength, width, height } = media
  return (
    !isEdited(media) &&
    byteLength <= LIGHT_BYTES &&
    (width ?? Infinity) * (height ?? Infinity) <= LIGHT_PIXELS
  )
}

function derivedPath(derived: string, media: Media, longest: number): string {
  const { contentHash } = media
  const name = [contentHash, longest, ...(isEdited(media) ? [editKey(media)] : [])].join('-')
  return join(derived, contentHash.slice(0, 2), `${name}.webp`)
}

/** A library that cannot be written to, or a full disk, only means that it is made again next time. */
async function keep(
  { library, records }: OpenedLibrary,
  { id }: Media,
  path: string,
  bytes: Uint8Array,
): Promise<Uint8Array> {
  if (library.mode === 'read') return bytes
  try {
    // What was deleted for ever meanwhile leaves nothing behind, and neither does a library that was closed.
    if (!records.media.has(id)) return bytes
    makeFolder(join(path, '..'), 'the small picture was not kept')
    await writeWholeFile(path, bytes, { syncFolder: false })
  } catch {
    // As said above.
  }
  return bytes
}
