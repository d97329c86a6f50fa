/**
 * The value of a tag's attribute that is given in quotes, or null. MDX may have braces around them; a quote of their
 * kind inside is escaped.
 */
export function quotedAttribute(attributes: string, name: string): string | null {
  const found = new RegExp(
    `(?:^|\\s)${name}\\s*=\\s*\\{?\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|'((?:[^'\\\\]|\\\\.)*)'|\`((?:[^\`\\\\]|\\\\.)*)\`)`,
    'is',
  ).exec(attributes)
  const value = found?.[1] ?? found?.[2] ?? found?.[3]
  return value === undefined ? null : value.replace(/\\(["'`])/g, '$1')
}
