import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { CallOutput } from '@shared/ipc/contract'
import { DeskError } from '@shared/ipc/errors'
import { exportArticle, fileExtension } from '@shared/publish/export-article'
import { type Article, articleFieldsSchema } from '@shared/records/article'
import type { Profile } from '@shared/records/profile'
import { isWithin } from '../../library/copy'
import { toDeskError } from '../desk-errors'
import { makeFolder } from '../make-folder'
import type { PictureWorks } from '../media/picture-works'
import type { OpenedLibrary } from '../opened-library'
import { syncFolder, writeWholeFile } from '../write-whole-file'
import { createNameGiver, fileNameFrom } from './file-name'
import { createMediaCopier } from './media-beside'
import { printedValues } from './printed-facts'
import { publishAgain } from './published-again'
import { createArticleResolver, problemLines } from './resolve-article'

export type ExportOutcome = Pick<
  CallOutput<'exports.toFolder'>,
  'written' | 'publishedAgain' | 'problems' | 'cancelled'
> & {
  /** Articles that are not among the written ones. */
  unwritten: number
}
type Written = ExportOutcome['written'][number]

export type ExportRequest = {
  articleIds: readonly string[]
  profile: Profile
  /** Absolute; made if missing. */
  folder: string
  pictures: PictureWorks
  /** Leaves articles that need an update as they are, for files that do not go to readers. */
  keepStatus?: boolean
  onProgress?: (done: number, total: number) => void
  /** Stops between two articles; what is written stays. */
  signal?: AbortSignal
}

/** Files under way at once: each waits for the disk to confirm, and the disk confirms several as fast as one. */
const AT_ONCE = 8

/**
 * Writes each article as one whole file with its pictures beside it, and logs what was printed. An article that cannot
 * be written is told among the problems and does not stop the others, unless the disk is full or read-only.
 * @throws DeskError when the folder is the library's or cannot be made, or the disk takes no more; files already written are whole
 */
export async function exportToFolder(opened: OpenedLibrary, request: ExportRequest): Promise<ExportOutcome> {
  const { profile, folder, articleIds, pictures, onProgress, signal } = request
  const { records } = opened
  if (isWithin(folder, opened.library.folder))
    throw new DeskError(
      'invalid-input',
      'An export inside the library would be lost with it. Choose another folder; nothing was exported.',
    )
  makeFolder(folder, 'nothing was exported')
  const run = {
    opened,
    profile,
    folder,
    resolve: createArticleResolver(records),
    nameOnce: createNameGiver(),
    copyMedia: createMediaCopier(opened, folder, pictures),
  }
  const outcome: ExportOutcome = {
    written: [],
    publishedAgain: [],
    problems: [],
    cancelled: false,
    unwritten: 0,
  }
  for (let start = 0; start < articleIds.length; start += AT_ONCE) {
    if (signal?.aborted) {
      outcome.cancelled = true
      break
    }
    const ids = articleIds.slice(start, start + AT_ONCE)
    const { found: articles, damaged } = records.articles.getReadable(ids)
    outcome.problems.push(...damaged.map(({ message }) => message))
    const gone = ids.length - articles.length - damaged.length
    if (gone > 0) {
      outcome.problems.push(
        gone === 1
          ? 'One of the articles is no longer in the library.'
          : `${gone} of the articles are no longer in the library.`,
      )
    }
    const settled = await Promise.allSettled(articles.map((article) => tryExport(run, article)))
    const results = settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
    logExports(run, results)
    if (!request.keepStatus) outcome.publishedAgain.push(...publishedAgain(run, results))
    for (const { written, problems } of results) {
      if (written) outcome.written.push(written)
      outcome.problems.push(...problems)
    }
    const ended = settled.find((each) => each.status === 'rejected')
    if (ended) throw endedBy(ended.reason, outcome.written.length, articleIds.length)
    onProgress?.(Math.min(start + AT_ONCE, articleIds.length), articleIds.length)
  }
  outcome.unwritten = articleIds.length - outcome.written.length
  await syncFolder(folder)
  return outcome
}

type Run = {
  opened: OpenedLibrary
  profile: Profile
  folder: string
  resolve: ReturnType<typeof createArticleResolver>
  nameOnce: ReturnType<typeof createNameGiver>
  copyMedia: ReturnType<typeof createMediaCopier>
}

type Result = {
  article: Article
  written: Written | null
  problems: string[]
  log: { contentHash: string; values: ReturnType<typeof printedValues> } | null
}

async function tryExport(run: Run, article: Article): Promise<Result> {
  const name = article.title || 'Untitled article'
  const about = (problem: string) => `${name}: ${problem}`
  try {
    // Its state is kept with what was printed, and what no save wrote cannot be.
    if (!articleFieldsSchema.safeParse(article).success)
      throw new DeskError('library-damaged', 'its row in the library is damaged; it was not exported')
    const resolved = run.resolve(article)
    const published = exportArticle(resolved, run.profile)
    const file = run.nameOnce(fileNameFrom(article.slug, article.title)) + fileExtension(run.profile.format)
    const problems = problemLines(resolved).map(about)
    const mediaFiles: string[] = []
    for (const media of published.media) {
      try {
        const problem = await run.copyMedia(media)
        if (problem !== null) problems.push(about(problem))
        mediaFiles.push(media.relativePath)
      } catch (error) {
        problems.push(about(messageUnlessDiskEnds(error)))
      }
    }
    await writeWholeFile(join(run.folder, file), published.text, { syncFolder: false })
    return {
      article,
      written: { articleId: article.id, title: article.title, file, mediaFiles },
      problems,
      log: {
        contentHash: sha256(published.text),
        values: printedValues(run.opened.records, article, resolved.language),
      },
    }
  } catch (error) {
    return { article, written: null, problems: [about(messageUnlessDiskEnds(error))], log: null }
  }
}

/** A disk that takes no more will take none of the next either: that ends the run. */
function messageUnlessDiskEnds(error: unknown): string {
  const known = toDeskError(error)
  if (known.code === 'disk-full' || known.code === 'read-only') throw known
  return known.message
}

/** The error that ended the run, saying what is in place by then instead of what became of one file. */
function endedBy(reason: unknown, written: number, total: number): unknown {
  const { code } = toDeskError(reason)
  if (code !== 'disk-full' && code !== 'read-only') return reason
  const why = code === 'disk-full' ? 'The disk is full' : 'The disk is read-only'
  const kept =
    written === 0
      ? 'nothing was exported'
      : `${written} of ${total} articles were written before that and stay there, whole`
  return new DeskError(code, `${why}; ${kept}.`, { cause: reason })
}

function logExports({ opened, profile, folder }: Run, results: readonly Result[]): void {
  if (opened.library.mode === 'read') return
  opened.library.write(() => {
    for (const { article, written, log } of results) {
      if (written && log) logExport(opened, { article, profile, target: folder, file: written.file, ...log })
    }
  })
}

function publishedAgain({ opened }: Run, results: readonly Result[]): string[] {
  if (opened.library.mode === 'read') return []
  const exported = results.flatMap(({ article, written }) => (written ? [article] : []))
  return publishAgain(opened, exported, 'written')
}

/** One row of the export log: what was printed, when and where. The article as it was is kept, too. */
export function logExport(
  { records }: OpenedLibrary,
  entry: {
    article: Article
    profile: Profile
    target: string
    file: string | null
    contentHash: string
    values: ReturnType<typeof printedValues>
  },
): void {
  const { article, profile, target, file, contentHash, values } = entry
  records.revisions.keep(article, { cause: 'export' })
  records.exportLog.add(
    {
      articleId: article.id,
      articleRevision: article.revision,
      articleTitle: article.title,
      profileId: profile.id,
      profileName: profile.name,
      format: profile.format,
      target,
      file,
      contentHash,
    },
    values,
  )
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
