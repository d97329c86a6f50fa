import type { FactField } from '@shared/article/document'

/** The fields that `/price`, `/size` and `/name` put in. */
export const factFields = ['price', 'size', 'name'] as const satisfies readonly FactField[]

/** The field asked for after a slash, and the letters of a product's name after it. */
export type FactQuery = { field: FactField; words: string }

/** @returns null where it is none of the three words, so that a slash stays a slash */
export function readFactQuery(query: string): FactQuery | null {
  const [word = '', ...rest] = query.toLowerCase().split(' ')
  const field = factFields.find((one) => one === word)
  return field ? { field, words: rest.join(' ').trim() } : null
}

/** What to say where no product has what is asked for: what to do about it. */
export function noFactWords(query: string): string {
  const { field = 'name', words = '' } = readFactQuery(query) ?? {}
  if (field === 'name')
    return words === ''
      ? 'There is no product in the library yet. Make one first'
      : `No product in the library is like “${words}”`
  return words === ''
    ? `Note a ${field} on a product’s page first, or go on with the name of one that has it`
    : `No product like “${words}” has a ${field}. Note it on the product’s page first`
}
