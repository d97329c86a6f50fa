import type { Media } from '@shared/records/media'
import { extensionOf } from '@shared/records/media-types'

/** What a file is, by its first bytes; its name is not asked. */
export type FileType = { kind: Media['kind']; mimeType: string; extension: string }

/** How many bytes from the start are enough to tell. */
export const HEAD_LENGTH = 4096

function known(kind: Media['kind'], mimeType: string): FileType {
  return { kind, mimeType, extension: extensionOf(mimeType) }
}

/**
 * @param head the first bytes of the file, `HEAD_LENGTH` of them or all
 * @returns null for what is none of the kinds a library keeps: text, pages, drawings that can run script, programs
 */
export function fileType(head: Uint8Array): FileType | null {
  if (starts(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return known('image', 'image/png')
  if (starts(head, [0xff, 0xd8, 0xff])) return known('image', 'image/jpeg')
  if (word(head, 0, 6) === 'GIF87a' || word(head, 0, 6) === 'GIF89a') return known('image', 'image/gif')
  if (word(head, 0, 4) === 'RIFF') return riffType(word(head, 8, 4))
  if (word(head, 4, 4) === 'ftyp') return isoMediaType(word(head, 8, 4))
  if (word(head, 0, 4) === 'OggS') return known('audio', 'audio/ogg')
  if (word(head, 0, 4) === 'fLaC') return known('audio', 'audio/flac')
  if (word(head, 0, 3) === 'ID3') return known('audio', 'audio/mpeg')
  if (starts(head, [0x1a, 0x45, 0xdf, 0xa3])) return known('video', 'video/webm')
  if (word(head, 0, 5) === '%PDF-') return known('document', 'application/pdf')
  return isMpegFrame(head) ? known('audio', 'audio/mpeg') : null
}

function riffType(form: string): FileType | null {
  if (form === 'WEBP') return known('image', 'image/webp')
  return form === 'WAVE' ? known('audio', 'audio/wav') : null
}

function isoMediaType(brand: string): FileType | null {
  if (brand === 'avif' || brand === 'avis') return known('image', 'image/avif')
  // HEIC is what phones make and no browser shows.
  if (/^(hei|hev|mif1|msf1)/.test(brand)) return null
  if (brand === 'M4A ' || brand === 'M4B ') return known('audio', 'audio/mp4')
  if (brand === 'qt  ') return known('video', 'video/quicktime')
  return known('video', 'video/mp4')
}

/** An MP3 without a tag begins with a frame: eleven set bits, then a version, layer III, and a valid bit rate. */
function isMpegFrame(head: Uint8Array): boolean {
  const [first = 0, second = 0, third = 0] = head
  const isLayerThree = first === 0xff && (second & 0xe6) === 0xe2
  return isLayerThree && (second & 0x18) !== 0x08 && third >> 4 !== 0xf && third >> 4 !== 0
}

function starts(head: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => head[index] === byte)
}

function word(head: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...head.subarray(start, start + length))
}
