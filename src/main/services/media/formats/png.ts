import { mustHold, viewOf, word } from '../bytes'

/** A chunk with its length, name, data and check sum. */
export type PngPart = { name: string; start: number; dataStart: number; dataEnd: number; end: number }

export const PNG_SIGNATURE_LENGTH = 8

/**
 * The chunks of a PNG, up to its end; what stands behind that is no part of it.
 * @throws BrokenFile
 */
export function* pngParts(bytes: Uint8Array): Generator<PngPart> {
  const view = viewOf(bytes)
  let start = PNG_SIGNATURE_LENGTH
  while (true) {
    mustHold(bytes, start + 8)
    const dataStart = start + 8
    const dataEnd = dataStart + view.getUint32(start)
    const end = dataEnd + 4
    mustHold(bytes, end)
    const name = word(bytes, start + 4, 4)
    yield { name, start, dataStart, dataEnd, end }
    if (name === 'IEND') return
    start = end
  }
}

/** How many samples a pixel has, by the header's kind of colour. */
const samples: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** What deflate can make of a byte at most. */
const DEFLATE_LIMIT = 1032

/** Whether this much compressed data can hold the pixels that the header promises. */
export function canHoldItsPixels(bytes: Uint8Array): boolean {
  const view = viewOf(bytes)
  const perPixel = view.getUint8(24) * (samples[view.getUint8(25)] ?? 1)
  const promised = view.getUint32(20) * (Math.ceil((view.getUint32(16) * perPixel) / 8) + 1)
  // A picture drawn in seven passes has a few bytes more, and never so many fewer.
  let held = 0
  for (const { name, dataStart, dataEnd } of pngParts(bytes)) if (name === 'IDAT') held += dataEnd - dataStart
  return held * DEFLATE_LIMIT >= promised
}
