import { crc32 } from 'node:zlib'
import { PNG_SIGNATURE_LENGTH, pngParts } from '../formats/png'
import type { Kept } from './kept'
import { orientationBlock } from './orientation-block'

/** What the pixels, their colours and their movement need. */
const needed = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'bKGD', 'pHYs', 'sBIT', 'hIST', 'sPLT'],
  ...['cHRM', 'gAMA', 'iCCP', 'sRGB', 'cICP', 'mDCV', 'cLLI', 'mDCv', 'cLLi'],
  ...['acTL', 'fcTL', 'fdAT'],
])

/** Keeps the chunks that show; texts, times, Exif and everything unknown go. */
export function cleanPng(bytes: Uint8Array, { orientation, credit }: Kept): Uint8Array {
  const [header, ...rest] = [...pngParts(bytes)].filter(({ name }) => needed.has(name))
  return Buffer.concat([
    bytes.subarray(0, PNG_SIGNATURE_LENGTH),
    bytes.subarray(header?.start, header?.end),
    ...(orientation === 1 ? [] : [chunk('eXIf', orientationBlock(orientation))]),
    ...(credit ? [chunk('iTXt', Buffer.from('XML:com.adobe.xmp\0\0\0\0\0', 'latin1'), credit)] : []),
    ...rest.map(({ start, end }) => bytes.subarray(start, end)),
  ])
}

function chunk(name: string, ...content: Uint8Array[]): Uint8Array {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), ...content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length - 4)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
