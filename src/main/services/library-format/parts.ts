import { idSchema } from '@shared/id-schema'
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
      return taken(
        key,
        settings.stored().some((stored) => stored.key === key),
        replace,
        () => settings.putBack(key, value),
      )
    },
  },
  {
    name: 'views.jsonl',
    tables: ['views'],
    lines: ({ views }) => views.list(),
    take({ views }, line, replace) {
      const view = viewSchema.parse(line)
      return taken(view.name, views.has(view.id), replace, () => views.save(view))
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
      return taken(question.text, questions.has(question.id), replace, () => questions.putBack(question))
    },
  },
  {
    name: 'templates.jsonl',
    tables: ['templates'],
    lines: ({ templates }) => templates.all(),
    take({ templates }, line, replace) {
      const template = ownTemplateSchema.transform(withDocument).parse(line)
      return taken(template.name, templates.has(template.id), replace, () => templates.putBack(template))
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
      return taken('a place on the board', board.hasPlace(place), replace, () => board.place(place))
    },
  },
  {
    name: 'field-hints.jsonl',
    tables: ['field_hints'],
    lines: ({ templates }) => templates.allHints(),
    take({ articles, templates }, line, replace) {
      const { articleId, ...hints } = fieldHintsSchema.extend({ articleId: idSchema }).parse(line)
      const title = articles.get(articleId)?.title || 'untitled article'
      return taken(title, templates.hintsOf(articleId) !== null, replace, () =>
        templates.setHints(articleId, hints),
      )
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
      return taken(revision.label, revisions.has(revision.id), false, () => revisions.putBack(revision))
    },
  },
  {
    name: 'notes.jsonl',
    tables: ['notes', 'note_replies'],
    lines: ({ notes }) => notes.all(),
    take({ notes }, line, replace) {
      const note = noteLineSchema.parse(line)
      return taken(note.text.slice(0, 60), notes.get(note.id) !== null, replace, () => notes.putBack(note))
    },
  },
  {
    name: 'ignored-findings.jsonl',
    tables: ['finding_ignores'],
    lines: ({ ignoredFindings }) => ignoredFindings.all(),
    take({ ignoredFindings }, line, replace) {
      const ignore = ignoreSchema.parse(line)
      return taken(ignore.rule, ignoredFindings.has(ignore.id), replace, () =>
        ignoredFindings.putBack(ignore),
      )
    },
  },
  {
    name: 'dictionary-words.jsonl',
    tables: ['dictionary_words'],
    lines: ({ dictionaries }) => dictionaries.all(),
    take({ dictionaries }, line, replace) {
      const row = dictionaryRowSchema.parse(line)
      return taken(row.word, dictionaries.has(row.articleId, row.word), replace, () =>
        dictionaries.putBack(row),
      )
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
      return taken(entry.articleTitle, exportLog.get(entry.id) !== null, false, () =>
        exportLog.putBack(entry, facts),
      )
    },
  },
  {
    name: 'kept-as-printed.jsonl',
    tables: ['kept_as_printed'],
    lines: ({ printedFacts }) => printedFacts.allKept(),
    take({ printedFacts }, line, replace) {
      const kept = keptAsPrintedSchema.parse(line)
      return taken(kept.value, printedFacts.hasKept(kept), replace, () => printedFacts.putBackKept(kept))
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
      return taken('a merge', merges.has(merge.id), false, () => merges.putBack(merge))
    },
  },
  {
    name: 'kept-words.jsonl',
    tables: ['kept_words'],
    lines: ({ keptWords }) => keptWords.all(),
    take({ keptWords }, line, replace) {
      const kept = keptWordsSchema.parse(line)
      return taken('words of a deleted record', keptWords.has(kept.id), replace, () =>
        keptWords.putBack(kept),
      )
    },
  },
]

/** What becomes of a line that is no record: it is left where the library has it, unless it is to replace that. */
function taken(
  title: string,
  isThere: boolean,
  replace: boolean,
  put: () => void,
): ReturnType<LibraryPart['take']> {
  if (isThere && !replace) return { outcome: 'left', title }
  put()
  return { outcome: isThere ? 'replaced' : 'added', title }
}

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
