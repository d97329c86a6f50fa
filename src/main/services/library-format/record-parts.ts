import { DOCUMENT_SCHEMA_VERSION } from '@shared/article/document'
import { parseDocument } from '@shared/article/schema'
import { upgradeDocument } from '@shared/article/upgrade'
import { idSchema } from '@shared/id-schema'
import { DeskError } from '@shared/ipc/errors'
import { type Article, articleSchema } from '@shared/records/article'
import type { RecordBase, RecordKind } from '@shared/records/common'
import { profileSchema } from '@shared/records/profile'
import { z } from 'zod'
import type { Repositories } from '../../library/repositories'
import type { LibraryPart } from './part'

/** How many records are read at once: long articles and transcripts by the dozen are many megabytes. */
const BATCH = 20

/** What the repositories of all kinds can do for a part. */
interface WholeRecords<Whole> {
  allIds(): string[]
  getMany(ids: readonly string[]): Whole[]
  has(id: string): boolean
  putBack(whole: Whole): void
}

/** All records of a kind, of which a few are held at a time. */
export function* wholeRecords<Whole>(
  repository: Pick<WholeRecords<Whole>, 'allIds' | 'getMany'>,
): Generator<Whole> {
  const ids = repository.allIds()
  for (let from = 0; from < ids.length; from += BATCH)
    yield* repository.getMany(ids.slice(from, from + BATCH))
}

/**
 * The file of a kind of record.
 * @param name of the file
 * @param tables whose rows the file stands for; a test names tables that no part has
 */
export function recordPart<Whole extends RecordBase>(
  kind: RecordKind,
  name: string,
  schema: z.ZodType<Whole>,
  tables: readonly string[],
  repositoryOf: (records: Repositories) => WholeRecords<Whole>,
): LibraryPart {
  return {
    name,
    tables,
    *lines(records) {
      yield* wholeRecords(repositoryOf(records))
    },
    take(records, line, replace) {
      const whole = schema.parse(line)
      const repository = repositoryOf(records)
      const title = titleOf(whole, kind)
      const isThere = repository.has(whole.id)
      if (isThere && !replace) return { outcome: 'left', title }
      repository.putBack(whole)
      return { outcome: isThere ? 'replaced' : 'added', title }
    },
  }
}

/** An article that another state of it replaces is kept as a revision first. */
export function articlesPart(): LibraryPart {
  const part = recordPart(
    'article',
    'articles.jsonl',
    articleSchema.transform(withDocument),
    ['articles', 'article_documents', 'article_interviews'],
    ({ articles }) => articles,
  )
  return {
    ...part,
    take(records, line, replace) {
      const { id } = z.object({ id: idSchema }).parse(line)
      const present = replace ? records.articles.get(id) : null
      if (present) records.revisions.keep(present, { cause: 'import' })
      return part.take(records, line, replace)
    },
  }
}

/** A library has one profile in use for a key: one that is there under another id stays, as exports name it by key. */
export function profilesPart(): LibraryPart {
  const part = recordPart(
    'profile',
    'profiles.jsonl',
    profileSchema,
    ['profiles'],
    ({ profiles }) => profiles,
  )
  return {
    ...part,
    take(records, line, replace) {
      const profile = profileSchema.parse(line)
      const namesake = profile.binnedAt === null ? records.profiles.withKey(profile.key) : null
      if (namesake && namesake.id !== profile.id) return { outcome: 'left', title: profile.name }
      return part.take(records, line, replace)
    },
  }
}

function titleOf(whole: object, kind: RecordKind): string {
  if ('title' in whole && typeof whole.title === 'string' && whole.title !== '') return whole.title
  if ('name' in whole && typeof whole.name === 'string') return whole.name
  if ('fileName' in whole && typeof whole.fileName === 'string') return whole.fileName
  return `untitled ${kind}`
}

/** The document brought to this version and checked whole: it comes from outside. */
export function withDocument<Value extends Pick<Article, 'document' | 'schemaVersion'>>(value: Value): Value {
  if (value.schemaVersion > DOCUMENT_SCHEMA_VERSION)
    throw new DeskError(
      'library-newer',
      `it has a text of version ${value.schemaVersion}, and this Beauty Desk knows ${DOCUMENT_SCHEMA_VERSION}`,
    )
  const document = parseDocument(upgradeDocument(value.document, value.schemaVersion))
  return { ...value, document, schemaVersion: DOCUMENT_SCHEMA_VERSION }
}
