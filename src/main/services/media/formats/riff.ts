import { BrokenFile, mustHold, viewOf, word } from '../bytes'

/** A chunk of a WebP: name, length, data, and a byte more where the length is odd. */
export type RiffPart = { name: string; start: number; dataStart: number; dataEnd: number; end: number }

export const RIFF_HEADER_LENGTH = 12

/**
 * The chunks of a WebP; what stands behind the length that its header says is no part of it.
 * @throws BrokenFile
 */
export function* riffParts(bytes: Uint8Array): Generator<RiffPart> {
  mustHold(bytes, RIFF_HEADER_LENGTH)
  const fileEnd = 8 + viewOf(bytes).getUint32(4, true)
  mustHold(bytes, fileEnd)
  yield* chunksIn(bytes, RIFF_HEADER_LENGTH, fileEnd)
}

/** The chunks between two places, as in a frame of an animation. @throws BrokenFile */
export function* chunksIn(bytes: Uint8Array, from: number, to: number): Generator<RiffPart> {
  const view = viewOf(bytes)
  let start = from
  while (start + 8 <= to) {
    const dataStart = start + 8
    const dataEnd = dataStart + view.getUint32(start + 4, true)
    if (dataEnd > to) throw new BrokenFile('it is damaged')
    // The last chunk's filling byte is left out by some programs.
    const end = Math.min(dataEnd + (dataEnd & 1), to)
    yield { name: word(bytes, start, 4), start, dataStart, dataEnd, end }
    start = end
  }
}
