/** The value of a shortcode's attribute that is given in quotes, or null. A quote of their kind inside is escaped. */
export function quotedAttribute(attributes: string, name: string): string | null {
  const found = new RegExp(
    `(?:^|\\s)${name}\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|'((?:[^'\\\\]|\\\\.)*)')`,
    'is',
  ).exec(attributes)
  const value = found?.[1] ?? found?.[2]
  return value === undefined ? null : value.replace(/\\(["'])/g, '$1')
}
