import type { StyleChoices } from '../checks/style-choices'
import { type Hint, isSpelling, WORD_RULE } from './hint'

/** The name under which all of spelling, or all of grammar, is turned off. */
export const SPELLING = 'Spelling'
export const GRAMMAR = 'Grammar'

/** Whether neither is looked for. */
export function isAllOff(choices: StyleChoices): boolean {
  return choices[SPELLING] === false && choices[GRAMMAR] === false
}

export type GrammarKind = { kind: string; label: string; about: string; on: boolean }

/**
 * Harper's kinds of hints that are no spelling. Off are those that argue with a house style or with a voice: an
 * interviewer may be wordy on purpose.
 */
export const grammarKinds: readonly GrammarKind[] = [
  { kind: 'Agreement', label: 'Agreement', about: 'these jar, she have', on: true },
  { kind: 'Grammar', label: 'Grammar', about: 'did went, more better', on: true },
  { kind: 'Repetition', label: 'Repeated words', about: 'the the', on: true },
  { kind: 'Punctuation', label: 'Punctuation', about: 'a comma that is missing or doubled', on: true },
  { kind: 'BoundaryError', label: 'Joined and parted words', about: 'every day and everyday', on: true },
  { kind: 'WordChoice', label: 'Mistaken words', about: 'could of, then and than', on: true },
  { kind: 'Usage', label: 'Usage', about: 'words that do not go together', on: true },
  { kind: 'Eggcorn', label: 'Misheard phrases', about: 'for all intensive purposes', on: true },
  { kind: 'Malapropism', label: 'Words that sound alike', about: 'a waist of time', on: true },
  { kind: 'WordOrder', label: 'Word order', about: 'words that changed places', on: true },
  { kind: 'Nonstandard', label: 'Nonstandard words', about: 'irregardless', on: true },
  { kind: 'Capitalization', label: 'Capitals', about: 'names of places, days and firms', on: true },
  { kind: 'Miscellaneous', label: 'Other mistakes', about: 'an hour, a hour', on: true },
  { kind: 'Style', label: 'Style', about: 'the serial comma, and other tastes', on: false },
  { kind: 'Readability', label: 'Long sentences', about: 'more than forty words', on: false },
  { kind: 'Enhancement', label: 'Stronger words', about: 'very tired, exhausted', on: false },
  { kind: 'Redundancy', label: 'Spare words', about: 'free gift', on: false },
  { kind: 'Regionalism', label: 'Words of other regions', about: 'fall and autumn', on: false },
  {
    kind: 'Formatting',
    label: 'Spaces and quotation marks',
    about: 'doubled spaces, open quotes',
    on: false,
  },
]

/** Harper's rules that are wrong too often in a question-and-answer article, or argue with smart punctuation. */
const NOISY_RULES: ReadonlySet<string> = new Set([
  // Items of a list, and an answer that goes on from its question, begin small.
  'SentenceCapitalization',
  // Takes names for abbreviations: "Ida" for "IDA".
  'OrthographicConsistency',
  // "A pore is an opening."
  'MassNouns',
  // "Doesn’t everyone want …"
  'NominalWants',
  // The desk sets these as one types, or leaves them as the writer wants them.
  'Dashes',
  'EllipsisLength',
  'UseEllipsisCharacter',
  'QuoteSpacing',
  'NumericRangeEnDash',
  'FootInchMinuteSecondSymbols',
  'UseTitleCase',
])

const kinds = new Map(grammarKinds.map((each) => [each.kind, each]))

/** The names by which a kind of grammar, and one rule, are turned on and off. */
export const kindName = (kind: string) => `${GRAMMAR}/${kind}`
export const ruleName = (hint: Pick<Hint, 'rule' | 'kind'>) =>
  hint.rule === WORD_RULE ? `${SPELLING}.Word` : `${isSpelling(hint) ? SPELLING : GRAMMAR}.${hint.rule}`

/** Whether a hint is told: a choice for its rule counts before one for its kind, and that before the desk's own. */
export function isTold(hint: Pick<Hint, 'rule' | 'kind'>, choices: StyleChoices): boolean {
  if (isSpelling(hint)) return choices[SPELLING] !== false && choices[ruleName(hint)] !== false
  if (choices[GRAMMAR] === false) return false
  const byRule = choices[ruleName(hint)]
  if (byRule !== undefined) return byRule
  return isKindOn(hint.kind, choices) && !NOISY_RULES.has(hint.rule)
}

/** A kind that a later version of Harper brings is off until it is known here. */
export function isKindOn(kind: string, choices: StyleChoices): boolean {
  return choices[kindName(kind)] ?? kinds.get(kind)?.on ?? false
}

/** The single rules that are off, by somebody's choice or by the desk's own. */
export function rulesTurnedOff(choices: StyleChoices): string[] {
  const chosen = Object.entries(choices).filter(
    ([name, on]) => !on && (name.startsWith(`${SPELLING}.`) || name.startsWith(`${GRAMMAR}.`)),
  )
  const noisy = [...NOISY_RULES].map((rule) => `${GRAMMAR}.${rule}`).filter((name) => !choices[name])
  return [...new Set([...chosen.map(([name]) => name), ...noisy])].toSorted()
}
