import type { CheckedBlock } from './checked-block'
import type { Severity } from './finding'

export const ruleKinds = [
  'existence',
  'substitution',
  'occurrence',
  'repetition',
  'consistency',
  'conditional',
  'capitalization',
  'metric',
  'sequence',
] as const
export type RuleKind = (typeof ruleKinds)[number]

/** A rule without its patterns: what a panel shows of it, and what judging a whole article needs. Plain data. */
export type RuleInfo = {
  /** `BeautyDesk.Miracle`. */
  id: string
  style: string
  kind: RuleKind
  severity: Severity
  message: string
  /** Why the rule is there. */
  reason: string
  /** Languages it is for, as BCP 47 or the beginning of it; all where there are none. */
  languages: string[]
  /** At most so many findings in one article; null without a limit. */
  limit: number | null
  /** For rules about an article as one: what is worked out, and when that is too much. */
  formula: string
  condition: string
  /** Counts in the whole article, and not in each of its blocks. */
  wholeArticle: boolean
  least: number
  most: number
}

/** Words that a rule objects to, in UTF-16 units of the text it was given. */
export type Hit = { from: number; to: number; message: string; suggestions: string[] }

/** Words that only mean something together with those in other blocks. `key` says what they stand for. */
export type Clue = { key: string; from: number; to: number; words: string }

/** What a rule sees in one text. */
export type Look = { hits: Hit[]; clues: Clue[] }

export type Rule = {
  info: RuleInfo
  takes(block: CheckedBlock): boolean
  bySentence: boolean
  look(text: string): Look
}

export const nothingSeen: Look = { hits: [], clues: [] }
