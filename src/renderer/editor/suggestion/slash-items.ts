import { commandDefinition } from '@shared/commands'
import type { EditorCommandId } from '../editor-commands'
import { factFields } from './fact-query'
import { kindNouns, type MenuItem, type NewForm, wordsOf } from './menu-item'

type Entry = {
  /** What is typed after the slash. */
  word: string
  /** Other words that mean it. */
  also: readonly string[]
  group: string
  item: MenuItem
}

const forms = (
  [
    ['question', 'question', ['pair', 'q&a']],
    ['heading', 'heading2', ['title', 'h2']],
    ['subheading', 'heading3', ['h3']],
    ['minor', 'heading4', ['h4']],
    ['list', 'bulletList', ['points']],
    ['numbers', 'orderedList', ['steps']],
    ['quotation', 'blockquote', ['cite']],
  ] satisfies [string, NewForm, string[]][]
).map(([word, form, also]) => ({ word, also, item: { does: 'form', form, word } as const }))

const runs = (
  [
    ['picture', 'insert.figure', ['image', 'photograph']],
    ['card', 'insert.productCard', ['product']],
    ['portrait', 'insert.expertCard', ['expert']],
    ['quote', 'insert.pullQuote', ['pull']],
    ['divider', 'insert.divider', ['rule', 'line']],
    ['footnote', 'insert.footnote', ['note']],
  ] satisfies [string, EditorCommandId, string[]][]
).map(([word, command, also]) => {
  // What a command does elsewhere than at the caret is no part of what is put in here.
  const label = commandDefinition(command).label.replace(/…|,.*/, '')
  return { word, also, item: { does: 'run', command, label, word } as const }
})

const names = (['product', 'expert', 'brand'] as const).map((kind) => ({
  word: kindNouns[kind],
  also: ['mention'],
  item: { does: 'names', kind } as const,
}))

const values = factFields.map((field) => ({
  word: field,
  also: ['fact'],
  item: { does: 'values', field } as const,
}))

/** What can be put in by its word after a slash. A kind of record goes on to its names, a field to its values. */
const entries: readonly Entry[] = [
  ...inGroup('Write', forms),
  ...inGroup('Put in', runs),
  ...inGroup('Name', names),
  ...inGroup('Product fact', values),
]

/**
 * The rows for what is typed after the slash: all of them, in groups, before anything is. What is called so comes before
 * what else begins with the letters, so that a word that is known by heart needs no look.
 */
export function slashItems(query: string): MenuItem[] {
  const typed = query.toLowerCase()
  if (typed === '') return entries.map(({ item, group }) => ({ ...item, group }))
  const ranked = entries.map((entry) => ({ item: entry.item, rank: rankOf(entry, typed) }))
  return ranked
    .filter(({ rank }) => rank < NONE)
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ item }) => item)
}

/** A block that is called as what was typed, among names: "product card" makes no product called "card". */
export function amongNames(query: string, names: readonly MenuItem[]): MenuItem[] {
  const isNew = ({ does }: MenuItem) => does === 'create'
  return [...names.filter((item) => !isNew(item)), ...slashItems(query), ...names.filter(isNew)]
}

const NONE = 3

function rankOf({ word, also, item }: Entry, typed: string): number {
  if (word.startsWith(typed)) return 0
  const label = wordsOf(item).name.toLowerCase()
  if (label.startsWith(typed)) return 1
  return [...label.split(' '), ...also].some((one) => one.startsWith(typed)) ? 2 : NONE
}

function inGroup(group: string, made: readonly Omit<Entry, 'group'>[]): Entry[] {
  return made.map((entry) => ({ ...entry, group }))
}
