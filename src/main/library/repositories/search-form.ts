import { folded } from '@shared/search/folded'

/** Scripts written without spaces between words, and Hangul, where a word grows endings without one. */
export const unspaced =
  '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Hang}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmr}\\p{sc=Mymr}ー々'
// Latin words within Japanese stand alone as well: ビタミンC, 毛穴care.
const betweenUnspaced = new RegExp(
  `(?<=[${unspaced}])(?=[\\p{L}\\p{N}々])|(?<=[\\p{L}\\p{N}])(?=[${unspaced}])`,
  'gu',
)
const mayBeUnspaced = /[\u0e00-\uffff\u{10000}-\u{10ffff}]/u
/** Latin letters with or without accents, composed: most texts, and normalising them costs more than looking. */
const isPlain = /^[\t\n\r\u0020-\u02ff\u2000-\u200a\u2010-\u2027\u20ac]*$/
const hasUnspaced = new RegExp(`[${unspaced}]`, 'u')

/** Ends a token for the text search and shows as nothing. */
const cut = '\u200b'

/**
 * A text as the search tables hold it. Scripts without spaces are cut between characters, so that any run of them is
 * found as a phrase; the cuts are taken out again where the text is shown.
 */
export function searchForm(text: string): string {
  if (isPlain.test(text)) return text
  const composed = text.normalize('NFC')
  return mayBeUnspaced.test(composed) ? composed.replaceAll(cut, '').replace(betweenUnspaced, cut) : composed
}

export function shownForm(text: string): string {
  return text.replaceAll(cut, '')
}

/** The words a person typed to look for, as expressions of the text search. Empty when there is nothing to find. */
export interface SearchTerms {
  /** Every word, each also as the beginning of a longer one. */
  words: string
  /** Terms of three letters and more as parts of words; empty when one is shorter or written without spaces. */
  parts: string
  /** Terms too short for `parts`, as beginnings of words. */
  shortWords: string
}

export function searchTerms(text: string): SearchTerms {
  const typed = text
    .normalize('NFC')
    .split(/\s+/)
    .filter((term) => /[\p{L}\p{N}]/u.test(term))
    .slice(0, 20)
  const isLong = (term: string) => canBePart(folded(term))
  return {
    words: allOf(typed.map((term) => `${quoted(searchForm(term))}*`)),
    parts: allOf(typed.filter(isLong).map(quoted)),
    shortWords: allOf(typed.filter((term) => !isLong(term)).map((term) => `${quoted(searchForm(term))}*`)),
  }
}

/** What the words of a filter line are looked for in, all of which a record has to match; none where it has no words. */
export function recordSearches(filter: string): { table: string; expression: string }[] {
  const { parts, shortWords } = searchTerms(filter)
  return [
    { table: 'search_record_parts', expression: parts },
    { table: 'search_record_words', expression: shortWords },
  ].filter(({ expression }) => expression !== '')
}

/** Whether a term can be looked for inside of words: three letters and more, of a script with spaces. */
export function canBePart(term: string): boolean {
  return [...term].length >= 3 && !hasUnspaced.test(term)
}

/** Whether the last character is of a script without spaces, where each stands for itself. */
export function endsUnspaced(text: string): boolean {
  return hasUnspaced.test([...text].at(-1) ?? '')
}

/** The different words of a text, folded, without those of scripts that the search cuts between characters. */
export function wordsOf(text: string): Set<string> {
  const form = folded(text)
  const words = form.match(/[\p{L}\p{N}]{3,64}/gu) ?? []
  return new Set(hasUnspaced.test(form) ? words.filter((word) => !hasUnspaced.test(word)) : words)
}

export function allOf(expressions: readonly string[]): string {
  return expressions.join(' AND ')
}

/** A text that stands as it is in an expression of the text search. */
export function quoted(term: string): string {
  return `"${term.replaceAll('"', '""')}"`
}
