import type { Stretch } from './sentences'

type Word = Stretch & { key: string }

/** A word of a script with spaces, or one sign of a script without. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+/gu
/** Where words of an answer were left out of a quote. */
const OMISSION = /\s*(?:…|\.\.\.|\[…\])\s*/u
/** The last words of a sentence, three at most, with its sign. */
const SENTENCE_END = /^(?:[^\p{L}\p{N}.!?。！？]*[\p{L}\p{M}\p{N}]+){0,3}[.!?。！？]+/u
/** So much of a quote's words must be in other words to take those for what became of it. */
const ENOUGH = 0.5

/**
 * Where in what somebody said a quote stands, case, signs and spaces aside; words may be left out where it has "…".
 * @returns null where it does not
 */
export function placeOfQuote(quote: string, said: string): Stretch | null {
  const words = wordsIn(said)
  let next = 0
  let begins: number | null = null
  let ends = 0
  for (const piece of quote.split(OMISSION).map(wordsIn)) {
    if (piece.length === 0) continue
    const at = indexOfRow(words, piece, next)
    const [first, last] = [words[at], words[at + piece.length - 1]]
    if (at < 0 || !first || !last) return null
    begins ??= first.from
    ends = last.to
    next = at + piece.length
  }
  return begins === null ? null : { from: begins, to: ends }
}

/**
 * The words of what somebody said that a quote has most in common with: what it was taken from, as it reads now.
 * @returns null where nothing is near enough
 */
export function nearestWords(quote: string, said: string): string | null {
  const wanted = wordsIn(quote)
  const words = wordsIn(said)
  let best: { score: number; from: number; to: number } | null = null
  const ended = sentencesEndedIn(quote.trimEnd().slice(0, -1))
  const longest = Math.min(words.length, Math.ceil(wanted.length * 1.5) + 1)
  for (let length = Math.max(1, Math.floor(wanted.length / 2)); length <= longest; length += 1)
    for (const { at, shared } of overlaps(words, wanted, length)) {
      const most = best?.score ?? ENOUGH
      if (shared / wanted.length < most) continue
      const alike = sharedInOrder(words.slice(at, at + length), wanted) / wanted.length
      if (alike < most) continue
      // Among stretches that have as many of its words, one as long as it, that ends no more sentences than it does.
      const ends = sentencesEndedIn(said.slice(words[at]?.from, words[at + length - 1]?.to)) - ended
      const score = alike - 0.01 * Math.abs(length - wanted.length) - 0.05 * Math.max(0, ends)
      if (score > (best?.score ?? 0)) best = { score, from: at, to: at + length - 1 }
    }
  if (best === null) return null
  const [first, last] = [words[best.from] as Word, words[best.to] as Word]
  // A sentence that was taken to its end is taken to its end.
  const end = /[.!?。！？]["”’»)]*\s*$/u.test(quote)
    ? (SENTENCE_END.exec(said.slice(last.to))?.[0] ?? '')
    : ''
  return (said.slice(first.from, last.to) + end).replace(/\s+/g, ' ')
}

/** How many words two rows have in common, in the same order. */
function sharedInOrder(one: readonly Word[], other: readonly Word[]): number {
  let above = new Array<number>(other.length + 1).fill(0)
  for (const { key } of one) {
    const row = [0]
    for (const [index, word] of other.entries()) {
      const beside = Math.max(above[index + 1] ?? 0, row[index] ?? 0)
      row.push(word.key === key ? (above[index] ?? 0) + 1 : beside)
    }
    above = row
  }
  return above.at(-1) ?? 0
}

function sentencesEndedIn(text: string): number {
  return text.match(/[.!?。！？](?=\s|$)/gu)?.length ?? 0
}

function wordsIn(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    key: word.normalize('NFC').toLowerCase(),
    from: index,
    to: index + word.length,
  }))
}

function indexOfRow(words: readonly Word[], row: readonly Word[], from: number): number {
  for (let at = from; at + row.length <= words.length; at += 1)
    if (row.every(({ key }, index) => words[at + index]?.key === key)) return at
  return -1
}

/** For each stretch of so many words, how many of the wanted ones are in it in any order: never fewer than in theirs. */
function* overlaps(words: readonly Word[], wanted: readonly Word[], length: number) {
  const left = new Map<string, number>()
  for (const { key } of wanted) left.set(key, (left.get(key) ?? 0) + 1)
  let shared = 0
  const take = ({ key }: Word) => {
    const count = left.get(key)
    if (count === undefined) return
    if (count > 0) shared += 1
    left.set(key, count - 1)
  }
  const giveBack = ({ key }: Word) => {
    const count = left.get(key)
    if (count === undefined) return
    if (count >= 0) shared -= 1
    left.set(key, count + 1)
  }
  for (const [index, word] of words.entries()) {
    take(word)
    if (index >= length) giveBack(words[index - length] as Word)
    if (index >= length - 1) yield { at: index - length + 1, shared }
  }
}
