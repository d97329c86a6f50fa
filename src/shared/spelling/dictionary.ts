import { z } from 'zod'
import { plainWord } from './word-forms'

/** Whose words a dictionary holds: one person's in all libraries, a library's, or one article's. */
export const dictionaryNames = ['personal', 'library', 'article'] as const
export type DictionaryName = (typeof dictionaryNames)[number]

const LONGEST_WORD = 100
export const MOST_WORDS = 100_000

/** A word as dictionaries keep it. */
export const dictionaryWordSchema = z
  .string()
  .max(LONGEST_WORD)
  .transform((word) => plainWord(word).trim())
  .refine((word) => /^[^\s#]\S*$/u.test(word) && /\p{L}/u.test(word), 'A word has letters and no spaces.')

/**
 * The words of a list as a text: a word a line; lines that begin with `#` are remarks.
 * @returns also how many lines hold no single word
 */
export function readWordList(text: string): { words: string[]; left: number } {
  const words = new Set<string>()
  let left = 0
  for (const written of text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)) {
    const line = written.trim()
    if (line === '' || line.startsWith('#')) continue
    const word = dictionaryWordSchema.safeParse(line)
    if (word.success) words.add(word.data)
    else left += 1
  }
  return { words: [...words], left }
}

/** A list with more words at its end; what else it holds stays. */
export function withWords(text: string, words: readonly string[]): string {
  const isOpen = text !== '' && !/[\r\n]$/.test(text)
  return `${text}${isOpen ? '\n' : ''}${writeWordList(words)}`
}

/** A list without the lines of these words; what else it holds stays. */
export function withoutWords(text: string, words: readonly string[]): string {
  const gone = new Set(words)
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/)
  return lines.filter((line) => !readWordList(line).words.some((word) => gone.has(word))).join('')
}

export function writeWordList(words: readonly string[]): string {
  return words.map((word) => `${word}\n`).join('')
}

/** Words in the order in which people look for them. */
export function inOrder(words: readonly string[]): string[] {
  return words.toSorted((one, other) => one.localeCompare(other, 'en') || (one < other ? -1 : 1))
}
