import { word } from '../bytes'
import { type JpegPart, jpegParts } from '../formats/jpeg'
import type { Kept } from './kept'
import { orientationBlock } from './orientation-block'

const LONGEST_SEGMENT = 65_533
const XMP_NAME = 'http://ns.adobe.com/xap/1.0/\0'

/**
 * Keeps what the pixels need: everything that is no note (APP0 to APP15, comments), and of the notes the density
 * without its small picture, the colour profile, and Adobe's mark of how colours are coded.
 */
export function cleanJpeg(bytes: Uint8Array, { orientation, credit }: Kept): Uint8Array {
  const [start, ...rest] = jpegParts(bytes)
  const density = rest.find((part) => part.marker === 0xe0 && nameOf(bytes, part, 5) === 'JFIF\0')
  const kept = rest.filter((part) => isNeeded(bytes, part))
  return Buffer.concat([
    bytes.subarray(start?.start, start?.end),
    ...(density ? [withoutSmallPicture(bytes, density)] : []),
    ...(orientation === 1 ? [] : [segment(0xe1, Buffer.from('Exif\0\0'), orientationBlock(orientation))]),
    ...(credit && XMP_NAME.length + credit.length <= LONGEST_SEGMENT
      ? [segment(0xe1, Buffer.from(XMP_NAME), credit)]
      : []),
    ...kept.map((part) => bytes.subarray(part.start, part.end)),
  ])
}

function isNeeded(bytes: Uint8Array, part: JpegPart): boolean {
  const { marker } = part
  if (marker === 0xe2) return nameOf(bytes, part, 12) === 'ICC_PROFILE\0'
  if (marker === 0xee) return nameOf(bytes, part, 5) === 'Adobe'
  const isNote = (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe
  return !isNote
}

function nameOf(bytes: Uint8Array, { start }: JpegPart, length: number): string {
  return word(bytes, start + 4, length)
}

function withoutSmallPicture(bytes: Uint8Array, { start }: JpegPart): Uint8Array {
  return segment(0xe0, bytes.slice(start + 4, start + 16), Buffer.alloc(2))
}

function segment(marker: number, ...content: Uint8Array[]): Uint8Array {
  const body = Buffer.concat(content)
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}
