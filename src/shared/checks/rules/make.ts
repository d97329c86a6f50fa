import type { Exceptions } from '../exceptions'
import type { Look } from '../rule'

/** What a kind of rule is handed to make itself of. */
export type Making = {
  message: string
  /** Accepted words of the vocabularies that are in use. */
  accepted: readonly string[]
}

/** How one kind of rule looks at a text. @throws PatternError while it is made */
export type Looker = (text: string) => Look

/** Found words without the spaces around them. */
export function trimmed(match: RegExpExecArray): { from: number; to: number; words: string } {
  const [whole] = match
  const words = whole.trim()
  const from = match.index + whole.indexOf(words)
  return { from, to: from + words.length, words }
}

export function isException(
  exceptions: Exceptions,
  text: string,
  { from, to, words }: { from: number; to: number; words: string },
): boolean {
  return exceptions.has(words) || exceptions.surrounds(text, from, to)
}
