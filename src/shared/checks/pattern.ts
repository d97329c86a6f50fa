import { PatternError } from './pattern-error'
import { translatePattern } from './translate-pattern'

/** A pattern that a rule's author wrote, ready to be looked for. */
export type Pattern = {
  /** Every match, left to right. */
  all(text: string): RegExpExecArray[]
  test(text: string): boolean
}

/** A letter or digit beyond ASCII: where a text has none, the quicker form of the pattern finds the same. */
const FOREIGN_WORD = /(?![\0-\x7f])[\p{L}\p{M}\p{Nd}\p{Pc}]/u

/**
 * Makes a pattern from what stands in a rule, in the regular expressions of Go and .NET that Vale takes.
 * @param options `ignoreCase` and `multiline` hold for all of it
 * @throws PatternError with one line that says what cannot be taken
 */
export function compilePattern(
  source: string,
  options: { ignoreCase?: boolean; multiline?: boolean } = {},
): Pattern {
  const flags = `gu${options.ignoreCase ? 'i' : ''}${options.multiline ? 'm' : ''}`
  const forms = {
    ascii: translatePattern(source, { ascii: true }),
    any: translatePattern(source, { ascii: false }),
  }
  const make = (form: keyof typeof forms) => {
    try {
      return new RegExp(forms[form].pattern, flags)
    } catch (error) {
      throw new PatternError(error instanceof Error ? reasonIn(error.message) : String(error))
    }
  }
  const quick = make('ascii')
  // Made when a text first needs it: it is larger, and most texts of most rules never do.
  let exact: RegExp | null = null
  const fitting = (text: string) => {
    if (!FOREIGN_WORD.test(text)) return quick
    exact ??= make('any')
    return exact
  }
  return {
    all(text) {
      const regex = fitting(text)
      regex.lastIndex = 0
      const found: RegExpExecArray[] = []
      for (let match = regex.exec(text); match; match = regex.exec(text)) {
        if (match[0] !== '') found.push(match)
        else regex.lastIndex += 1
        if (regex.lastIndex > text.length) break
      }
      return found
    },
    test(text) {
      const regex = fitting(text)
      regex.lastIndex = 0
      return regex.test(text)
    },
  }
}

/** "Invalid regular expression: /…/u: Nothing to repeat" → "nothing to repeat" */
function reasonIn(message: string): string {
  const reason = message.slice(message.lastIndexOf(': ') + 2)
  return reason.charAt(0).toLowerCase() + reason.slice(1)
}
