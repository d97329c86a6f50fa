import type { Article } from '../records/article'
import type { Brand } from '../records/brand'
import type { Expert } from '../records/expert'
import type { Media } from '../records/media'
import type { Product } from '../records/product'

/** What resolving needs of each record; whole records fit. */
export type LookupProduct = Pick<
  Product,
  'id' | 'name' | 'brandId' | 'sizes' | 'prices' | 'links' | 'pictureMediaId'
> &
  Partial<Pick<Product, 'acquisition'>>
export type LookupBrand = Pick<Brand, 'id' | 'name'>
export type LookupExpert = Pick<
  Expert,
  'id' | 'name' | 'title' | 'employer' | 'credentials' | 'bioShort' | 'portraitMediaId'
>
export type LookupMedia = Pick<
  Media,
  | 'id'
  | 'fileName'
  | 'contentHash'
  | 'alt'
  | 'decorative'
  | 'mimeType'
  | 'creator'
  | 'credit'
  | 'copyright'
  | 'source'
  | 'licence'
  | 'rotation'
  | 'crop'
  | 'width'
  | 'height'
>

/** Records by id; null where there is none (any more). */
export type RecordLookup = {
  product(id: string): LookupProduct | null
  brand(id: string): LookupBrand | null
  expert(id: string): LookupExpert | null
  media(id: string): LookupMedia | null
}

/** What resolving needs of the article's record; the whole record fits. */
export type ResolvableArticle = Pick<
  Article,
  | 'id'
  | 'title'
  | 'dek'
  | 'slug'
  | 'byline'
  | 'status'
  | 'language'
  | 'publishedOn'
  | 'publishedUrl'
  | 'canonicalUrl'
  | 'seoTitle'
  | 'seoDescription'
  | 'coverMediaId'
  | 'tags'
  | 'updatedAt'
  | 'document'
>

/** A lookup over records that are already at hand, for tests and for one call that answers many ids. */
export function lookupIn(records: {
  products?: readonly LookupProduct[]
  brands?: readonly LookupBrand[]
  experts?: readonly LookupExpert[]
  media?: readonly LookupMedia[]
}): RecordLookup {
  return {
    product: byId(records.products),
    brand: byId(records.brands),
    expert: byId(records.experts),
    media: byId(records.media),
  }
}

function byId<Value extends { id: string }>(values: readonly Value[] = []): (id: string) => Value | null {
  const map = new Map(values.map((value) => [value.id, value]))
  return (id) => map.get(id) ?? null
}
