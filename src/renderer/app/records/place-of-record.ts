import type { RecordKind } from '@shared/records/common'
import type { Place, Section } from '../routes'

const sectionOf: Record<RecordKind, Section> = {
  article: 'articles',
  interview: 'interviews',
  expert: 'experts',
  brand: 'brands',
  product: 'products',
  media: 'media',
  profile: 'settings',
}

/** Where a record is shown, with words to light up on arrival. */
export function placeOfRecord(kind: RecordKind, id: string, find: string | null = null): Place {
  return { section: sectionOf[kind], id: kind === 'profile' ? null : id, view: null, find }
}
