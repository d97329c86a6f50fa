import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { DeskError } from '@shared/ipc/errors'
import type { ListQuery } from '@shared/ipc/record-calls'
import { guarded } from '@shared/tables/cell'
import {
  type NamesOf,
  type TableColumn,
  type TableKind,
  type TableRecord,
  tableColumns,
} from '@shared/tables/columns'
import { flush } from '../../library/copy'
import { partialNameOf } from '../../library/partial-name'
import { rename } from '../../library/rename'
import type { Repositories } from '../../library/repositories'
import { fileError } from '../file-errors'
import { csvText } from './csv-text'

export interface TableChoice {
  kind: TableKind
  /** Keys of columns in their order; all of them when empty. Unknown ones are refused. */
  columns: readonly string[]
  /** Which rows, in which order. */
  query: Omit<ListQuery, 'limit' | 'offset'>
  /** Only these records, in the order of the list. */
  only?: readonly string[]
  /** Begins the file with the mark by which spreadsheets know UTF-8. */
  byteOrderMark: boolean
  /** At most so many rows. */
  limit?: number
}

export interface TableOptions {
  onProgress?: (done: number, total: number) => void
  signal?: AbortSignal
}

/** Rows of a page that is read at once. */
const PAGE = 200

/** The byte order mark. */
const mark = '\ufeff'

/**
 * A list of records as CSV (RFC 4180, UTF-8), piece by piece. No cell starts a formula; see `guarded`. Which records it
 * has is settled at the start, so that none is left out or there twice when the library is written to meanwhile.
 * @returns how many rows it has, without the headings
 * @throws DeskError `invalid-input` for a column that the kind does not have, `cancelled`
 */
export async function* csvPieces(
  records: Repositories,
  choice: TableChoice,
  { onProgress, signal }: TableOptions = {},
): AsyncGenerator<string, number> {
  const table = tableOf(records, choice)
  let written = 0
  yield `${choice.byteOrderMark ? mark : ''}${csv([table.headings])}`
  for (let offset = 0; offset < table.ids.length; offset += PAGE) {
    if (signal?.aborted) throw new DeskError('cancelled', 'The export was stopped. No file was written.')
    const rows = table.read(table.ids.slice(offset, offset + PAGE))
    if (rows.length > 0) yield csv(rows)
    written += rows.length
    onProgress?.(Math.min(offset + PAGE, table.ids.length), table.ids.length)
    await new Promise((resolve) => setImmediate(resolve))
  }
  return written
}

/**
 * Writes a list as a CSV file, whole or not at all.
 * @returns how many rows it has
 * @throws DeskError as `csvPieces`, and for what the disk refused
 */
export async function writeCsvFile(
  records: Repositories,
  choice: TableChoice,
  path: string,
  options: TableOptions = {},
): Promise<number> {
  let rows = 0
  async function* pieces() {
    rows = yield* csvPieces(records, choice, options)
  }
  await writePieces(pieces(), path)
  return rows
}

/** Writes a text that comes in pieces, whole or not at all. @throws DeskError for what the disk refused */
export async function writePieces(pieces: AsyncIterable<string>, path: string): Promise<void> {
  const partial = partialNameOf(path)
  try {
    await pipeline(Readable.from(pieces), createWriteStream(partial))
    flush(partial)
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true }).catch(() => {})
    throw fileError(error, 'write', path, 'nothing was changed')
  }
}

interface Table {
  headings: string[]
  ids: readonly string[]
  /** Those that are gone are left out. */
  read(ids: readonly string[]): string[][]
}

function tableOf(records: Repositories, choice: TableChoice): Table {
  switch (choice.kind) {
    case 'product':
      return table(records, choice, 'product', records.products)
    case 'brand':
      return table(records, choice, 'brand', records.brands)
    case 'expert':
      return table(records, choice, 'expert', records.experts)
    case 'media':
      return table(records, choice, 'media', records.media)
    case 'article':
      return table(records, choice, 'article', records.articles)
    case 'interview':
      return table(records, choice, 'interview', records.interviews)
  }
}

interface Listed<Whole> {
  listIds(query: ListQuery): string[]
  getMany(ids: readonly string[]): Whole[]
}

function table<Kind extends TableKind>(
  records: Repositories,
  { columns: keys, query, only, limit }: TableChoice,
  kind: Kind,
  repository: Listed<TableRecord<Kind>>,
): Table {
  const columns = chosenColumns(kind, keys)
  const names = namesIn(records)
  // The whole list is asked for, so the page is of no account.
  const listed = repository.listIds({ ...query, limit: 1, offset: 0 })
  return {
    headings: columns.map(({ label }) => label),
    ids: (only ? inOrder(listed, only) : listed).slice(0, limit),
    read: (ids) => repository.getMany(ids).map((record) => columns.map(({ text }) => text(record, names))),
  }
}

/** The wanted records in the order of the list; what the list does not have stands last. */
function inOrder(listed: readonly string[], wanted: readonly string[]): string[] {
  const left = new Set(wanted)
  return [...listed.filter((id) => left.delete(id)), ...left]
}

function chosenColumns<Kind extends TableKind>(
  kind: Kind,
  keys: readonly string[],
): readonly TableColumn<TableRecord<Kind>>[] {
  const all = tableColumns[kind]
  if (keys.length === 0) return all
  return keys.map((key) => {
    const found = all.find((column) => column.key === key)
    if (found) return found
    throw new DeskError(
      'invalid-input',
      `There is no column ${key}; there are ${all.map((column) => column.key).join(', ')}. Nothing was written.`,
    )
  })
}

function csv(rows: readonly string[][]): string {
  return csvText(rows.map((row) => row.map(guarded)))
}

/** Names are asked for again and again: a list of products has few brands. */
function namesIn(records: Repositories): NamesOf {
  const remembered = new Map<string, string>()
  const named = (id: string, find: () => string | undefined) => {
    let name = remembered.get(id)
    if (name === undefined) {
      name = find() ?? ''
      remembered.set(id, name)
    }
    return name
  }
  return {
    brand: (id) => named(id, () => records.brands.get(id)?.name),
    media: (id) => named(id, () => records.media.get(id)?.fileName),
    interview: (id) => named(id, () => records.interviews.get(id)?.title),
  }
}
