/** A gap is no wider than this to anybody; patterns that look for an end behind it then stay quick. */
const WIDEST_GAP = 200

/**
 * Line ends of every kind become `\n`, byte order marks inside the text go, and so do NUL and other control
 * characters that no reader could see. A gap of hundreds of spaces is shortened. Every other character stays as it is.
 */
export function normaliseLines(text: string): string {
  return (
    text
      .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
      .replace(/\ufeff/g, '')
      .replace(/[\v\f]/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being removed
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, '')
      .replace(/[ \t\u00a0]{200,}/g, (gap) => gap.slice(0, WIDEST_GAP))
  )
}

export function isBlank(line: string): boolean {
  return /^[\s\u00a0\u200b\u2060]*$/.test(line)
}
