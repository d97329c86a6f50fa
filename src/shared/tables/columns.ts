import type { Article } from '../records/article'
import type { Brand } from '../records/brand'
import type { RecordBase } from '../records/common'
import type { Expert } from '../records/expert'
import type { Interview } from '../records/interview'
import type { Media } from '../records/media'
import { presentPrice } from '../records/present-price'
import type { Product } from '../records/product'
import { decimalText } from './amount'
import { joined } from './cell'

/** The kinds of record that go out as a table. */
export const tableKinds = ['product', 'brand', 'expert', 'media', 'article', 'interview'] as const
export type TableKind = (typeof tableKinds)[number]

interface TableRecords {
  product: Product
  brand: Brand
  expert: Expert
  media: Media
  article: Article
  interview: Interview
}
export type TableRecord<Kind extends TableKind> = TableRecords[Kind]

/** Names of the records that a record refers to; empty for one that is gone. */
export interface NamesOf {
  brand(id: string): string
  media(id: string): string
  interview(id: string): string
}

export interface TableColumn<Whole> {
  key: string
  /** The column's heading in the file; an import knows it again. */
  label: string
  text(whole: Whole, names: NamesOf): string
}

const product: TableColumn<Product>[] = [
  column('name', 'Name', ({ name }) => name),
  column('brand', 'Brand', ({ brandId }, names) => (brandId === null ? '' : names.brand(brandId))),
  column('kind', 'Kind', ({ kind }) => kind),
  column('category', 'Category', ({ category }) => category),
  column('shade', 'Shade', ({ shade }) => shade),
  column('sizes', 'Sizes', ({ sizes }) => joined(sizes.map(({ label }) => label))),
  column('price', 'Price', (whole) => {
    const price = shownPrice(whole)
    return price ? decimalText(price) : ''
  }),
  column('currency', 'Currency', (whole) => shownPrice(whole)?.currency ?? ''),
  column('priceAsOf', 'Price as of', (whole) => shownPrice(whole)?.asOf ?? ''),
  column('barcode', 'Barcode', ({ barcode }) => barcode),
  column('ingredients', 'Ingredients', ({ ingredients }) => ingredients),
  column('claims', 'Claims', ({ claims }) => joined(claims)),
  column('aliases', 'Other names', ({ aliases }) => joined(aliases)),
  column('shopLink', 'Shop link', (whole) => linksOf(whole, 'shop')),
  column('affiliateLink', 'Affiliate link', (whole) => linksOf(whole, 'affiliate')),
  column('informationLink', 'Information link', (whole) => linksOf(whole, 'information')),
  column('acquisition', 'Acquisition', ({ acquisition }) => acquisition?.kind ?? ''),
  column('receivedOn', 'Received on', ({ acquisition }) => acquisition?.receivedOn ?? ''),
  column('receivedFrom', 'Received from', ({ acquisition }) => acquisition?.from ?? ''),
  column('testedSince', 'Tested since', ({ testedSince }) => testedSince ?? ''),
  column('availability', 'Availability', ({ availability }) => availability),
  ...ending<Product>(),
]

const brand: TableColumn<Brand>[] = [
  column('name', 'Name', ({ name }) => name),
  column('aliases', 'Other names', ({ aliases }) => joined(aliases)),
  column('misspellings', 'Misspellings', ({ misspellings }) => joined(misspellings)),
  column('country', 'Country', ({ country }) => country),
  column('owner', 'Owner', ({ owner }) => owner),
  column('website', 'Website', ({ website }) => website ?? ''),
  ...ending<Brand>(),
]

const expert: TableColumn<Expert>[] = [
  column('name', 'Name', ({ name }) => name),
  column('shortNames', 'Short names', ({ shortNames }) => joined(shortNames)),
  column('title', 'Title', ({ title }) => title),
  column('pronouns', 'Pronouns', ({ pronouns }) => pronouns),
  column('employer', 'Employer', ({ employer }) => employer),
  column('credentials', 'Credentials', ({ credentials }) =>
    joined(credentials.map(({ name, issuer }) => (issuer ? `${name} (${issuer})` : name))),
  ),
  column('email', 'E-mail', (whole) => contactsOf(whole, 'email')),
  column('phone', 'Phone', (whole) => contactsOf(whole, 'phone')),
  column('website', 'Website', (whole) => contactsOf(whole, 'website')),
  column('agent', 'Agent', (whole) => contactsOf(whole, 'agent')),
  column('socials', 'Socials', ({ socials }) =>
    joined(socials.map(({ network, handle }) => (network ? `${network}: ${handle}` : handle))),
  ),
  column('topics', 'Topics', ({ topics }) => joined(topics)),
  column('bioShort', 'Short biography', ({ bioShort }) => bioShort),
  column('bioMedium', 'Biography', ({ bioMedium }) => bioMedium),
  column('bioLong', 'Long biography', ({ bioLong }) => bioLong),
  column('lastContactedOn', 'Last contacted', ({ lastContactedOn }) => lastContactedOn ?? ''),
  ...ending<Expert>(),
]

const media: TableColumn<Media>[] = [
  column('title', 'Title', ({ title }) => title),
  column('fileName', 'File name', ({ fileName }) => fileName),
  column('kind', 'Kind', ({ kind }) => kind),
  column('mimeType', 'Type', ({ mimeType }) => mimeType),
  column('byteLength', 'Bytes', ({ byteLength }) => String(byteLength)),
  column('width', 'Width', ({ width }) => numberText(width)),
  column('height', 'Height', ({ height }) => numberText(height)),
  column('alt', 'Alternative text', ({ alt }) => alt),
  column('decorative', 'Decorative', ({ decorative }) => (decorative ? 'yes' : 'no')),
  column('caption', 'Caption', ({ caption }) => caption),
  column('credit', 'Credit', ({ credit }) => credit),
  column('source', 'Source', ({ source }) => source),
  column('licence', 'Licence', ({ licence }) => licence),
  column('permission', 'Permission', ({ permission }) => permission),
  column('permissionExpiresOn', 'Permission expires', ({ permissionExpiresOn }) => permissionExpiresOn ?? ''),
  column('contentHash', 'SHA-256', ({ contentHash }) => contentHash),
  ...ending<Media>(),
]

const article: TableColumn<Article>[] = [
  column('title', 'Title', ({ title }) => title),
  column('dek', 'Dek', ({ dek }) => dek),
  column('status', 'Status', ({ status }) => status),
  column('byline', 'Byline', ({ byline }) => byline),
  column('client', 'Client', ({ client }) => client),
  column('slug', 'Slug', ({ slug }) => slug),
  column('language', 'Language', ({ language }) => language),
  column('deadline', 'Deadline', ({ deadline }) => deadline ?? ''),
  column('wordCount', 'Words', ({ wordCount }) => String(wordCount)),
  column('wordBudget', 'Word budget', ({ wordBudget }) => numberText(wordBudget)),
  column('publishedOn', 'Published on', ({ publishedOn }) => publishedOn ?? ''),
  column('publishedUrl', 'Published at', ({ publishedUrl }) => publishedUrl ?? ''),
  column('canonicalUrl', 'Canonical address', ({ canonicalUrl }) => canonicalUrl ?? ''),
  column('seoTitle', 'Search title', ({ seoTitle }) => seoTitle),
  column('seoDescription', 'Search description', ({ seoDescription }) => seoDescription),
  column('cover', 'Cover', ({ coverMediaId }, names) => (coverMediaId ? names.media(coverMediaId) : '')),
  column('interviews', 'Interviews', ({ interviewIds }, names) =>
    joined(interviewIds.map((id) => names.interview(id))),
  ),
  column('tags', 'Tags', ({ tags }) => joined(tags)),
  ...base<Article>(),
]

const interview: TableColumn<Interview>[] = [
  column('title', 'Title', ({ title }) => title),
  column('heldOn', 'Held on', ({ heldOn }) => heldOn ?? ''),
  column('medium', 'Medium', ({ medium }) => medium),
  column('place', 'Place', ({ place }) => place),
  column('language', 'Language', ({ language }) => language),
  column('participants', 'Participants', ({ participants }) => joined(participants.map(({ name }) => name))),
  column('consent', 'Consent', ({ consent }) => consent.form),
  column('consentGivenOn', 'Consent given on', ({ consent }) => consent.givenOn ?? ''),
  column('segments', 'Segments', ({ segments }) => String(segments.length)),
  column('durationMs', 'Length in ms', ({ durationMs }) => numberText(durationMs)),
  ...ending<Interview>(),
]

/** The columns of each kind, in the order of the file. */
export const tableColumns: { readonly [Kind in TableKind]: readonly TableColumn<TableRecord<Kind>>[] } = {
  product,
  brand,
  expert,
  media,
  article,
  interview,
}

/** The price that a list shows: of the first size that has one, else of the product. */
function shownPrice(whole: Pick<Product, 'sizes' | 'prices'>): Product['prices'][number] | null {
  for (const { id } of whole.sizes) {
    const price = presentPrice(whole, id)
    if (price) return price
  }
  return presentPrice(whole)
}

function column<Whole>(key: string, label: string, text: TableColumn<Whole>['text']): TableColumn<Whole> {
  return { key, label, text }
}

function ending<Whole extends RecordBase & { notes: string; tags: string[] }>(): TableColumn<Whole>[] {
  return [
    column('notes', 'Notes', ({ notes }) => notes),
    column('tags', 'Tags', ({ tags }) => joined(tags)),
    ...base<Whole>(),
  ]
}

function base<Whole extends RecordBase>(): TableColumn<Whole>[] {
  return [
    column('createdAt', 'Made on', ({ createdAt }) => new Date(createdAt).toISOString()),
    column('updatedAt', 'Changed on', ({ updatedAt }) => new Date(updatedAt).toISOString()),
    column('id', 'Record id', ({ id }) => id),
  ]
}

function linksOf({ links }: Product, kind: Product['links'][number]['kind']): string {
  return joined(links.filter((link) => link.kind === kind).map(({ url }) => url))
}

function contactsOf({ contacts }: Expert, kind: Expert['contacts'][number]['kind']): string {
  return joined(contacts.filter((contact) => contact.kind === kind).map(({ value }) => value))
}

function numberText(value: number | null): string {
  return value === null ? '' : String(value)
}
