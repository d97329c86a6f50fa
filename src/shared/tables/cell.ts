/** What a spreadsheet takes for a formula, by the OWASP list: = + - @, a tab, a carriage return; full-width too. */
const startsFormula = /^[=+\-@\t\r＝＋－＠]/
const isGuarded = /^'+[=+\-@\t\r＝＋－＠]/

/**
 * A text that no spreadsheet runs: where it would begin a formula, an apostrophe stands before it. A text that looks
 * guarded already gets one more, so that `unguarded` gives back exactly what went in.
 */
export function guarded(text: string): string {
  return startsFormula.test(text) || isGuarded.test(text) ? `'${text}` : text
}

export function unguarded(text: string): string {
  return isGuarded.test(text) ? text.slice(1) : text
}

/** Several values in one cell, parted by "; ". */
export function joined(values: readonly string[]): string {
  return values
    .filter((value) => value !== '')
    .map((value) => value.replace(/[\\;]/g, '\\$&'))
    .join('; ')
}

/** The values of a cell that `joined` made, or that a person parted by semicolons or lines. */
export function parted(text: string): string[] {
  const values: string[] = []
  let value = ''
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? ''
    const next = text[at + 1]
    if (character === '\\' && (next === ';' || next === '\\')) {
      value += next
      at += 1
    } else if (character === ';' || character === '\n') {
      values.push(value.trim())
      value = ''
    } else value += character
  }
  values.push(value.trim())
  return values.filter((each) => each !== '')
}
