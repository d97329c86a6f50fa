import { idSchema } from '@shared/identifiers'
import { viewSchema } from '@shared/lists/view'
import { boardPlaceSchema } from '@shared/records/board'
import { brandSchema } from '@shared/records/brand'
import { expertSchema } from '@shared/records/expert'
import { interviewSchema } from '@shared/records/interview'
import { mediaSchema } from '@shared/records/media'
import { productSchema } from '@shared/records/product'
import { questionSchema } from '@shared/records/question'
import { fieldHintsSchema, ownTemplateSchema } from '@shared/templates/template'
import { z } from 'zod'
import {
  dictionaryRowSchema,
  exportEntrySchema,
  ignoreSchema,
  isKey,
  keptAsPrintedSchema,
  keptWordsSchema,
  mergeSchema,
  noteLineSchema,
  revisionSchema,
} from './line-schemas'
import type { LibraryPart } from './part'
import { articlesPart, profilesPart, recordPart, withDocument } from './record-parts'

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
  // What checks found is found again where the article is opened.
  'finding_counts',
  // What imports, revisions and replacements changed in this library can be taken back only here.
  'import_batches',
  'import_changes',
  'fact_revisions',
  'revised_articles',
  'replacements',
  'replaced_articles',
  // Written with the records that have them.
  'tags',
  'record_tags',
  /^search_/,
  /^ingredient_/,
] as const
