import type { ListKind } from '@shared/lists/kinds'
import type { Section } from '../routes'

/** The section that shows the records of each kind. */
export const sectionOfKind = {
  article: 'articles',
  interview: 'interviews',
  expert: 'experts',
  brand: 'brands',
  product: 'products',
  media: 'media',
} as const satisfies Record<ListKind, Section>

export type ListSection = (typeof sectionOfKind)[ListKind]

const kindBySection = {
  articles: 'article',
  interviews: 'interview',
  experts: 'expert',
  brands: 'brand',
  products: 'product',
  media: 'media',
} as const satisfies Record<ListSection, ListKind>

/** The kind of record a section shows; null for sections that are no list of records. */
export function kindOfSection(section: Section): ListKind | null {
  const kinds: Partial<Record<Section, ListKind>> = kindBySection
  return kinds[section] ?? null
}
