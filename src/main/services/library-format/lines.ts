import { createHash } from 'node:crypto'

/** Longer lines than this are no record: a file that is not of this format must not fill the memory. */
const LONGEST_LINE = 256_000_000

/** About this much is handed on at once. */
const PIECE_BYTES = 64 * 1024

export interface FileTally {
  records: number
  byteLength: number
  sha256: string
}

/** JSON values as lines, in pieces. Call `tally` when all are taken. */
export function jsonLines(values: Iterable<unknown>, onLine: () => void = () => {}) {
  const hash = createHash('sha256')
  let records = 0
  let byteLength = 0
  function take(text: string): Buffer {
    const piece = Buffer.from(text, 'utf8')
    hash.update(piece)
    byteLength += piece.byteLength
    return piece
  }
  async function* pieces(): AsyncGenerator<Buffer> {
    let text = ''
    for (const value of values) {
      text += `${JSON.stringify(value)}\n`
      records += 1
      onLine()
      if (text.length < PIECE_BYTES) continue
      yield take(text)
      text = ''
      // Other work gets its turn: this may go on for minutes.
      await new Promise((resolve) => setImmediate(resolve))
    }
    if (text !== '') yield take(text)
  }
  return { pieces: pieces(), tally: (): FileTally => ({ records, byteLength, sha256: hash.digest('hex') }) }
}

/** The lines of a stream, without the empty ones. Call `sha256` when all are taken. */
export function linesOf(stream: AsyncIterable<Buffer>) {
  const hash = createHash('sha256')
  async function* lines(): AsyncGenerator<{ number: number; text: string }> {
    let parts: Buffer[] = []
    let length = 0
    let number = 0
    for await (const piece of stream) {
      hash.update(piece)
      let from = 0
      for (let end = piece.indexOf(10); end !== -1; end = piece.indexOf(10, from)) {
        number += 1
        parts.push(piece.subarray(from, end))
        const text = Buffer.concat(parts).toString('utf8').trim()
        if (text !== '') yield { number, text }
        parts = []
        length = 0
        from = end + 1
      }
      parts.push(piece.subarray(from))
      length += piece.length - from
      if (length > LONGEST_LINE) throw new Error(`line ${number + 1} is too long`)
    }
    const text = Buffer.concat(parts).toString('utf8').trim()
    if (text !== '') yield { number: number + 1, text }
  }
  return { lines: lines(), sha256: () => hash.digest('hex') }
}
