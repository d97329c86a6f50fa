import type { ListKind } from '@shared/lists/kinds'

type EditColumns = {
  table: string
  /** The day a record is known by, where its kind has one. */
  day?: string
  columns: Record<string, string>
}

/** The column of every field that can be set on many records; all of them hold text. */
export const editColumns: Record<ListKind, EditColumns> = {
  article: {
    table: 'articles',
    day: 'published_on',
    columns: {
      status: 'status',
      client: 'client',
      deadline: 'deadline',
      publishedOn: 'published_on',
      byline: 'byline',
    },
  },
  interview: {
    table: 'interviews',
    day: 'held_on',
    columns: { medium: 'medium', place: 'place', heldOn: 'held_on' },
  },
  expert: { table: 'experts', columns: { employer: 'employer' } },
  brand: { table: 'brands', columns: { country: 'country', owner: 'owner' } },
  product: {
    table: 'products',
    columns: {
      brandId: 'brand_id',
      kind: 'kind',
      category: 'category',
      availability: 'availability',
      acquisitionKind: 'acquisition_kind',
    },
  },
  media: {
    table: 'media',
    columns: {
      credit: 'credit',
      source: 'source',
      licence: 'licence',
      permission: 'permission',
      permissionExpiresOn: 'permission_expires_on',
    },
  },
}

/** The fields among them whose words, or whose day, a record is found by. */
export const wordColumns: Record<ListKind, readonly string[]> = {
  article: ['client', 'byline', 'publishedOn'],
  interview: ['place', 'heldOn'],
  expert: ['employer'],
  brand: ['country', 'owner'],
  product: ['brandId', 'category'],
  media: ['credit', 'source', 'licence'],
}
