import { extensionOf } from '../records/media-types'
import { editedSize, editKey } from '../records/picture-edit'
import { printedCredit } from './credit'
import type { LookupMedia } from './record-lookup'
import type { ResolvedPicture } from './resolved'

/** A media record as an export shows it. */
export function resolvePicture(media: LookupMedia): ResolvedPicture {
  const { width, height } = shownSize(media)
  return {
    mediaId: media.id,
    fileName: media.fileName,
    exportName: exportName(media),
    alt: media.decorative ? '' : media.alt,
    credit: printedCredit(media),
    source: media.source,
    licence: media.licence,
    width,
    height,
  }
}

function shownSize(media: LookupMedia): { width: number | null; height: number | null } {
  const { width, height } = media
  return width === null || height === null ? { width, height } : editedSize({ width, height }, media)
}

/**
 * A file name that any system and web server takes: plain letters, with the start of the content's hash, so that two
 * pictures of one name never meet and the same bytes have the same name in every export. A turned or cut picture has
 * its edit in its name, and the ending is that of what the file is.
 */
export function exportName(
  media: Pick<LookupMedia, 'fileName' | 'contentHash' | 'mimeType' | 'rotation' | 'crop'>,
): string {
  const { fileName, contentHash, mimeType } = media
  const dot = fileName.lastIndexOf('.')
  const plain = plainLetters(dot > 0 ? fileName.slice(0, dot) : fileName).slice(0, 60) || 'file'
  const edit = editKey(media)
  return `${[plain, contentHash.slice(0, 8), ...(edit === '' ? [] : [edit])].join('-')}.${extensionOf(mimeType)}`
}

function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
}
