import type { Row } from '../rows'
import { countWords, foldWords, runsText } from '../runs'

/** Fewer turns than this in one paragraph are no talk. */
const FEWEST_DASHES = 5
const FEWEST_ANSWERS = 3

/** A dash that holds to its word, after the end of a sentence: «… clients. -¿Y qué tal? -Bien.» */
const dashTurn = /(?<=[.?!…»”")\]] )[-–—](?=[¿¡«“"[\p{Lu}])/gu

/** Where the turns begin in a paragraph that prints a whole talk with dashes. */
export function dashCuts(text: string): number[] {
  const cuts = [...text.matchAll(dashTurn)].map((found) => found.index)
  if (cuts.length < FEWEST_DASHES) return []
  const asking = cuts.filter((from, at) =>
    /[?？]["”»]?\s*$/.test(text.slice(from, cuts[at + 1] ?? text.length)),
  )
  return asking.length >= cuts.length * 0.3 ? cuts : []
}

/** Where a quotation begins right behind a question, and where one ends. */
const quoteBehindQuestion = /(?<=[?？]\s+)[“«]/gu
const quoteEnd = /[”»]\s+(?=[\p{Lu}¿])/gu

/**
 * Where questions and answers begin in paragraphs in which only what is answered stands in quotation marks: «… a salon?
 * “I was tired.” And why soap? “It was there.”», by row.
 */
export function quoteCuts(rows: readonly Row[]): Map<number, number[]> {
  const cuts = new Map<number, number[]>()
  let answers = 0
  for (const row of rows) {
    const text = row.style === 'plain' ? runsText(row.runs) : ''
    const ends = [...text.matchAll(quoteEnd)].map((found) => found.index + found[0].length)
    const own: number[] = []
    let asked = 0
    for (const { index: at } of text.matchAll(quoteBehindQuestion)) {
      while (ends[0] !== undefined && ends[0] < at) asked = ends.shift() ?? 0
      if (own.length === 0 && asked > 0) break
      if (at - asked > LONGEST_QUESTION) continue
      const question = text.slice(asked, at)
      // A quotation inside a question is a story's.
      if (countWords(question) < 3 || /[“«]/.test(question)) continue
      own.push(...(asked > 0 ? [asked] : []), at)
      answers += 1
    }
    if (own.length > 0) cuts.set(row.index, own)
  }
  return answers >= FEWEST_ANSWERS && answers > cuts.size ? cuts : new Map()
}

/** A sentence in capitals that asks, of four words or more, with small letters behind it: «… WHY DID YOU STAY HERE? I …» */
const capitalQuestion =
  /(?<![\p{L}\p{N}])\p{Lu}['’\p{Lu}-]*[,;]? (?:[\p{Lu}\p{N}]['’\p{Lu}\p{N}-]*[,;]? ){2,40}[\p{Lu}\p{N}]['’\p{Lu}\p{N}-]*[?？](?= [“"«]?\p{Lu}(?:\p{Ll}|['’ ]))/gu
const FEWEST_IN_CAPITALS = 2

/** Where questions in capitals begin and end within paragraphs that print a whole talk in one, by row. */
export function capitalCuts(rows: readonly Row[]): Map<number, number[]> {
  const found = rows.flatMap((row) =>
    row.style === 'plain' && /\p{Lu}[?？]/u.test(row.text)
      ? [...runsText(row.runs).matchAll(capitalQuestion)].map((one) => ({ row: row.index, one }))
      : [],
  )
  if (found.length < FEWEST_IN_CAPITALS) return new Map()
  const cuts = new Map<number, number[]>()
  for (const { row, one } of found)
    cuts.set(row, [...(cuts.get(row) ?? []), one.index, one.index + one[0].length])
  return cuts
}

/** Whoever answers, named after what was asked: «… für die Innung? Krebs: Es ist …» */
const answering =
  /(?<=[?？]["”»)]? )(\p{Lu}[\p{L}.'’-]*(?: (?:(?:d[aeiou]s?|del|della|van|von|der|la|le) )?\p{Lu}[\p{L}.'’-]*){0,4}): (?=\S)/gu
const sentence = /[^.!?？…]+(?:[.!?？…]+["”»)]*|$)\s*/gu
const LONGEST_QUESTION = 600

/**
 * Where questions and answers begin in paragraphs that name only who answers, by row. The same name, or the last word
 * of it, has to come back.
 */
export function answererCuts(rows: readonly Row[]): Map<number, number[]> {
  const found = rows.flatMap((row) => {
    if (row.style === 'atom') return []
    const text = runsText(row.runs)
    return [...text.matchAll(answering)].map((one) => ({
      row: row.index,
      text,
      at: one.index,
      surname: (one[1] ?? '').split(' ').at(-1) ?? '',
    }))
  })
  const surnames = new Set(found.map((one) => one.surname))
  if (found.length < FEWEST_ANSWERS) return new Map()
  if (isPanel(rows, found)) return new Map(found.map((one) => [one.row, [one.at]]))
  if (surnames.size !== 1) return new Map()
  const cuts = new Map<number, number[]>()
  for (const one of found) {
    const asked = one.at - lengthOfQuestion(one.text, one.at)
    const own = cuts.get(one.row) ?? []
    own.push(asked, one.at)
    cuts.set(one.row, own)
  }
  return cuts
}

/** One question a paragraph, each answered by somebody who is named before the first of them. */
function isPanel(
  rows: readonly Row[],
  found: readonly { row: number; surname: string; at: number }[],
): boolean {
  const [first, last] = [found[0]?.row ?? 0, found.at(-1)?.row ?? 0]
  if (new Set(found.map((one) => one.row)).size < found.length || found.length < (last - first + 1) * 0.8)
    return false
  const above = new Set(
    foldWords(
      rows
        .slice(0, first)
        .map((row) => row.text)
        .join('\n'),
    ),
  )
  return found.every(
    (one) => one.at <= LONGEST_QUESTION && foldWords(one.surname).every((word) => above.has(word)),
  )
}

/** How long the sentences are that ask right before a place. What begins further up than a question goes is none. */
function lengthOfQuestion(text: string, at: number): number {
  const from = Math.max(0, at - LONGEST_QUESTION)
  const sentences = text.slice(from, at).match(sentence) ?? []
  let length = 0
  for (const part of sentences.slice(from === 0 ? 0 : 1).reverse()) {
    if (!/[?？]/.test(part)) break
    length += part.length
  }
  return length
}
