import type { FactField } from '@shared/article/document'

const fields = ['price', 'size', 'name'] as const satisfies readonly FactField[]

/** What is typed after a slash: which fields it may mean, and the letters of a product's name after the field. */
export type FactQuery =
  | { kind: 'fields'; fields: FactField[] }
  | { kind: 'values'; field: FactField; words: string }

/** @returns null where it is no beginning of `/price`, `/size` or `/name`, so that a slash stays a slash */
export function readFactQuery(query: string): FactQuery | null {
  const [word = '', ...rest] = query.toLowerCase().split(' ')
  const field = fields.find((one) => one === word)
  if (field) return { kind: 'values', field, words: rest.join(' ').trim() }
  const meant = fields.filter((one) => one.startsWith(word))
  return rest.length > 0 || meant.length === 0 ? null : { kind: 'fields', fields: meant }
}
