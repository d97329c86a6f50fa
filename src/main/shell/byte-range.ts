/** A stretch of a file in bytes; `end` is the last byte, as HTTP counts. */
export type ByteRange = { start: number; end: number }

/**
 * Reads a `Range` header for one stretch.
 * @returns null where the whole file is to be sent (no header, several stretches, or not in bytes), 'unsatisfiable'
 * where the file ends before the stretch begins
 */
export function byteRange(header: string | null, length: number): ByteRange | 'unsatisfiable' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  if (!match) return null
  const [, from = '', to = ''] = match
  if (from === '' && to === '') return null
  if (from === '') {
    const last = Number(to)
    if (last === 0 || length === 0) return 'unsatisfiable'
    return { start: Math.max(0, length - last), end: length - 1 }
  }
  const start = Number(from)
  if (start >= length) return 'unsatisfiable'
  const end = to === '' ? length - 1 : Math.min(Number(to), length - 1)
  return end < start ? null : { start, end }
}
