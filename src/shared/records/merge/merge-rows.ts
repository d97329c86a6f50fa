import type { MergeFields, MergeKind } from './merge-kind'

/**
 * How fields of several records become one: `one` takes the first that is filled, `all` puts lists together, each entry
 * once, `texts` puts the texts one under the other, `latest` and `earliest` take a day.
 */
export type MergeWay = 'one' | 'all' | 'texts' | 'latest' | 'earliest'

/** A line of the comparison: fields that are chosen together. */
export type MergeRow<Kind extends MergeKind> = {
  label: string
  fields: readonly (keyof MergeFields[Kind] & string)[]
  way: MergeWay
}

type Rows = { [Kind in MergeKind]: readonly MergeRow<Kind>[] }

/** Every field of each kind once, in the order of its form. A field that is forgotten does not compile. */
const rows = {
  expert: [
    { label: 'Name', fields: ['name'], way: 'one' },
    { label: 'Short names', fields: ['shortNames'], way: 'all' },
    { label: 'Portrait', fields: ['portraitMediaId'], way: 'one' },
    { label: 'Title', fields: ['title'], way: 'one' },
    { label: 'Employer', fields: ['employer'], way: 'one' },
    { label: 'Pronouns', fields: ['pronouns'], way: 'one' },
    { label: 'Last in touch', fields: ['lastContactedOn'], way: 'latest' },
    { label: 'Topics', fields: ['topics'], way: 'all' },
    { label: 'Credentials', fields: ['credentials'], way: 'all' },
    { label: 'Ties to brands', fields: ['brandInterests'], way: 'all' },
    { label: 'Contacts', fields: ['contacts'], way: 'all' },
    { label: 'Social accounts', fields: ['socials'], way: 'all' },
    { label: 'Biography, one line', fields: ['bioShort'], way: 'one' },
    { label: 'Biography, one paragraph', fields: ['bioMedium'], way: 'one' },
    { label: 'Biography, the whole story', fields: ['bioLong'], way: 'one' },
    { label: 'Notes', fields: ['notes'], way: 'texts' },
    { label: 'Tags', fields: ['tags'], way: 'all' },
  ],
  brand: [
    { label: 'Name', fields: ['name'], way: 'one' },
    { label: 'Also known as', fields: ['aliases'], way: 'all' },
    { label: 'Often misspelled as', fields: ['misspellings'], way: 'all' },
    { label: 'Country', fields: ['country'], way: 'one' },
    { label: 'Owner', fields: ['owner'], way: 'one' },
    { label: 'Website', fields: ['website'], way: 'one' },
    { label: 'Notes', fields: ['notes'], way: 'texts' },
    { label: 'Tags', fields: ['tags'], way: 'all' },
  ],
  product: [
    { label: 'Name', fields: ['name'], way: 'one' },
    { label: 'Also known as', fields: ['aliases'], way: 'all' },
    { label: 'Picture', fields: ['pictureMediaId'], way: 'one' },
    { label: 'Brand', fields: ['brandId'], way: 'one' },
    { label: 'Kind', fields: ['kind'], way: 'one' },
    { label: 'Category', fields: ['category'], way: 'one' },
    { label: 'Shade', fields: ['shade'], way: 'one' },
    { label: 'Sizes and prices', fields: ['sizes', 'prices'], way: 'all' },
    { label: 'Links', fields: ['links'], way: 'all' },
    { label: 'Barcode', fields: ['barcode'], way: 'one' },
    { label: 'Ingredients', fields: ['ingredients'], way: 'one' },
    { label: 'Claims', fields: ['claims'], way: 'all' },
    { label: 'How it was acquired', fields: ['acquisition'], way: 'one' },
    { label: 'Tested since', fields: ['testedSince'], way: 'earliest' },
    { label: 'Availability', fields: ['availability'], way: 'one' },
    { label: 'Notes', fields: ['notes'], way: 'texts' },
    { label: 'Tags', fields: ['tags'], way: 'all' },
  ],
} as const satisfies Rows

type Named<Kind extends MergeKind> = (typeof rows)[Kind][number]['fields'][number]
type Forgotten = { [Kind in MergeKind]: Exclude<keyof MergeFields[Kind], Named<Kind>> }[MergeKind]
type Nothing<Names extends never> = Names
/** Does not compile while a field of some kind is in no row. */
export type EveryFieldHasARow = Nothing<Forgotten>

export function mergeRows<Kind extends MergeKind>(kind: Kind): readonly MergeRow<Kind>[] {
  const all: Rows = rows
  return all[kind]
}
