import { DeskError } from '@shared/ipc/errors'
import { isFacts } from '@shared/record-import/open-beauty-facts'
import {
  type Delimiter,
  delimiters,
  type TableEncoding,
  type TableFormat,
  type TableShape,
} from '@shared/record-import/shape'
import { parse } from 'csv-parse/sync'
import { readHead, sourceName, type TableSource } from './source'

/** More columns than this are no table. */
export const MOST_COLUMNS = 2000

/** Longest row in characters. */
export const LONGEST_ROW = 1_000_000

/**
 * What a source is and how it is to be read, from its first bytes.
 * @throws DeskError `file-unreadable`, `invalid-input` when it is no table
 */
export async function sniff(source: TableSource): Promise<TableShape> {
  const { head } = await readHead(source)
  const name = sourceName(source)
  if (head.length === 0) throw new DeskError('invalid-input', `${name} is empty. Nothing was imported.`)
  const encoding = encodingOf(head)
  const text = new TextDecoder(encoding).decode(head)
  if (!encoding.startsWith('utf-16') && head.includes(0))
    throw new DeskError(
      'invalid-input',
      `${name} is no table that can be read: save it as CSV from the program that made it. Nothing was imported.`,
    )
  if (/^\s*BEGIN:VCARD/i.test(text)) return shape('vcard', encoding, ',')
  if (isFactsLine(text)) return shape('facts-lines', encoding, ',')
  const firstLine = text.split(/\r\n|\r|\n/, 1)[0] ?? ''
  if (isFacts(firstLine.split('\t'))) return { ...shape('facts-table', encoding, '\t'), quotes: false }
  return shape('table', encoding, delimiterOf(text))
}

function shape(format: TableFormat, encoding: TableEncoding, delimiter: Delimiter): TableShape {
  return { format, encoding, delimiter, quotes: true, hasHeadings: true }
}

function encodingOf(head: Uint8Array): TableEncoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const sample = head.subarray(0, 4096)
  const zeros = [0, 0]
  for (const [place, byte] of sample.entries()) if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > sample.length * 0.3 && even === 0) return 'utf-16le'
  if (even > sample.length * 0.3 && odd === 0) return 'utf-16be'
  return isUtf8(head) ? 'utf-8' : 'windows-1252'
}

/** The head may end within a character. */
function isUtf8(head: Uint8Array): boolean {
  for (let cut = 0; cut < 4 && cut < head.length; cut++) {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(head.subarray(0, head.length - cut))
      return true
    } catch {
      // One byte less, then.
    }
  }
  return false
}

function isFactsLine(text: string): boolean {
  const line = text.trimStart().split('\n', 1)[0] ?? ''
  if (!line.startsWith('{')) return false
  // The first line may be longer than what was read of it.
  return (
    /"(code|_id)"\s*:/.test(line) && /"(product_name|brands|categories|ingredients_text)\w*"\s*:/.test(line)
  )
}

/** The sign that parts the lines into the same number of cells, and into the most. */
function delimiterOf(text: string): Delimiter {
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of delimiters) {
    const rows = firstRows(text, delimiter)
    const widths = rows.map((row) => row.length)
    const width = widths[0] ?? 1
    if (width < 2) continue
    const alike = widths.filter((one) => one === width).length / widths.length
    const score = alike * 10 + Math.log2(width)
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

function firstRows(text: string, delimiter: string): string[][] {
  const lines = text.slice(0, 64_000)
  try {
    return parse(lines, {
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      to: 20,
    })
  } catch {
    return lines
      .split(/\r\n|\r|\n/)
      .slice(0, 20)
      .filter((line) => line !== '')
      .map((line) => line.split(delimiter))
  }
}
