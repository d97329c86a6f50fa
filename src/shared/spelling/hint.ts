/** What the reader of English has to say of one text. Offsets are UTF-16 units of that text. Plain data. */
export type Hint = {
  /** The name of Harper's rule: `SpellCheck`, `RepeatedWords`. */
  rule: string
  /** The kind of mistake, as Harper names it: one of those in `choices.ts`, or one that a later version brings. */
  kind: string
  from: number
  to: number
  message: string
  /** What could stand there instead, the best first. An empty one takes the words out. */
  suggestions: string[]
}

/** The one rule that asks whether a word is a word. */
export const WORD_RULE = 'SpellCheck'

/** Mistakes of the pen and not of grammar: what is looked for in quoted words too. */
export function isSpelling({ kind }: Pick<Hint, 'kind'>): boolean {
  return kind === 'Spelling' || kind === 'Typo'
}
