import { join } from 'node:path'
import type { Library } from '../library'
import { type TableCounts, tableCounts } from '../library/counts'
import { hashFile, mediaFilesIn } from '../library/media-files'

export interface Verification {
  ok: boolean
  /** One line each. */
  problems: string[]
  counts: TableCounts
  mediaFiles: number
}

/** Looks at all of a library without changing it: every page, reference, media file and search row. */
export async function verifyLibrary(library: Library): Promise<Verification> {
  const { connection, files } = library
  const problems = library.read(() => [...databaseProblems(library), ...searchProblems(library)])
  const present = mediaFilesIn(files.media)
  const hashes = new Set(present.map(({ contentHash }) => contentHash))
  const wanted = connection
    .prepare<[], { contentHash: string; fileName: string }>(
      'SELECT content_hash AS contentHash, file_name AS fileName FROM media ORDER BY id',
    )
    .all()
  for (const { contentHash, fileName } of wanted)
    if (!hashes.has(contentHash)) problems.push(`The file of the media item “${fileName}” is missing.`)
  for (const { file, contentHash } of present)
    if ((await hashFile(join(files.media, file))) !== contentHash)
      problems.push(`The media file ${file} does not hold what its name says.`)
  return { ok: problems.length === 0, problems, counts: tableCounts(connection), mediaFiles: present.length }
}

function databaseProblems({ connection }: Library): string[] {
  const check = connection.pragma('integrity_check(20)') as { integrity_check: string }[]
  const broken = connection.pragma('foreign_key_check') as { table: string; parent: string }[]
  return [
    ...check
      .map((row) => row.integrity_check)
      .filter((line) => line !== 'ok')
      .map((line) => `library.db: ${line}`),
    ...broken.map(({ table, parent }) => `A row of ${table} refers to a row of ${parent} that is not there.`),
  ]
}

const recordTables = {
  article: 'articles',
  interview: 'interviews',
  expert: 'experts',
  brand: 'brands',
  product: 'products',
  media: 'media',
  profile: 'profiles',
} as const

function searchProblems({ connection }: Library): string[] {
  return Object.entries(recordTables).flatMap(([kind, table]) => {
    const missing = connection
      .prepare<[string], number>(
        `SELECT count(*) FROM ${table} WHERE id NOT IN (SELECT record_id FROM search_records WHERE kind = ?)`,
      )
      .pluck()
      .get(kind)
    return missing ? [`${missing} rows of ${table} cannot be found by searching; rebuild the search.`] : []
  })
}
