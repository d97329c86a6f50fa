import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { parseDocument } from '@shared/article/schema'
import { counted } from '@shared/counted'
import { DeskError } from '@shared/ipc/errors'
import { type Article, articleFieldsSchema } from '@shared/records/article'
import type { Library } from '../library'
import type { CopyOptions } from '../library/copy'
import { type TableCounts, tableCounts } from '../library/counts'
import { hashFile, mediaFilesIn } from '../library/media-files'
import { repositoriesOf } from '../library/repositories'
import { needsRebuild } from './rebuild'

export interface Verification {
  /** True when there are no problems. */
  ok: boolean
  /** One line for each thing that is not as it should be. */
  problems: string[]
  /** One line for each thing that works and could be better. */
  notices: string[]
  /** Rows of each table. */
  counts: TableCounts
  mediaFiles: number
}

export const searchIsOld =
  'The search was made by an earlier version, or not to its end, and misses some words. “desk rebuild” brings it in step, and so does Beauty Desk once it has the library open.'

/**
 * Looks at all of a library without changing it: every page, reference, media file and search row. How far it is, is
 * told of the media files.
 * @throws DeskError `cancelled`
 */
export async function verifyLibrary(
  library: Library,
  { onProgress, signal }: CopyOptions = {},
): Promise<Verification> {
  const problems = library.read(() => [...databaseProblems(library), ...searchProblems(library)])
  problems.push(...(await recordProblems(library, signal)))
  const files = mediaFilesIn(library.files.media)
  const present = new Set(files.map(({ contentHash }) => contentHash))
  const { media } = repositoriesOf(library)
  for (const { contentHash, fileName } of media.getReadable(media.allIds()).found)
    if (!present.has(contentHash)) problems.push(`The file of the media item “${fileName}” is missing.`)
  const totalBytes = files.reduce((sum, { byteLength }) => sum + byteLength, 0)
  let doneBytes = 0
  for (const { file, contentHash, byteLength } of files) {
    mustGoOn(signal)
    if ((await hashFile(join(library.files.media, file))) !== contentHash)
      problems.push(`The media file ${file} does not hold what its name says.`)
    doneBytes += byteLength
    onProgress?.({ doneBytes, totalBytes })
  }
  return {
    ok: problems.length === 0,
    problems,
    notices: needsRebuild(library) ? [searchIsOld] : [],
    counts: tableCounts(library.connection),
    mediaFiles: files.length,
  }
}

function databaseProblems({ connection }: Library): string[] {
  const lines = connection.pragma('integrity_check(20)') as { integrity_check: string }[]
  const broken = connection.pragma('foreign_key_check') as { table: string; parent: string }[]
  return [
    ...lines
      .map((row) => row.integrity_check)
      .filter((line) => line !== 'ok')
      .map((line) => `library.db: ${line}`),
    ...broken.map(({ table, parent }) => `A row of ${table} refers to a row of ${parent} that is not there.`),
  ]
}

function searchProblems(library: Library): string[] {
  const { articles, interviews, experts, brands, products, media, profiles } = repositoriesOf(library)
  const missing = [articles, interviews, experts, brands, products, media, profiles].reduce(
    (sum, repository) => sum + repository.countUnsearchable(),
    0,
  )
  return missing === 0
    ? []
    : [`${counted(missing, 'record')} cannot be found by searching; rebuild the search to mend that.`]
}

/** Records that are looked at without a pause. */
const BATCH = 50

/** Reads every record as a window would, and articles as a save would. */
async function recordProblems(library: Library, signal: AbortSignal | undefined): Promise<string[]> {
  const { articles, interviews, experts, brands, products, media, profiles } = repositoriesOf(library)
  const problems: string[] = []
  for (const repository of [articles, interviews, experts, brands, products, media, profiles]) {
    const ids = repository.allIds()
    for (let from = 0; from < ids.length; from += BATCH) {
      mustGoOn(signal)
      const { found, damaged } = repository.getReadable(ids.slice(from, from + BATCH))
      problems.push(...damaged.map(({ message }) => message))
      for (const record of found) if ('document' in record) problems.push(...articleProblems(record))
      await setImmediate()
    }
  }
  return problems
}

function articleProblems(article: Article): string[] {
  const { error } = articleFieldsSchema.safeParse(article)
  const fields = error?.issues.map(({ path }) => path.join('.'))
  const problems = fields ? [`The article “${article.title}” is damaged in: ${fields.join(', ')}.`] : []
  try {
    parseDocument(article.document)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    problems.push(`The text of the article “${article.title}” is damaged: ${reason}.`)
  }
  return problems
}

function mustGoOn(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new DeskError('cancelled', 'It was stopped before all of it was looked at.')
}
