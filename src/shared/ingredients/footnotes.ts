import { type Cut, footnoteMarks } from './cut-list'
import { isProse } from './prose'

const marks = `[${footnoteMarks}]+`
const atEnd = new RegExp(`(${marks})\\s*[)\\]]?\\s*$`)
const leading = new RegExp(`^\\s*(${marks})\\s*([=:–-]?)\\s*(.*)$`, 's')
const explains =
  /^(?:organic|certif|from |issu|aus |bio|natural|ingr|compo|fair|occur|contain|present|constit|produc|made|deriv|origin|kba|kontroll|de l.agri|obten|provien|prodott|biolog|ökolog|farm|wild|sustain)/i

/** Marks that ingredients carry at their end: what begins with one of them later explains it. */
export function marksInUse(cuts: readonly Cut[]): Set<string> {
  const found = new Set<string>()
  for (const cut of cuts) {
    const mark = cut.kind === 'item' && !leading.test(cut.text) ? atEnd.exec(cut.text)?.[1] : undefined
    if (mark) found.add(mark)
  }
  return found
}

export type Footnote = { mark: string; text: string }

/** Where the last ingredient stands that carries no mark in front: only after it can a mark alone begin a footnote. */
export function lastPlainItem(cuts: readonly Cut[]): number {
  return cuts.findLastIndex(
    (cut) =>
      cut.kind === 'item' &&
      cut.text.trim() !== '' &&
      !leading.test(cut.text) &&
      !continuesFootnote(cut.text),
  )
}

/**
 * The footnote that a stretch of the list is, or null when it is an ingredient that carries its mark in front.
 * @param inUse marks that may begin a footnote here without another sign of one
 */
export function readFootnote(text: string, inUse: ReadonlySet<string>): Footnote | null {
  const found = leading.exec(text)
  const [, mark, equals, words] = found ?? []
  if (mark === undefined || words === undefined || words.trim() === '') return null
  const isOne = equals !== '' || inUse.has(mark) || explains.test(words)
  return isOne ? { mark, text: words.trim() } : null
}

/** "*Organic, certified by Terrabona": a footnote goes on after its comma where what follows names no ingredient. */
export function continuesFootnote(text: string): boolean {
  return /^\s*\p{Ll}/u.test(text) || isProse(text)
}
