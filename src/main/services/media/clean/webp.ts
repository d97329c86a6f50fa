import { RIFF_HEADER_LENGTH, riffParts } from '../formats/riff'
import type { Kept } from './kept'
import { orientationBlock } from './orientation-block'

const needed = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ICCP', 'ANIM', 'ANMF'])

/** In the extended header: whether Exif, and XMP, come at the end. */
const HAS_EXIF = 0x08
const HAS_XMP = 0x04

/** Keeps the chunks that show. The short form of the format, without an extended header, has no room for notes. */
export function cleanWebp(bytes: Uint8Array, { orientation, credit }: Kept): Uint8Array {
  const parts = [...riffParts(bytes)].filter(({ name }) => needed.has(name))
  const isExtended = parts[0]?.name === 'VP8X'
  const exif = isExtended && orientation !== 1 ? [chunk('EXIF', orientationBlock(orientation))] : []
  const xmp = isExtended && credit ? [chunk('XMP ', credit)] : []
  const body = Buffer.concat([
    ...parts.map(({ name, dataStart, dataEnd }) => chunk(name, bytes.subarray(dataStart, dataEnd))),
    ...exif,
    ...xmp,
  ])
  if (isExtended) {
    const flags = (body[8] ?? 0) & ~(HAS_EXIF | HAS_XMP)
    body[8] = flags | (exif.length > 0 ? HAS_EXIF : 0) | (xmp.length > 0 ? HAS_XMP : 0)
  }
  const header = Buffer.from(bytes.subarray(0, RIFF_HEADER_LENGTH))
  header.writeUInt32LE(body.length + 4, 4)
  return Buffer.concat([header, body])
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const head = Buffer.alloc(8)
  head.write(name, 'latin1')
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length & 1)])
}
