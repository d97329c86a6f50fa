import type { LookupMedia } from './record-lookup'
import type { ResolvedPicture } from './resolved'

/** A media record as an export shows it. */
export function resolvePicture(media: LookupMedia): ResolvedPicture {
  return {
    mediaId: media.id,
    fileName: media.fileName,
    exportName: exportName(media.fileName, media.contentHash),
    alt: media.decorative ? '' : media.alt,
    credit: media.credit,
    source: media.source,
    licence: media.licence,
    width: media.width,
    height: media.height,
  }
}

/**
 * A file name that any system and web server takes: plain letters, with the start of the content's hash, so that two
 * pictures of one name never meet and the same bytes have the same name in every export.
 */
export function exportName(fileName: string, contentHash: string): string {
  const dot = fileName.lastIndexOf('.')
  const stem = dot > 0 ? fileName.slice(0, dot) : fileName
  const extension = dot > 0 ? fileName.slice(dot + 1) : ''
  const plain = plainLetters(stem).slice(0, 60) || 'file'
  const plainExtension = plainLetters(extension).slice(0, 8)
  return `${plain}-${contentHash.slice(0, 8)}${plainExtension === '' ? '' : `.${plainExtension}`}`
}

function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
}
