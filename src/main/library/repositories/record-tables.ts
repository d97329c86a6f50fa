import type { RecordKind } from '@shared/records/common'

/** Where the rows of each kind of record stand. */
export const recordTables = {
  article: 'articles',
  interview: 'interviews',
  expert: 'experts',
  brand: 'brands',
  product: 'products',
  media: 'media',
  profile: 'profiles',
} as const satisfies Record<RecordKind, string>
