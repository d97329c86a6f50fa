import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { DeskError } from '@shared/ipc/errors'
import { guarded } from '@shared/tables/cell'
import {
  type NamesOf,
  type TableColumn,
  type TableKind,
  type TableRecord,
  tableColumns,
} from '@shared/tables/columns'
import { stringify } from 'csv-stringify/sync'
import { flush } from '../../library/copy'
import type { Repositories } from '../../library/repositories'
import { fileError } from '../file-errors'

export interface TableChoice {
  kind: TableKind
  /** Keys of columns in their order; all of them when empty. Unknown ones are refused. */
  columns: readonly string[]
  /** As the filter line of a list. */
  filter: string
  binned: boolean
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
 * A list of records as CSV (RFC 4180, UTF-8), piece by piece. No cell starts a formula; see `guarded`.
 * @throws DeskError `invalid-input` for a column that the kind does not have, `cancelled`
 */
export async function* csvPieces(
  records: Repositories,
  choice: TableChoice,
  { onProgress, signal }: TableOptions = {},
): AsyncGenerator<string> {
  const page = pagesOf(records, choice)
  yield `${choice.byteOrderMark ? mark : ''}${csv([page.headings])}`
  for (let offset = 0; ; offset += PAGE) {
    if (signal?.aborted) throw new DeskError('cancelled', 'The export was stopped. No file was written.')
    const { rows, total } = page.read(offset)
    if (rows.length > 0) yield csv(rows)
    const done = Math.min(offset + PAGE, total)
    onProgress?.(done, total)
    if (done >= total) return
    await new Promise((resolve) => setImmediate(resolve))
  }
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
  const onProgress = (done: number, total: number) => {
    rows = done
    options.onProgress?.(done, total)
  }
  await writePieces(csvPieces(records, choice, { ...options, onProgress }), path)
  return rows
}

/** Writes a text that comes in pieces, whole or not at all. @throws DeskError for what the disk refused */
export async function writePieces(pieces: AsyncIterable<string>, path: string): Promise<void> {
  const partial = `${path}.part`
  try {
    await pipeline(Readable.from(pieces), createWriteStream(partial))
    flush(partial)
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true }).catch(() => {})
    throw fileError(error, 'write', path, 'nothing was changed')
  }
}

interface Pages {
  headings: string[]
  read(offset: number): { rows: string[][]; total: number }
}

function pagesOf(records: Repositories, choice: TableChoice): Pages {
  switch (choice.kind) {
    case 'product':
      return pages(records, choice, 'product', records.products)
    case 'brand':
      return pages(records, choice, 'brand', records.brands)
    case 'expert':
      return pages(records, choice, 'expert', records.experts)
    case 'media':
      return pages(records, choice, 'media', records.media)
    case 'article':
      return pages(records, choice, 'article', records.articles)
    case 'interview':
      return pages(records, choice, 'interview', records.interviews)
  }
}

interface Listed<Whole> {
  list(query: { filter: string; binned: boolean; limit: number; offset: number }): {
    total: number
    rows: { id: string }[]
  }
  getMany(ids: readonly string[]): Whole[]
}

function pages<Kind extends TableKind>(
  records: Repositories,
  { columns: keys, filter, binned, limit = Number.POSITIVE_INFINITY }: TableChoice,
  kind: Kind,
  repository: Listed<TableRecord<Kind>>,
): Pages {
  const columns = chosenColumns(kind, keys)
  const names = namesIn(records)
  return {
    headings: columns.map(({ label }) => label),
    read(offset) {
      const { total, rows } = repository.list({
        filter,
        binned,
        limit: Math.min(PAGE, limit - offset),
        offset,
      })
      const whole = repository.getMany(rows.map(({ id }) => id))
      return {
        total: Math.min(total, limit),
        rows: whole.map((record) => columns.map(({ text }) => text(record, names))),
      }
    },
  }
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
  return stringify(
    rows.map((row) => row.map(guarded)),
    { record_delimiter: '\r\n' },
  )
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
