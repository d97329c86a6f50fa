import { BrokenFile } from './bytes'
import { boxesIn, findBox } from './formats/iso'

/** Pixels as stored; a picture that a camera marked as turned has them exchanged. */
export type PictureSize = { width: number; height: number }

/**
 * Reads a picture's size from its first bytes (PNG, JPEG, GIF, WebP, AVIF).
 * @param head enough of the file: a JPEG's size stands behind its metadata, up to some hundred kilobytes in
 * @returns null where it is not found; the window finds it when it first shows the picture
 */
export function pictureSize(mimeType: string, head: Uint8Array): PictureSize | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  try {
    const size = read(mimeType, view, head)
    return size && size.width > 0 && size.height > 0 ? size : null
  } catch (error) {
    // A view throws beyond its end: the file is cut off.
    if (error instanceof RangeError || error instanceof BrokenFile) return null
    throw error
  }
}

function read(mimeType: string, view: DataView, bytes: Uint8Array): PictureSize | null {
  switch (mimeType) {
    case 'image/png':
      return { width: view.getUint32(16), height: view.getUint32(20) }
    case 'image/gif':
      return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
    case 'image/webp':
      return webpSize(view)
    case 'image/jpeg':
      return jpegSize(view)
    case 'image/avif':
      return avifSize(view, bytes)
    default:
      return null
  }
}

function webpSize(view: DataView): PictureSize | null {
  switch (view.getUint32(12)) {
    case 0x56503820: // 'VP8 '
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    case 0x5650384c: {
      // 'VP8L': two fields of 14 bits, each one less than the size.
      const bits = view.getUint32(21, true)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 0x56503858: // 'VP8X'
      return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 }
    default:
      return null
  }
}

function uint24(view: DataView, at: number): number {
  return view.getUint8(at) | (view.getUint8(at + 1) << 8) | (view.getUint8(at + 2) << 16)
}

/** Walks the segments up to the frame header; on the way an Exif segment may say that the picture is turned. */
function jpegSize(view: DataView): PictureSize | null {
  let turned = false
  let at = 2
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    const length = view.getUint16(at + 2)
    if (isFrameHeader(marker)) {
      const height = view.getUint16(at + 5)
      const width = view.getUint16(at + 7)
      return turned ? { width: height, height: width } : { width, height }
    }
    if (marker === 0xe1) turned ||= isTurned(view, at + 4, length - 2)
    at += 2 + length
  }
  return null
}

function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

/** Exif orientation 5 to 8 lays the picture on its side. */
function isTurned(view: DataView, start: number, length: number): boolean {
  if (view.getUint32(start) !== 0x45786966 || view.byteLength < start + length) return false
  const tiff = start + 6
  const little = view.getUint16(tiff) === 0x4949
  const directory = tiff + view.getUint32(tiff + 4, little)
  const count = view.getUint16(directory, little)
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12
    if (view.getUint16(entry, little) === 0x0112) return view.getUint16(entry + 8, little) >= 5
  }
  return false
}

/** The largest picture in the file, which its tiles and its alpha are no larger than; it may be marked as turned. */
function avifSize(view: DataView, bytes: Uint8Array): PictureSize | null {
  const properties = findBox(bytes, 'meta', 'iprp', 'ipco')
  if (!properties) return null
  let size: PictureSize | null = null
  let turned = false
  for (const { name, dataStart } of boxesIn(bytes, properties.dataStart, properties.end)) {
    if (name === 'irot') turned = (view.getUint8(dataStart) & 1) === 1
    if (name !== 'ispe') continue
    const width = view.getUint32(dataStart + 4)
    const height = view.getUint32(dataStart + 8)
    if (!size || width * height > size.width * size.height) size = { width, height }
  }
  return size && turned ? { width: size.height, height: size.width } : size
}
