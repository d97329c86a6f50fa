import type { RecordKind } from '@shared/records/common'

/** What people call one record of a kind. */
export const kindWords: Record<RecordKind, string> = {
  article: 'article',
  interview: 'interview',
  expert: 'expert',
  brand: 'brand',
  product: 'product',
  media: 'media item',
  profile: 'export profile',
}
