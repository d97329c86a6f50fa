import { counted, countOf, formatCount } from '@shared/counted'
import type { AcquisitionKind, ArticleStatus, interviewMedia, productKinds } from '@shared/records/choices'
import type { RecordKind } from '@shared/records/common'
import type { Media } from '@shared/records/media'
import type { Product } from '@shared/records/product'
import type { SearchKind } from '@shared/search/filters'

/** One word for one thing: how records and their fields are called on every screen. */

export const kindNames: Record<RecordKind, { one: string; many: string }> = {
  article: { one: 'article', many: 'articles' },
  interview: { one: 'interview', many: 'interviews' },
  expert: { one: 'expert', many: 'experts' },
  brand: { one: 'brand', many: 'brands' },
  product: { one: 'product', many: 'products' },
  media: { one: 'media file', many: 'media' },
  profile: { one: 'profile', many: 'profiles' },
}

/** What a search can find besides records. */
export const foundNames: Record<SearchKind, { one: string; many: string }> = {
  ...kindNames,
  ingredient: { one: 'ingredient', many: 'ingredients' },
}

export { counted, countOf, formatCount }

export function countedKind(count: number, kind: RecordKind): string {
  const { one, many } = kindNames[kind]
  return counted(count, one, kind === 'media' ? 'media files' : many)
}

/** "a, b, c and 4 more": as many of the names as are read at a glance. */
export function firstOf(names: readonly string[], most: number): string {
  const shown = names.slice(0, most).join(', ')
  return names.length > most ? `${shown} and ${formatCount(names.length - most)} more` : shown
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export const availabilityNames: Record<Product['availability'], string> = {
  current: 'On sale',
  reformulated: 'Reformulated',
  discontinued: 'No longer made',
}

export const acquisitionNames: Record<AcquisitionKind, string> = {
  bought: 'Bought',
  gifted: 'Gifted',
  'press-sample': 'Press sample',
  loan: 'Loan',
  'paid-partnership': 'Paid partnership',
  'press-trip': 'Press trip',
}

/** What was paid for by the writer is green; what a reader should hear of is amber. */
export function acquisitionTone(kind: AcquisitionKind): 'sage' | 'amber' {
  return kind === 'bought' || kind === 'loan' ? 'sage' : 'amber'
}

export const productKindNames: Record<(typeof productKinds)[number], string> = {
  product: 'Product',
  device: 'Device',
  treatment: 'Treatment',
  prescription: 'Prescription',
}

export const interviewMediumNames: Record<(typeof interviewMedia)[number], string> = {
  'in-person': 'In person',
  phone: 'Phone',
  video: 'Video',
  email: 'E-mail',
  other: 'Other',
}

export const mediaKindNames: Record<Media['kind'], string> = {
  image: 'Picture',
  audio: 'Recording',
  video: 'Video',
  document: 'Document',
}

export const permissionNames: Record<Media['permission'], string> = {
  unknown: 'Not known',
  asked: 'Asked for',
  granted: 'Granted',
  'not-needed': 'Not needed',
}

/** How an article's status is called and coloured on every screen. */
export const statusNames: Record<ArticleStatus, string> = {
  idea: 'Idea',
  assigned: 'Assigned',
  drafting: 'Drafting',
  'in-review': 'In review',
  approved: 'Approved',
  published: 'Published',
  'needs-update': 'Needs update',
}

export type StatusTone = 'none' | 'slate' | 'amber' | 'sage' | 'rouge'

export const statusTones: Record<ArticleStatus, StatusTone> = {
  idea: 'none',
  assigned: 'slate',
  drafting: 'amber',
  'in-review': 'amber',
  approved: 'sage',
  published: 'sage',
  'needs-update': 'rouge',
}

/** What a speaker is called beside their words: the first name, and with a title the last: "Ines", "Dr. Nwosu". */
export function shortName(name: string): string {
  const parts = name.trim().split(/\s+/)
  const [first = '', ...rest] = parts
  const title = /^(dr|prof|mr|mrs|ms|mx)\.?$/i.test(first)
  return title && rest.length > 0 ? `${first} ${rest.at(-1)}` : first
}
