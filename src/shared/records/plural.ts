import type { RecordKind } from './common'

/** Each kind in the plural, as its table, its repository, its calls and `desk` are named. */
export const pluralOf = {
  article: 'articles',
  interview: 'interviews',
  expert: 'experts',
  brand: 'brands',
  product: 'products',
  media: 'media',
  profile: 'profiles',
} as const satisfies Record<RecordKind, string>
