import { type Stretch, sentencesOf } from '../article/sentences'
import { type CheckedBlock, isTyped, placesOf, QUOTED_SCOPES } from '../checks/checked-block'
import type { Finding } from '../checks/finding'
import type { StyleChoices } from '../checks/style-choices'
import { isTold, ruleName } from './choices'
import { type Hint, isSpelling, WORD_RULE } from './hint'
import { type NearWord, nearestWords, partedEnding, withNames } from './near-names'
import { addressesIn, asWritten } from './readable'
import { isAbbreviation } from './word-forms'

export type JudgedBy = {
  choices: StyleChoices
  /** Whether a word, as it is written, is in a dictionary of the desk or part of a name it knows. */
  isKnown(word: string): boolean
  /** Known words that may have been meant by one that is in no dictionary. */
  near(word: string): NearWord[]
}

/** Of fewer words that are in no dictionary each may be a slip. */
const FEWEST_FOREIGN = 4

/**
 * What of the hints on one block is told. Quoted words are only read for spelling. Chips, addresses and known words
 * are right as they stand, and so is whatever a rule says of them. Of hints on the same words one is told.
 */
export function findingsOf(
  block: CheckedBlock,
  hints: readonly Hint[],
  { choices, isKnown, near }: JudgedBy,
): Finding[] {
  const { text } = block
  const isQuoted = block.scopes.some((scope) => QUOTED_SCOPES.includes(scope))
  const isRight = (word: string) => isAbbreviation(word) || isKnown(word)
  const words = hints.filter(({ rule }) => rule === WORD_RULE)
  const isUnknown = ({ from, to }: Hint) => !isRight(text.slice(from, to))
  const right: Stretch[] = [
    ...addressesIn(text),
    ...words.filter((hint) => !isUnknown(hint)),
    ...foreignIn(text, words.filter(isUnknown)),
  ]
  const told: Hint[] = []
  for (const hint of hints.toSorted(byWeight)) {
    if (isQuoted && !isSpelling(hint)) continue
    if (!isTold(hint, choices) || !isTyped(block, hint)) continue
    if (right.some((stretch) => overlaps(stretch, hint))) continue
    if (hint.to > hint.from && !told.some((other) => overlaps(other, hint))) told.push(hint)
  }
  return told.map((hint) => findingOf(block, hint, near)).toSorted((one, other) => one.from - other.from)
}

/** Sentences of another language: most of their words are in no dictionary, and so they are no mistakes. */
function foreignIn(text: string, unknown: readonly Stretch[]): Stretch[] {
  if (unknown.length < FEWEST_FOREIGN) return []
  return sentencesOf(text).filter((sentence) => {
    const count = unknown.filter((word) => overlaps(word, sentence)).length
    const all = text.slice(sentence.from, sentence.to).match(/[\p{L}\p{M}]+/gu)?.length ?? 0
    return count >= FEWEST_FOREIGN && count * 2 > all
  })
}

function findingOf(block: CheckedBlock, hint: Hint, near: JudgedBy['near']): Finding {
  const words = block.text.slice(hint.from, hint.to)
  const spelling = isSpelling(hint)
  return {
    source: spelling ? 'spelling' : 'grammar',
    rule: ruleName(hint),
    severity: spelling ? 'warning' : 'suggestion',
    message: hint.rule === WORD_RULE ? `‘${words}’ is in no dictionary.` : hint.message,
    reason: '',
    blockId: block.id,
    part: block.part,
    ...placesOf(block, hint),
    words,
    suggestions: suggestionsFor(hint, words, near).map((suggestion) => asWritten(suggestion, block.text)),
  }
}

/** A name that was meant is likelier than another word that is as near. */
function suggestionsFor({ rule, suggestions }: Hint, words: string, near: JudgedBy['near']): string[] {
  if (rule !== WORD_RULE) return suggestions
  const { word, ending } = partedEnding(words)
  const names = nearestWords(near(word)).map((name) => ({ ...name, word: name.word + ending }))
  return withNames(suggestions, names, words)
}

/**
 * Whether the word is one is the first question, and a word twice the plainest of mistakes; of other hints the one on
 * fewer words says more.
 */
function byWeight(one: Hint, other: Hint): number {
  const weight = (hint: Hint) =>
    hint.rule === WORD_RULE ? 0 : isSpelling(hint) ? 1 : hint.kind === 'Repetition' ? 2 : 3
  return (
    weight(one) - weight(other) ||
    one.to - one.from - (other.to - other.from) ||
    one.from - other.from ||
    (one.rule < other.rule ? -1 : 1)
  )
}

function overlaps(one: Stretch, other: Stretch): boolean {
  return one.from < other.to && other.from < one.to
}
