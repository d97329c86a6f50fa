/** Any value of a record's field in words, for comparing two of them. */
export function valueWords(value: unknown): string {
  if (value === null || value === '' || value === undefined) return 'empty'
  if (Array.isArray(value)) return value.length === 0 ? 'empty' : value.map(valueWords).join('; ')
  if (typeof value === 'object') {
    const parts = Object.entries(value).filter(([name]) => !/^id$|Id$/.test(name))
    return parts
      .map(([, part]) => valueWords(part))
      .filter((part) => part !== 'empty')
      .join(', ')
  }
  return String(value)
}
