import { BrokenFile, bufferOf, mustHold, viewOf } from '../bytes'

/** A piece of a JPEG: a marker with its segment, or the coded pixels behind a scan's header. */
export type JpegPart = {
  /** The marker's second byte, such as 0xe1; 0 for coded pixels. */
  marker: number
  start: number
  end: number
}

const START = 0xd8
const END = 0xd9
const SCAN = 0xda
const CODED_PIXELS = 0

/**
 * The pieces of a JPEG in order, up to the end of its picture; what stands behind that is no part of it.
 * @throws BrokenFile
 */
export function* jpegParts(bytes: Uint8Array): Generator<JpegPart> {
  const view = viewOf(bytes)
  yield { marker: START, start: 0, end: 2 }
  let at = 2
  while (true) {
    mustHold(bytes, at + 2)
    if (bytes[at] !== 0xff) throw new BrokenFile('it is damaged')
    const marker = bytes[at + 1] ?? 0
    // Any number of set bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === END) {
      yield { marker, start: at, end: at + 2 }
      return
    }
    mustHold(bytes, at + 4)
    const end = at + 2 + view.getUint16(at + 2)
    mustHold(bytes, end)
    yield { marker, start: at, end }
    at = end
    if (marker !== SCAN) continue
    at = endOfCodedPixels(bytes, end)
    yield { marker: CODED_PIXELS, start: end, end: at }
  }
}

/** In coded pixels a set byte is followed by zero or by a restart mark; anything else is the next marker. */
function endOfCodedPixels(bytes: Uint8Array, start: number): number {
  const buffer = bufferOf(bytes)
  let at = buffer.indexOf(0xff, start)
  while (at !== -1) {
    const next = buffer[at + 1]
    if (next === undefined) break
    const isRestart = next >= 0xd0 && next <= 0xd7
    if (next !== 0 && next !== 0xff && !isRestart) return at
    at = buffer.indexOf(0xff, at + (next === 0xff ? 1 : 2))
  }
  mustHold(bytes, bytes.length + 1)
  return bytes.length
}
