import { z } from 'zod'
import { actionSchema, suggestionsOf } from '../actions'
import { compileExceptions } from '../exceptions'
import { fillMessage, inWords, withoutFirstQuotes } from '../message'
import { compilePattern } from '../pattern'
import { PatternError } from '../pattern-error'
import type { Hit } from '../rule'
import { translatePattern } from '../translate-pattern'
import { listOfWords, pairsOfWords, yesOrNo } from '../values'
import { isException, type Looker, type Making, trimmed } from './make'

export const substitutionSchema = z.object({
  swap: pairsOfWords,
  ignorecase: yesOrNo.default(false),
  nonword: yesOrNo.default(false),
  capitalize: yesOrNo.default(false),
  exceptions: listOfWords,
  vocab: yesOrNo.default(true),
  action: actionSchema.optional(),
})

type Swap = { expected: string; isRight(words: string): boolean; firstGroup: number; groups: number }

/** Words for which others are preferred. */
export function makeSubstitution(
  given: z.output<typeof substitutionSchema>,
  { message, accepted }: Making,
): Looker {
  // The longest first, so that "e-mail address" is met before "e-mail".
  const pairs = given.swap.toSorted(([one], [other]) => other.length - one.length)
  const swaps: Swap[] = []
  let groupsBefore = 0
  const alternatives = pairs.map(([observed, expected]) => {
    const { groups } = translated(observed)
    const isRight = rightly(expected, given.ignorecase)
    swaps.push({ expected, isRight, firstGroup: groupsBefore + 1, groups })
    groupsBefore += groups + 1
    return `(${renumbered(observed, groupsBefore - groups)})`
  })
  const any = `(?:${alternatives.join('|')})`
  const pattern = compilePattern(given.nonword ? any : `\\b${any}\\b`, {
    ignoreCase: given.ignorecase,
    multiline: true,
  })
  const exceptions = compileExceptions([...given.exceptions, ...(given.vocab ? accepted : [])])
  const action = given.action
  const ownSuggestions = action && action.params.length > 0 ? suggestionsOf(action) : null

  function hitOf(text: string, match: RegExpExecArray): Hit | null {
    const swap = swaps.find(({ firstGroup }) => match[firstGroup] !== undefined)
    const [whole] = match
    const found = trimmed(match)
    const { words } = found
    if (!swap || words === '' || swap.isRight(words) || isException(exceptions, text, found)) return null
    const written = withGroups(swap, match)
    if (written === words) return null
    const offersSeveral = action?.name === 'replace' && action.params.length === 0
    const options = (offersSeveral ? written.split('|') : [written]).map((option) =>
      given.capitalize ? capitalisedAs(words, option) : option,
    )
    const isOne = options.length === 1
    const shown = isOne ? (options[0] ?? '') : inWords(options.map((option) => `‘${option}’`))
    return {
      // With the spaces around it, where the rule is about them.
      from: match.index,
      to: match.index + whole.length,
      message: fillMessage(isOne ? message : withoutFirstQuotes(message), [shown, words]),
      suggestions: ownSuggestions?.(whole) ?? optionsOf(written, words, given),
    }
  }

  return (text) => ({
    clues: [],
    hits: swaps.length === 0 ? [] : pattern.all(text).flatMap((match) => hitOf(text, match) ?? []),
  })
}

function translated(observed: string): { groups: number } {
  try {
    compilePattern(observed)
    return translatePattern(observed, { ascii: true })
  } catch (error) {
    if (error instanceof PatternError) throw new PatternError(`“${observed}”: ${error.message}`)
    throw error
  }
}

/** A reference to a group of its own, as it is counted in the whole pattern. */
function renumbered(observed: string, groupsBefore: number): string {
  return observed.replace(/\\([1-9])(?!\d)/g, (_whole, index: string) => `\\${Number(index) + groupsBefore}`)
}

/** The preferred words may be a pattern too: what fits it is right already. */
function rightly(expected: string, ignoreCase: boolean): (words: string) => boolean {
  // Plain words are right only as they are written, or a rule on capitals could never find any.
  if (/^[\p{L}\s]*$/u.test(expected)) return (words) => words === expected
  try {
    const pattern = compilePattern(`^(?:${expected})$`, { ignoreCase })
    return (words) => pattern.test(words)
  } catch {
    return (words) => words === expected
  }
}

/** `$1` of the preferred words stands for what that group of the found ones holds. */
function withGroups({ expected, firstGroup, groups }: Swap, match: RegExpExecArray): string {
  if (groups === 0) return expected
  return expected.replace(/\$(?:\{(\d+)\}|(\d+))/g, (_whole, braced?: string, bare?: string) => {
    const index = Number(braced ?? bare)
    return index <= groups ? (match[firstGroup + index] ?? '') : ''
  })
}

/** What can be put in place of the words: what the rule's action offers, else all that are words and no patterns. */
function optionsOf(written: string, words: string, given: z.output<typeof substitutionSchema>): string[] {
  return written
    .split('|')
    .filter((option) => given.action?.name === 'replace' || !/[$\\*+?()[\]{}^]/.test(option))
    .map((option) => (given.ignorecase || given.capitalize ? capitalisedAs(words, option) : option))
    .filter((option) => option !== words)
}

/** With a capital where the words found have one: most begin a sentence. */
function capitalisedAs(words: string, option: string): string {
  const [first = ''] = words
  const isPlain = option === option.toLowerCase()
  const isCapital = first !== first.toLowerCase()
  return isPlain && isCapital ? option.charAt(0).toUpperCase() + option.slice(1) : option
}
