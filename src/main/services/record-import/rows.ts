import { DeskError } from '@shared/ipc/errors'
import { factsHeadings, factsRow, factsText } from '@shared/record-import/open-beauty-facts'
import type { TableShape } from '@shared/record-import/shape'
import { cardsIn, readCard, vcardHeadings } from '@shared/record-import/vcard'
import { CsvError, Parser } from 'csv-parse'
import { LONGEST_ROW, MOST_COLUMNS } from './sniff'
import { bytesOf, sourceName, type TableSource } from './source'

/** One row of a source. */
export interface SourceRow {
  /** Counted from 1, without the headings. */
  number: number
  /** The line of the file where it ends; null where rows are no lines. */
  line: number | null
  cells: readonly string[]
  /** Why it could not be read; its cells are then empty. */
  problem: string | null
  /** A portrait that came with it. */
  photo?: Uint8Array | null
  /** Longer lists to choose rows by, where the source has them. */
  lists?: { category: string; brand: string; country: string }
}

/** Rows as they are read, after their headings. */
export interface OpenTable {
  headings: readonly string[]
  rows: AsyncGenerator<SourceRow>
}

/**
 * Opens a source as a table. Whatever its size, only what is being read is in the memory.
 * @throws DeskError `file-unreadable`, `invalid-input`
 */
export async function openTable(
  source: TableSource,
  shape: TableShape,
  onBytes: (bytes: number) => void = () => {},
): Promise<OpenTable> {
  switch (shape.format) {
    case 'vcard':
      return { headings: vcardHeadings, rows: cardRows(source, shape, onBytes) }
    case 'facts-lines':
      return { headings: factsHeadings, rows: factsLines(source, shape, onBytes) }
    case 'facts-table': {
      const { headings, rows } = await csvTable(source, shape, onBytes)
      return { headings: factsHeadings, rows: factsRows(headings, rows) }
    }
    case 'table':
      return csvTable(source, shape, onBytes)
  }
}

async function csvTable(
  source: TableSource,
  shape: TableShape,
  onBytes: (bytes: number) => void,
): Promise<OpenTable> {
  const records = csvRecords(source, shape, onBytes)
  const first = await records.next()
  if (first.done) return { headings: [], rows: rowsFrom([], emptyRecords()) }
  const cells = first.value.cells
  if (cells.length > MOST_COLUMNS) {
    await records.return(undefined)
    throw new DeskError(
      'invalid-input',
      `${sourceName(source)} has ${cells.length} columns, and ${MOST_COLUMNS} at most can be read. Nothing was imported.`,
    )
  }
  return shape.hasHeadings && first.value.problem === null
    ? { headings: cells.map((cell) => cell.trim()), rows: rowsFrom([], records) }
    : {
        headings: cells.map((_cell, column) => `Column ${column + 1}`),
        rows: rowsFrom([first.value], records),
      }
}

type CsvRecord = Omit<SourceRow, 'number'>

async function* rowsFrom(first: CsvRecord[], records: AsyncGenerator<CsvRecord>): AsyncGenerator<SourceRow> {
  let number = 0
  try {
    for (const record of first) yield { number: ++number, ...record }
    for await (const record of records) yield { number: ++number, ...record }
  } finally {
    await records.return(undefined)
  }
}

async function* emptyRecords(): AsyncGenerator<CsvRecord> {
  // An empty file has none.
}

/**
 * The parser says what is malformed and goes on with the next row. A mark that is never closed ends the table, and so
 * does a row that is too long: the parser would leave out what else it was given with it, and tell of it with each piece.
 */
async function* csvRecords(
  source: TableSource,
  shape: TableShape,
  onBytes: (bytes: number) => void,
): AsyncGenerator<CsvRecord> {
  const found: CsvRecord[] = []
  const failures: CsvRecord[] = []
  let lastLine = 0
  const parser = new Parser({
    delimiter: shape.delimiter,
    quote: shape.quotes ? '"' : null,
    escape: shape.quotes ? '"' : null,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: LONGEST_ROW,
    // Taken here and not from the stream, which forgets what it holds when it fails.
    on_record: (cells, { lines }) => {
      lastLine = lines
      found.push({ line: lines, cells, problem: null })
      return null
    },
    on_skip: (error) => {
      const into = error?.code === 'CSV_MAX_RECORD_SIZE' ? failures : found
      into.push(broken(error, lastLine))
      return undefined
    },
  })
  parser.on('error', (error) => failures.push(broken(error, lastLine)))
  const written = (text: string) => new Promise<void>((resolve) => parser.write(text, () => resolve()))
  const ended = () => new Promise<void>((resolve) => parser.end(() => resolve()))
  try {
    for await (const text of textsOf(source, shape, onBytes)) {
      // In small pieces, so that a row does not wait for a quarter of a megabyte to be parsed.
      for (let from = 0; from < text.length && failures.length === 0; from += PIECE) {
        await written(text.slice(from, from + PIECE))
        yield* found.splice(0)
      }
      if (failures.length > 0) break
    }
    if (failures.length === 0) await ended()
    yield* found.splice(0)
    yield* failures.slice(0, 1)
  } finally {
    parser.destroy()
  }
}

/** Characters that are parsed at once. */
const PIECE = 32_768

/** @param lastLine where the last row that could be read ends */
function broken(error: CsvError | Error | undefined, lastLine: number): CsvRecord {
  const code = error instanceof CsvError ? error.code : ''
  const line = error instanceof CsvError && typeof error.lines === 'number' ? error.lines : null
  if (code === 'CSV_QUOTE_NOT_CLOSED') {
    const problem = `After line ${lastLine} a quotation mark is never closed, so nothing from there on could be read. If quotation marks are part of the text, say so.`
    return { line: lastLine + 1, cells: [], problem }
  }
  if (code === 'CSV_MAX_RECORD_SIZE') {
    const problem = `After line ${lastLine} a row is longer than a million characters, so nothing from there on could be read: a quotation mark is missing, or cells are parted by another sign.`
    return { line: lastLine + 1, cells: [], problem }
  }
  const reason = error?.message.replace(/\s+/g, ' ') ?? 'unknown'
  return { line, cells: [], problem: `The row in line ${line ?? lastLine + 1} is malformed (${reason}).` }
}

async function* factsRows(
  headings: readonly string[],
  rows: AsyncGenerator<SourceRow>,
): AsyncGenerator<SourceRow> {
  const places = new Map(headings.map((heading, column) => [heading, column]))
  for await (const row of rows) {
    if (row.problem !== null) yield row
    else
      yield {
        ...row,
        ...factsRow((name) => {
          const column = places.get(name)
          return column === undefined ? undefined : row.cells[column]
        }),
      }
  }
}

async function* factsLines(
  source: TableSource,
  shape: TableShape,
  onBytes: (bytes: number) => void,
): AsyncGenerator<SourceRow> {
  let number = 0
  for await (const { line, text } of linesOf(source, shape, onBytes)) {
    if (text.trim() === '') continue
    number += 1
    const value = parsedObject(text)
    if (value === null) yield { number, line, cells: [], problem: `Line ${line} is not a product in JSON.` }
    else yield { number, line, problem: null, ...factsRow((name) => factsText(value[name])) }
  }
}

function parsedObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    // Any object can be asked for any name.
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

/** Longest card in characters: a portrait of some megabytes. */
const LONGEST_CARD = 40_000_000

async function* cardRows(
  source: TableSource,
  shape: TableShape,
  onBytes: (bytes: number) => void,
): AsyncGenerator<SourceRow> {
  let number = 0
  let card: string[] = []
  let length = 0
  for await (const { line, text } of linesOf(source, shape, onBytes)) {
    if (/^\s*BEGIN:VCARD\s*$/i.test(text)) {
      card = []
      length = 0
    }
    length += text.length
    if (length <= LONGEST_CARD) card.push(text)
    if (!/^\s*END:VCARD\s*$/i.test(text)) continue
    for (const lines of cardsIn(card)) {
      number += 1
      yield { number, line, problem: null, ...readCard(lines) }
    }
    if (length > LONGEST_CARD) {
      number += 1
      yield { number, line, cells: [], problem: `The card that ends in line ${line} is too long.` }
    }
    card = []
    length = 0
  }
}

/** Longest line in characters. */
const LONGEST_LINE = 30_000_000

async function* linesOf(
  source: TableSource,
  shape: TableShape,
  onBytes: (bytes: number) => void,
): AsyncGenerator<{ line: number; text: string }> {
  // Put together once a line ends: a packed file comes in small pieces, and joining each to a long line costs its square.
  let parts: string[] = []
  let length = 0
  let line = 0
  for await (const text of textsOf(source, shape, onBytes)) {
    const [first = '', ...others] = text.split('\n')
    parts.push(first)
    length += first.length
    for (const next of others) {
      yield { line: ++line, text: parts.join('').replace(/\r$/, '') }
      parts = [next]
      length = next.length
    }
    if (length > LONGEST_LINE)
      throw new DeskError(
        'invalid-input',
        `Line ${line + 1} of ${sourceName(source)} is too long to be read.`,
      )
  }
  const rest = parts.join('')
  if (rest !== '') yield { line: ++line, text: rest }
}

/** Any byte sequence is read; what is not of the encoding becomes �, which the preview shows. */
async function* textsOf(
  source: TableSource,
  { encoding }: TableShape,
  onBytes: (bytes: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(source.kind === 'text' ? 'utf-8' : encoding)
  for await (const bytes of bytesOf(source, onBytes)) {
    const text = decoder.decode(bytes, { stream: true })
    if (text !== '') yield text
  }
  const last = decoder.decode()
  if (last !== '') yield last
}
