import { DOCUMENT_SCHEMA_VERSION } from '@shared/article/document'
import { parseDocument } from '@shared/article/schema'
import { upgradeDocument } from '@shared/article/upgrade'
import { idSchema } from '@shared/identifiers'
import { DeskError } from '@shared/ipc/errors'
import { viewSchema } from '@shared/lists/view'
import { type Article, articleSchema, articleStatusSchema } from '@shared/records/article'
import { boardPlaceSchema } from '@shared/records/board'
import { brandSchema } from '@shared/records/brand'
import { instantSchema, moneySchema, type RecordBase, type RecordKind } from '@shared/records/common'
import { expertSchema } from '@shared/records/expert'
import { interviewSchema } from '@shared/records/interview'
import { mediaSchema } from '@shared/records/media'
import { noteSchema } from '@shared/records/note'
import { productSchema } from '@shared/records/product'
import { exportFormatSchema, profileSchema } from '@shared/records/profile'
import { questionSchema } from '@shared/records/question'
import { revisionCauseSchema, revisionEntrySchema, revisionStateSchema } from '@shared/records/revision'
import { dictionaryWordSchema } from '@shared/spelling/dictionary'
import { fieldHintsSchema, ownTemplateSchema } from '@shared/templates/template'
import { generateKeyBetween } from 'fractional-indexing'
import { z } from 'zod'
import type { Repositories } from '../../library/repositories'
import { wholeBlock } from '../../library/repositories/notes'

/** What became of one line of a file: in the library now, or left because its id is there already. */
export type LineOutcome = 'added' | 'replaced' | 'left'

/** One file of an exported library: what its lines are, and how they leave and enter a library. */
export interface LibraryPart {
  name: string
  /** Tables whose rows its lines hold; a test sees that no table is forgotten. */
  tables: readonly string[]
  lines(records: Repositories): Iterable<unknown>
  /** How many lines there are, where it is not a line for each row of the first table. */
  count?(records: Repositories): number
  /** @throws when the line is not of this part, or does not fit the library */
  take(records: Repositories, line: unknown, replace: boolean): { outcome: LineOutcome; title: string }
}

/** How many records are read at once: long articles and transcripts by the dozen are many megabytes. */
const BATCH = 20

/** In an order in which every line finds what it refers to. */
export const libraryParts: readonly LibraryPart[] = [
  {
    name: 'settings.jsonl',
    tables: ['settings'],
    lines: ({ settings }) => settings.stored(),
    // The app’s own notes stay here.
    count: ({ settings }) => settings.stored().length,
    take({ settings }, line, replace) {
      const { key, value } = z.object({ key: z.string().min(1).max(200), value: z.json() }).parse(line)
      const isThere = settings.stored().some((stored) => stored.key === key)
      if (isThere && !replace) return { outcome: 'left', title: key }
      settings.putBack(key, value)
      return { outcome: isThere ? 'replaced' : 'added', title: key }
    },
  },
  {
    name: 'views.jsonl',
    tables: ['views'],
    lines: ({ views }) => views.list(),
    take({ views }, line, replace) {
      const view = viewSchema.parse(line)
      const isThere = views.has(view.id)
      if (isThere && !replace) return { outcome: 'left', title: view.name }
      views.save(view)
      return { outcome: isThere ? 'replaced' : 'added', title: view.name }
    },
  },
  recordPart('media', 'media.jsonl', mediaSchema, ['media'], ({ media }) => media),
  recordPart('brand', 'brands.jsonl', brandSchema, ['brands', 'brand_names'], ({ brands }) => brands),
  recordPart(
    'expert',
    'experts.jsonl',
    expertSchema,
    ['experts', 'expert_short_names', 'expert_topics', 'credentials', 'brand_interests'],
    ({ experts }) => experts,
  ),
  recordPart(
    'product',
    'products.jsonl',
    productSchema,
    ['products', 'product_aliases', 'product_sizes', 'product_prices', 'product_links', 'product_claims'],
    ({ products }) => products,
  ),
  {
    name: 'questions.jsonl',
    tables: ['questions'],
    lines: ({ questions }) => questions.all(),
    take({ questions }, line, replace) {
      const question = questionSchema.parse(line)
      const isThere = questions.has(question.id)
      if (isThere && !replace) return { outcome: 'left', title: question.text }
      questions.putBack(question)
      return { outcome: isThere ? 'replaced' : 'added', title: question.text }
    },
  },
  {
    name: 'templates.jsonl',
    tables: ['templates'],
    lines: ({ templates }) => templates.all(),
    take({ templates }, line, replace) {
      const template = ownTemplateSchema.transform(withDocument).parse(line)
      const isThere = templates.has(template.id)
      if (isThere && !replace) return { outcome: 'left', title: template.name }
      templates.putBack(template)
      return { outcome: isThere ? 'replaced' : 'added', title: template.name }
    },
  },
  recordPart(
    'interview',
    'interviews.jsonl',
    interviewSchema,
    ['interviews', 'participants', 'segments', 'planned_questions'],
    ({ interviews }) => interviews,
  ),
  profilesPart(),
  articlesPart(),
  {
    name: 'board.jsonl',
    tables: ['board_places'],
    lines: ({ board }) => board.allPlaces(),
    take({ board }, line, replace) {
      const place = boardPlaceSchema.refine(({ position }) => isKey(position), 'no place').parse(line)
      const isThere = board.hasPlace(place)
      if (isThere && !replace) return { outcome: 'left', title: 'a place on the board' }
      board.place(place)
      return { outcome: isThere ? 'replaced' : 'added', title: 'a place on the board' }
    },
  },
  {
    name: 'field-hints.jsonl',
    tables: ['field_hints'],
    lines: ({ templates }) => templates.allHints(),
    take({ articles, templates }, line, replace) {
      const { articleId, ...hints } = fieldHintsSchema.extend({ articleId: idSchema }).parse(line)
      const title = articles.get(articleId)?.title || 'untitled article'
      const isThere = templates.hintsOf(articleId) !== null
      if (isThere && !replace) return { outcome: 'left', title }
      templates.setHints(articleId, hints)
      return { outcome: isThere ? 'replaced' : 'added', title }
    },
  },
  {
    name: 'revisions.jsonl',
    tables: ['revisions', 'revision_parts'],
    *lines({ revisions }) {
      for (const id of revisions.allIds()) yield revisions.whole(id)
    },
    take({ revisions }, line) {
      const revision = revisionSchema.transform(withDocument).parse(line)
      if (revisions.has(revision.id)) return { outcome: 'left', title: revision.label }
      revisions.putBack(revision)
      return { outcome: 'added', title: revision.label }
    },
  },
  {
    name: 'notes.jsonl',
    tables: ['notes', 'note_replies'],
    lines: ({ notes }) => notes.all(),
    take({ notes }, line, replace) {
      const note = noteLineSchema.parse(line)
      const isThere = notes.get(note.id) !== null
      if (isThere && !replace) return { outcome: 'left', title: note.text.slice(0, 60) }
      notes.putBack(note)
      return { outcome: isThere ? 'replaced' : 'added', title: note.text.slice(0, 60) }
    },
  },
  {
    name: 'ignored-findings.jsonl',
    tables: ['finding_ignores'],
    lines: ({ ignoredFindings }) => ignoredFindings.all(),
    take({ ignoredFindings }, line, replace) {
      const ignore = ignoreSchema.parse(line)
      const isThere = ignoredFindings.has(ignore.id)
      if (isThere && !replace) return { outcome: 'left', title: ignore.rule }
      ignoredFindings.putBack(ignore)
      return { outcome: isThere ? 'replaced' : 'added', title: ignore.rule }
    },
  },
  {
    name: 'dictionary-words.jsonl',
    tables: ['dictionary_words'],
    lines: ({ dictionaries }) => dictionaries.all(),
    take({ dictionaries }, line, replace) {
      const row = dictionaryRowSchema.parse(line)
      const isThere = dictionaries.has(row.articleId, row.word)
      if (isThere && !replace) return { outcome: 'left', title: row.word }
      dictionaries.putBack(row)
      return { outcome: isThere ? 'replaced' : 'added', title: row.word }
    },
  },
  {
    name: 'exports.jsonl',
    tables: ['export_log', 'printed_facts'],
    *lines({ exportLog }) {
      for (const id of exportLog.allIds()) yield { ...exportLog.get(id), facts: exportLog.factsOf(id) }
    },
    take({ exportLog }, line) {
      const { facts, ...entry } = exportEntrySchema.parse(line)
      if (exportLog.get(entry.id)) return { outcome: 'left', title: entry.articleTitle }
      exportLog.putBack(entry, facts)
      return { outcome: 'added', title: entry.articleTitle }
    },
  },
  {
    name: 'kept-as-printed.jsonl',
    tables: ['kept_as_printed'],
    lines: ({ printedFacts }) => printedFacts.allKept(),
    take({ printedFacts }, line, replace) {
      const kept = keptAsPrintedSchema.parse(line)
      const isThere = printedFacts.hasKept(kept)
      if (isThere && !replace) return { outcome: 'left', title: kept.value }
      printedFacts.putBackKept(kept)
      return { outcome: isThere ? 'replaced' : 'added', title: kept.value }
    },
  },
  {
    name: 'merges.jsonl',
    tables: ['merges', 'merged_records'],
    *lines({ merges }) {
      for (const id of merges.allIds()) yield merges.whole(id)
    },
    take({ merges }, line) {
      const merge = mergeSchema.parse(line)
      if (merges.has(merge.id)) return { outcome: 'left', title: 'a merge' }
      merges.putBack(merge)
      return { outcome: 'added', title: 'a merge' }
    },
  },
  {
    name: 'kept-words.jsonl',
    tables: ['kept_words'],
    lines: ({ keptWords }) => keptWords.all(),
    take({ keptWords }, line, replace) {
      const kept = keptWordsSchema.parse(line)
      const isThere = keptWords.has(kept.id)
      if (isThere && !replace) return { outcome: 'left', title: 'words of a deleted record' }
      keptWords.putBack(kept)
      return { outcome: isThere ? 'replaced' : 'added', title: 'words of a deleted record' }
    },
  },
]

/** Tables that are derived from the parts again, or that speak of this library's own past. */
export const tablesLeftOut = [
  'mentions',
  'quotes',
  // What imports and revisions changed in this library can be taken back only here.
  'import_batches',
  'import_changes',
  'fact_revisions',
  'revised_articles',
  // Written with the records that have them.
  'tags',
  'record_tags',
  /^search_/,
  /^ingredient_/,
] as const

/** Others could not be put before or behind one that is no fractional index. */
function isKey(position: string): boolean {
  try {
    generateKeyBetween(position, null)
    return true
  } catch {
    return false
  }
}

/** What was not known of a revision before format 130 has a default. */
const revisionSchema = revisionEntrySchema.extend({
  schemaVersion: z.number().int().positive(),
  cause: revisionCauseSchema.default('named'),
  status: articleStatusSchema.nullable().default(null),
  added: z.number().int().nonnegative().default(0),
  removed: z.number().int().nonnegative().default(0),
  ...revisionStateSchema.shape,
})

/** A note; as an earlier version wrote it, it has only a block and no place, and no answers. */
const noteLineSchema = z.preprocess(
  (line) => (typeof line === 'object' && line !== null && !('place' in line) ? withPlace(line) : line),
  noteSchema,
)

function withPlace(line: { blockId?: unknown; dueOn?: unknown }): unknown {
  const place = wholeBlock(typeof line.blockId === 'string' ? line.blockId : null)
  return { ...line, place, isTodo: line.dueOn !== null, quote: '', isLost: false, replies: [], revision: 1 }
}

const ignoreSchema = z.object({
  id: idSchema,
  articleId: idSchema,
  rule: z.string(),
  blockId: z.string().nullable(),
  text: z.string(),
  reason: z.string(),
  createdAt: instantSchema,
})

const dictionaryRowSchema = z.object({
  articleId: idSchema.nullable(),
  word: dictionaryWordSchema,
  addedAt: instantSchema,
})

const exportEntrySchema = z.object({
  id: idSchema,
  articleId: idSchema,
  articleRevision: z.number().int().positive(),
  articleTitle: z.string(),
  profileId: idSchema,
  profileName: z.string(),
  format: exportFormatSchema,
  target: z.string(),
  file: z.string().nullable(),
  contentHash: z.string(),
  exportedAt: instantSchema,
  facts: z.array(
    z.object({
      blockId: z.string().nullable(),
      productId: idSchema,
      field: z.enum(['price', 'size', 'name']),
      value: z.string(),
      asOf: z.string().nullable(),
      use: z.enum(['fact', 'card']),
      mode: z.enum(['live', 'pinned']).nullable(),
      sizeId: z.string().nullable(),
      money: moneySchema.nullable(),
    }),
  ),
})

const keptAsPrintedSchema = z.object({
  articleId: idSchema,
  productId: idSchema,
  field: z.enum(['price', 'size', 'name']),
  value: z.string(),
  reason: z.string(),
  keptAt: instantSchema,
})

const mergeSchema = z.object({
  id: idSchema,
  mergedAt: instantSchema,
  undo: z.base64().nullable(),
  records: z.array(
    z.object({ recordId: idSchema, kind: z.enum(['expert', 'brand', 'product']), intoId: idSchema }),
  ),
})

const keptWordsSchema = z.object({
  id: idSchema,
  kind: z.enum(['expert', 'brand', 'product', 'media']),
  words: z.record(z.string(), z.json()),
})

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

function recordPart<Whole extends RecordBase>(
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
function articlesPart(): LibraryPart {
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
function profilesPart(): LibraryPart {
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
function withDocument<Value extends Pick<Article, 'document' | 'schemaVersion'>>(value: Value): Value {
  if (value.schemaVersion > DOCUMENT_SCHEMA_VERSION)
    throw new DeskError(
      'library-newer',
      `it has a text of version ${value.schemaVersion}, and this Beauty Desk knows ${DOCUMENT_SCHEMA_VERSION}`,
    )
  const document = parseDocument(upgradeDocument(value.document, value.schemaVersion))
  return { ...value, document, schemaVersion: DOCUMENT_SCHEMA_VERSION }
}
