import { type Cut, cutList } from './cut-list'
import type { IngredientEntry, IngredientList, IngredientPiece } from './entry'
import { continuesFootnote, type Footnote, lastPlainItem, marksInUse, readFootnote } from './footnotes'
import { isFormulaCode, isProse } from './prose'
import { readEntry } from './read-entry'

type Item = Extract<Cut, { kind: 'item' }>
type Read = { kind: 'entry' | 'prose' | 'footnote'; text: string; item: Item; footnote?: Footnote }
type Step = Read | { kind: 'heading' | 'separator'; text: string }

/**
 * Reads a list of ingredients as it is printed on a pack or copied from a shop (INCI). Reads any text without an error
 * and loses nothing of it: `pieces`, joined, are the text.
 */
export function parseIngredients(text: string): IngredientList {
  const steps = sorted(cutList(text))
  const footnotes = new Map<string, string>()
  for (const step of steps) {
    if (step.kind !== 'footnote' || !('footnote' in step) || !step.footnote) continue
    const { mark, text: words } = step.footnote
    const known = footnotes.get(mark)
    footnotes.set(mark, known === undefined ? words : `${known}, ${words}`)
  }
  const entries: IngredientEntry[] = []
  const pieces: IngredientPiece[] = []
  for (const step of steps) {
    if (step.kind !== 'entry') {
      pushTrimmed(pieces, step)
      continue
    }
    for (const part of andParts(step.text)) {
      const [before, words, after] = trimmed(part.text)
      const entry = part.isAnd || words === '' ? null : readEntry(words, step.item, footnotes)
      push(pieces, 'separator', before)
      push(
        pieces,
        entry ? 'entry' : /\p{L}|\p{Nd}/u.test(words) && !part.isAnd ? 'prose' : 'separator',
        words,
      )
      push(pieces, 'separator', after)
      if (entry) entries.push(entry)
    }
  }
  return { entries, pieces }
}

/** Tells what each item is: an ingredient, a footnote, or words for the buyer. */
function sorted(cuts: readonly Cut[]): Step[] {
  const inUse = marksInUse(cuts)
  const lastPlain = lastPlainItem(cuts)
  const none = new Set<string>()
  let open: Footnote | null = null
  let inProse = false
  return cuts.map((cut, index): Step => {
    if (cut.kind !== 'item') {
      // A sentence ends with its point, its line or a heading; a comma within it ends nothing.
      if (cut.kind === 'heading' || /[.\n]/.test(cut.text)) {
        open = null
        inProse = false
      }
      return cut
    }
    const { text } = cut
    const footnote = readFootnote(text, index > lastPlain ? inUse : none)
    if (footnote) {
      open = footnote
      return { kind: 'footnote', text, item: cut, footnote }
    }
    if (open && continuesFootnote(text))
      return { kind: 'footnote', text, item: cut, footnote: { mark: open.mark, text: text.trim() } }
    open = null
    inProse ||= cut.isText || isProse(text)
    return { kind: inProse || isFormulaCode(text) ? 'prose' : 'entry', text, item: cut }
  })
}

/** "Mica (and) Titanium Dioxide": ingredients of one mixture, each an entry of its own. */
function andParts(text: string): { text: string; isAnd: boolean }[] {
  if (!/\s|&/.test(text)) return [{ text, isAnd: false }]
  const divided = text.split(/(\s*[([](?:and|&|et|und|y|e)[)\]]\s*|\s+(?:and|&|et|und)\s+)/i)
  const names = divided.filter((_, index) => index % 2 === 0)
  const openBrackets = (name: string) =>
    (name.match(/[([]/g)?.length ?? 0) - (name.match(/[)\]]/g)?.length ?? 0)
  // Inside of brackets, or beside nothing, the word is part of a name.
  if (names.some((name) => name.trim() === '' || openBrackets(name) !== 0)) return [{ text, isAnd: false }]
  return divided.map((part, index) => ({ text: part, isAnd: index % 2 === 1 }))
}

function trimmed(text: string): [before: string, words: string, after: string] {
  const words = text.trim()
  const from = text.length - text.trimStart().length
  return [text.slice(0, from), words, text.slice(from + words.length)]
}

function pushTrimmed(pieces: IngredientPiece[], { kind, text }: Step): void {
  const [before, words, after] = trimmed(text)
  push(pieces, 'separator', before)
  push(pieces, kind, words)
  push(pieces, 'separator', after)
}

/** Separators in a row are one piece. */
function push(pieces: IngredientPiece[], kind: IngredientPiece['kind'], text: string): void {
  if (text === '') return
  const last = pieces.at(-1)
  if (kind === 'separator' && last?.kind === 'separator') last.text += text
  else pieces.push({ kind, text })
}
