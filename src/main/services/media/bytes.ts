/** A file that breaks its own format's rules: most often one that was cut off on its way. */
export class BrokenFile extends Error {
  override readonly name = 'BrokenFile'
}

/** The bytes to read numbers from, without a copy. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** The bytes as they are, without a copy, for their faster search. */
export function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Letters as a format's own marks are written: one byte each. */
export function word(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length))
}

/** @throws BrokenFile when the file ends before `end` */
export function mustHold(bytes: Uint8Array, end: number): void {
  if (end > bytes.length)
    throw new BrokenFile('it ends before the picture does, so it was cut off on its way')
}
