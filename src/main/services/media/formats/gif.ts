import { BrokenFile, mustHold, viewOf, word } from '../bytes'

/** A block of a GIF. The header is everything before the first. */
export type GifPart = {
  kind: 'header' | 'frame' | 'control' | 'comment' | 'text' | 'application' | 'unknown' | 'end'
  /** Of an application's block: its eight letters and three more. */
  application: string
  start: number
  end: number
}

const labels: Record<number, GifPart['kind']> = {
  249: 'control',
  254: 'comment',
  1: 'text',
  255: 'application',
}

/**
 * The blocks of a GIF, up to its end; what stands behind that is no part of it.
 * @throws BrokenFile
 */
export function* gifParts(bytes: Uint8Array): Generator<GifPart> {
  mustHold(bytes, 13)
  let at = 13 + colourTableLength(bytes[10] ?? 0)
  mustHold(bytes, at)
  yield { kind: 'header', application: '', start: 0, end: at }
  while (true) {
    mustHold(bytes, at + 1)
    const start = at
    const first = bytes[at]
    if (first === 0x3b) {
      yield { kind: 'end', application: '', start, end: at + 1 }
      return
    }
    if (first === 0x2c) {
      mustHold(bytes, at + 11)
      at = endOfBlocks(bytes, at + 10 + colourTableLength(bytes[at + 9] ?? 0) + 1)
      yield { kind: 'frame', application: '', start, end: at }
      continue
    }
    if (first !== 0x21) throw new BrokenFile('it is damaged')
    mustHold(bytes, at + 3)
    const kind = labels[bytes[at + 1] ?? 0] ?? 'unknown'
    at = endOfBlocks(bytes, at + 2)
    const application = kind === 'application' ? word(bytes, start + 3, 11) : ''
    yield { kind, application, start, end: at }
  }
}

/** Every frame's own size; they may be larger than the whole. @throws BrokenFile */
export function gifFrameSizes(bytes: Uint8Array): { width: number; height: number }[] {
  const view = viewOf(bytes)
  return [...gifParts(bytes)]
    .filter(({ kind }) => kind === 'frame')
    .map(({ start }) => ({
      width: view.getUint16(start + 5, true),
      height: view.getUint16(start + 7, true),
    }))
}

function colourTableLength(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0
}

/** Data stands in blocks of up to 255 bytes, each behind its length, and ends with an empty one. */
function endOfBlocks(bytes: Uint8Array, start: number): number {
  let at = start
  while (true) {
    mustHold(bytes, at + 1)
    const length = bytes[at] ?? 0
    at += length + 1
    if (length === 0) return at
  }
}
