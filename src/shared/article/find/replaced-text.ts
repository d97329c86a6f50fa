import type { FoundPlace } from './find-in-text'
import type { Replacement } from './find-query'

/**
 * What stands in a place after it is replaced.
 * @param isExpression whether `$1`, `$&` and `$<name>` mean what was caught
 */
export function replacedText(
  { groups, named }: Pick<FoundPlace, 'groups' | 'named'>,
  { text, keepCase }: Replacement,
  isExpression: boolean,
): string {
  const whole = groups[0] ?? ''
  const put = isExpression ? filledIn(text, groups, named) : text
  return keepCase ? inCaseOf(whole, put) : put
}

function filledIn(
  template: string,
  groups: readonly string[],
  named: Readonly<Record<string, string>>,
): string {
  return template.replace(/\$(?:(\$)|(&)|(\d{1,2})|<([^>]*)>)/g, (all, dollar, whole, digits, name) => {
    if (dollar) return '$'
    if (whole) return groups[0] ?? ''
    if (digits !== undefined) return groups[Number(digits)] ?? all
    return named[name] ?? ''
  })
}

/** All capitals stay all capitals, and a capital at the head stays one. */
function inCaseOf(found: string, put: string): string {
  const letters = found.replace(/[^\p{L}]/gu, '')
  if (letters === '') return put
  const isUpper = letters === letters.toUpperCase() && letters !== letters.toLowerCase()
  if (isUpper && [...letters].length > 1) return put.toUpperCase()
  const [first = ''] = letters
  if (first !== first.toUpperCase() || first === first.toLowerCase()) return put
  return put.replace(/\p{L}/u, (letter) => letter.toUpperCase())
}
