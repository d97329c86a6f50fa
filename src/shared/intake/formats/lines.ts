/**
 * Line ends of every kind become `\n`, byte order marks inside the text go, and so do NUL and other control
 * characters that no reader could see. Every other character stays as it is.
 */
export function normaliseLines(text: string): string {
  return (
    text
      .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
      .replace(/\ufeff/g, '')
      .replace(/[\v\f]/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being removed
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, '')
  )
}

export function isBlank(line: string): boolean {
  return /^[\s\u00a0\u200b\u2060]*$/.test(line)
}

/** Shortens a passage for a message. */
export function excerpt(text: string, length = 60): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`
}
