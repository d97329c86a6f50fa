import { sentencesOf } from '../sentences'
import { countWords, isIdeograph, readingMinutes } from '../words'
import { type Characters, countCharacters } from './characters'

/** What a stretch of text comes to. */
export type TextCounts = Characters & {
  words: number
  /** Of the words, those that are one Chinese or Japanese sign each. */
  ideographs: number
  sentences: number
}

export const noCounts: TextCounts = {
  words: 0,
  ideographs: 0,
  characters: 0,
  charactersWithoutSpaces: 0,
  sentences: 0,
}

/** @param line a paragraph, a question, a heading: a line of `plainLines` */
export function countText(line: string): TextCounts {
  const words = countWords(line)
  return {
    words,
    ideographs: countIdeographs(line),
    ...countCharacters(line),
    // A line of signs alone says nothing.
    sentences: words === 0 ? 0 : sentencesOf(line).filter(({ from, to }) => hasWord(line, from, to)).length,
  }
}

export function addCounts(one: TextCounts, other: TextCounts): TextCounts {
  return {
    words: one.words + other.words,
    ideographs: one.ideographs + other.ideographs,
    characters: one.characters + other.characters,
    charactersWithoutSpaces: one.charactersWithoutSpaces + other.charactersWithoutSpaces,
    sentences: one.sentences + other.sentences,
  }
}

export function sumCounts(all: Iterable<TextCounts>): TextCounts {
  let sum = noCounts
  for (const counts of all) sum = addCounts(sum, counts)
  return sum
}

/**
 * Whole minutes to read it, at least 1 where there is a word. Readers take in about 500 Chinese or Japanese signs in
 * the minute in which they read 220 words; `wordsPerMinute` is the house's pace for words.
 */
export function readingMinutesOf(
  { words, ideographs }: Pick<TextCounts, 'words' | 'ideographs'>,
  wordsPerMinute: number,
): number {
  if (words === 0) return 0
  return Math.max(1, readingMinutes(words - ideographs + ideographs / IDEOGRAPHS_A_WORD, wordsPerMinute))
}

const IDEOGRAPHS_A_WORD = 500 / 220

export function countIdeographs(line: string): number {
  if (!MAY_HAVE_IDEOGRAPHS.test(line)) return 0
  let found = 0
  for (const character of line) if (isIdeograph(character.codePointAt(0) ?? 0)) found += 1
  return found
}

/** Most texts have none, and a look costs less than reading every sign. */
const MAY_HAVE_IDEOGRAPHS = /[\u3040-\ufaff]|[\ud840-\udbff]/

const LETTER = /[\p{L}\p{N}]/u

function hasWord(line: string, from: number, to: number): boolean {
  return LETTER.test(line.slice(from, to))
}
