import type { NameOf } from '@shared/article/inline-text'
import { peopleInPairs } from '@shared/article/people'
import { blocksOfArticle, type CheckedArticle } from '@shared/checks/check-article'
import { type Finding, severities, withoutIgnored } from '@shared/checks/finding'
import { isFor } from '@shared/checks/read-block'
import { settle } from '@shared/checks/settle'
import { withoutDoubles } from '@shared/checks/without-doubles'
import { DeskError } from '@shared/ipc/errors'
import type { ArticlePeople } from '@shared/ipc/spelling-calls'
import type { Dialect } from '@shared/spelling/dialect'
import { articleFieldsFrom } from '../imports/article-from'
import { collectFiles } from '../imports/collect-files'
import { knownNames } from '../imports/known-names'
import type { CreateReader, Reader } from '../imports/reader'
import type { OpenedLibrary } from '../opened-library'
import { ChangeFeed, NamesInText } from '../records'
import { Spelling, type SpellingOptions } from '../spelling/spelling'
import type { CreateChecker, Listed } from './checker'
import { HouseStyle } from './house-style'
import { findMisspelledNames } from './name-findings'

/** A finding with the whole line it stands in. */
export type ShownFinding = Finding & { line: string }
export type Checked = {
  /** Null for a file that is no article of the library. */
  articleId: string | null
  file: string | null
  title: string
  findings: ShownFinding[]
  /** So many more were set aside. */
  ignored: number
  /** The English it was read as; null where spelling was left out, or the text is in another language. */
  dialect: Dialect | null
}
export type CheckOutcome = {
  checked: Checked[]
  /** What could not be checked, a line each. */
  failures: string[]
  /** Rules that could not be taken, a line each. */
  problems: string[]
  cancelled: boolean
}

export type CheckOptions = {
  /** Ids of articles, or files and folders, as a person named them. */
  named: readonly { name: string; path: string }[]
  /** In place of those named: every article that is not in the bin. */
  all: boolean
  resources: string
  createChecker: CreateChecker
  createReader: CreateReader
  /** What reads spelling and grammar; null to leave them out. */
  spelling: SpellingOptions | null
  onProgress?: (done: number, total: number) => void
  signal?: AbortSignal
}

/** Checks articles of a library, and files as an import would read them. Nothing is written. */
export async function checkArticles(opened: OpenedLibrary, options: CheckOptions): Promise<CheckOutcome> {
  const { records } = opened
  const house = new HouseStyle(opened, options.resources, options.createChecker)
  const changes = new ChangeFeed()
  const names = new NamesInText(records, changes)
  const spelling = options.spelling && new Spelling(opened, options.spelling, changes)
  let reader: Reader | null = null
  const outcome: CheckOutcome = { checked: [], failures: [], problems: [], cancelled: false }
  try {
    const judges = { house, names, spelling, listed: await house.list() }
    const things = options.all ? inUse(opened) : await whatIsNamed(opened, options.named)
    for (const thing of things) {
      if (options.signal?.aborted) {
        outcome.cancelled = true
        break
      }
      if (thing.kind === 'article') outcome.checked.push(await checkRecord(opened, judges, thing.id))
      else {
        reader ??= options.createReader(knownNames(records))
        const read = await readFile(opened, reader, thing)
        if (typeof read === 'string') outcome.failures.push(read)
        else {
          const given = { ...read, articleId: null, ignoredNames: [] }
          const { findings, dialect } = await judge(judges, given)
          const { shown, ignored } = withoutIgnored(findings, [], records.houseStyle.always())
          outcome.checked.push({
            articleId: null,
            file: thing.shownPath,
            title: read.article.title,
            findings: shown,
            ignored: ignored.length,
            dialect,
          })
        }
      }
      options.onProgress?.(outcome.checked.length + outcome.failures.length, things.length)
    }
    // Asked for at the end: a rule may have been given up over one of the texts.
    outcome.problems = (await house.list()).problems
  } finally {
    reader?.close()
    names.dispose()
    spelling?.dispose()
    house.dispose()
  }
  return outcome
}

type Thing = { kind: 'article'; id: string } | { kind: 'file'; path: string; shownPath: string }

function inUse({ records }: OpenedLibrary): Thing[] {
  const ids = records.articles.allIds()
  const binned = new Set(records.articles.binnedAmong(ids))
  return ids.filter((id) => !binned.has(id)).map((id) => ({ kind: 'article', id }))
}

async function whatIsNamed({ records }: OpenedLibrary, named: CheckOptions['named']): Promise<Thing[]> {
  const things: Thing[] = []
  for (const { name, path } of named) {
    if (records.articles.get(name)) things.push({ kind: 'article', id: name })
    else
      for (const each of await collectFiles([path]))
        things.push({ kind: 'file', path: each, shownPath: each === path ? name : each })
  }
  return things
}

async function checkRecord({ records }: OpenedLibrary, judges: Judges, id: string): Promise<Checked> {
  const record = records.articles.get(id)
  if (!record) throw new DeskError('not-found', `There is no article ${id}. Nothing was changed.`)
  const language = record.language || records.settings.get().language
  const { title, dek, document } = record
  const nameOf = records.shownNames(document.content, language)
  const ignoredNames = records.ignoredNames.of(id)
  const { findings, dialect } = await judge(judges, {
    article: { title, dek, language, document },
    people: { names: [record.byline, ...peopleInPairs(document)], interviewIds: record.interviewIds },
    articleId: id,
    nameOf,
    ignoredNames,
  })
  const { houseStyle } = records
  const { shown, ignored } = withoutIgnored(findings, houseStyle.once(id), houseStyle.always())
  return { articleId: id, file: null, title, findings: shown, ignored: ignored.length, dialect }
}

async function readFile(
  { records }: OpenedLibrary,
  reader: Reader,
  { path, shownPath }: { path: string; shownPath: string },
): Promise<Pick<Judged, 'article' | 'people'> | string> {
  const answer = await reader.read({ task: { kind: 'file', path }, shownPath, corrections: null })
  if (answer.outcome === 'rejected') return answer.found.error ?? `${shownPath} could not be read.`
  const settings = records.settings.get()
  const { fields } = articleFieldsFrom(answer.result, settings)
  const { title, dek, byline } = fields
  const { document } = answer.result
  return {
    article: { title, dek, language: fields.language || settings.language, document },
    people: { names: [byline, ...peopleInPairs(document)], interviewIds: [] },
  }
}

type Judges = { house: HouseStyle; names: NamesInText; spelling: Spelling | null; listed: Listed }
type Judged = {
  article: CheckedArticle
  people: ArticlePeople
  /** Null for a file. */
  articleId: string | null
  nameOf?: NameOf
  ignoredNames: readonly string[]
}

async function judge(
  { house, names, spelling, listed: { rules } }: Judges,
  { article, people, articleId, nameOf, ignoredNames }: Judged,
): Promise<{ findings: ShownFinding[]; dialect: Dialect | null }> {
  const blocks = blocksOfArticle(article, nameOf)
  const own = rules.filter((info) => info.on && isFor({ info }, article.language))
  const style = settle(own, await house.read(blocks, article.language))
  const misspelled = await findMisspelledNames(blocks, names, new Set(ignoredNames))
  const read = await spelling?.read(blocks, article.language, articleId, people)
  const order = new Map(blocks.map(({ id, part }, index) => [`${id} ${part}`, index]))
  const placeOf = ({ blockId, part }: Finding) => order.get(`${blockId} ${part}`) ?? -1
  const findings = withoutDoubles([...style, ...misspelled, ...(read?.findings.flat() ?? [])])
    .map((finding) => ({ ...finding, line: blocks[placeOf(finding)]?.text ?? '' }))
    .toSorted((one, other) => placeOf(one) - placeOf(other) || one.from - other.from)
  return { findings, dialect: read?.dialect ?? null }
}

/** Those at least as grave as asked for. */
export function atLeast<Found extends Finding>(
  findings: readonly Found[],
  least: Finding['severity'],
): Found[] {
  return findings.filter(({ severity }) => severities.indexOf(severity) >= severities.indexOf(least))
}
