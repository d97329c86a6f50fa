import { validate } from 'uuid'
import { parsePrice } from '../tables/amount'
import { parted } from '../tables/cell'
import {
  type BrandDraft,
  type ExpertDraft,
  MappedRow,
  type ProductDraft,
  type ReadOptions,
  type ReadRow,
} from './draft'
import type { ImportKind } from './fields'
import type { ColumnMapping } from './map-columns'
import {
  parseAcquisition,
  parseAvailability,
  parseBarcode,
  parseDay,
  parseProductKind,
  parseWebAddress,
} from './values'

/** What a row of a table becomes. Nothing that it says is lost: what has no place of its own goes into the notes. */
export function readRow(
  kind: ImportKind,
  mapping: ColumnMapping,
  cells: readonly string[],
  options: ReadOptions,
): ReadRow {
  const row = new MappedRow(mapping, cells)
  if (row.isEmpty) return { draft: null, problem: 'The row is empty.', remarks: [] }
  const draft = readers[kind](row, options)
  if (draft.name === '') return { draft: null, problem: missingName[kind], remarks: row.remarks }
  const lines = row.text('name').split(/\r\n|\r|\n/).length
  if (lines > 1) row.remarks.push(swallowedRows(lines))
  // Last, as everything before may have kept something in them.
  draft.notes = row.notes()
  return { draft, problem: null, remarks: row.remarks }
}

/** A mark that is never closed, or closed rows further down, makes one cell of all that lies between. */
function swallowedRows(lines: number): string {
  return `The name goes over ${lines} lines: a quotation mark may be missing in the file, so that rows became one.`
}

const missingName: Record<ImportKind, string> = {
  product: 'There is no name for the product.',
  brand: 'There is no name for the brand.',
  expert: 'There is no name for the expert.',
}

const readers: {
  [Kind in ImportKind]: (row: MappedRow, options: ReadOptions) => ProductDraft | BrandDraft | ExpertDraft
} = {
  product: readProduct,
  brand: readBrand,
  expert: readExpert,
}

function readProduct(row: MappedRow, options: ReadOptions): ProductDraft {
  const day = (text: string) => parseDay(text, options.dayOrder)
  const currency = row.value(
    'currency',
    'Currency',
    (text) => /^[A-Za-z]{3}$/.exec(text)?.[0]?.toUpperCase() ?? null,
  )
  const price = row.value('price', 'Price', (text) => parsePrice(text, currency ?? options.currency))
  const asOf = row.value('priceAsOf', 'Price as of', day)
  const acquisition = row.value('acquisition', 'Acquisition', parseAcquisition)
  const receivedOn = row.value('receivedOn', 'Received on', day)
  const from = row.line('receivedFrom')
  if (!acquisition && from !== '') row.keep('Received from', from)
  if (!acquisition && receivedOn !== null) row.keep('Received on', row.text('receivedOn'))
  const kindText = row.line('kind')
  const productKind = parseProductKind(kindText)
  return {
    kind: 'product',
    id: recordId(row),
    name: row.line('name'),
    brand: row.line('brand'),
    productKind,
    // A kind in the writer's own words is what the category is for.
    category: row.line('category') || (productKind === null ? kindText : ''),
    shade: row.line('shade'),
    sizes: parted(row.text('sizes')),
    price: price && { ...price, asOf },
    barcode: row.value('barcode', 'Barcode', parseBarcode) ?? '',
    ingredients: row.text('ingredients'),
    claims: parted(row.text('claims')),
    aliases: parted(row.text('aliases')),
    links: [
      ...links(row, 'shopLink', 'shop', 'Shop link'),
      ...links(row, 'affiliateLink', 'affiliate', 'Affiliate link'),
      ...links(row, 'informationLink', 'information', 'Information link'),
    ],
    acquisition: acquisition && { kind: acquisition, receivedOn, from },
    testedSince: row.value('testedSince', 'Tested since', day),
    availability: row.value('availability', 'Availability', parseAvailability),
    notes: '',
    tags: parted(row.text('tags')),
  }
}

function readBrand(row: MappedRow): BrandDraft {
  return {
    kind: 'brand',
    id: recordId(row),
    name: row.line('name'),
    aliases: parted(row.text('aliases')),
    misspellings: parted(row.text('misspellings')),
    country: row.line('country'),
    owner: row.line('owner'),
    website: row.value('website', 'Website', parseWebAddress),
    notes: '',
    tags: parted(row.text('tags')),
  }
}

function readExpert(row: MappedRow, options: ReadOptions): ExpertDraft {
  const contact = (key: string, kind: ExpertDraft['contacts'][number]['kind']) =>
    parted(row.text(key)).map((value) => ({ kind, value }))
  return {
    kind: 'expert',
    id: recordId(row),
    name:
      row.line('name') ||
      [row.line('firstName'), row.line('lastName')].filter((part) => part !== '').join(' '),
    shortNames: parted(row.text('shortNames')),
    title: row.line('title'),
    pronouns: row.line('pronouns'),
    employer: row.line('employer'),
    credentials: parted(row.text('credentials')).map((text) => {
      const [, name, issuer] = /^(.*?)\s*\(([^()]*)\)$/.exec(text) ?? [null, text, '']
      return { name: name ?? text, issuer: issuer ?? '' }
    }),
    contacts: [
      ...contact('email', 'email'),
      ...contact('phone', 'phone'),
      ...contact('website', 'website'),
      ...contact('agent', 'agent'),
    ],
    socials: parted(row.text('socials')).map((text) => {
      const [, network, handle] = /^([\p{L} ]{2,30}):\s*(?!\/\/)(.+)$/u.exec(text) ?? [null, '', text]
      return { network: network ?? '', handle: handle ?? text }
    }),
    topics: parted(row.text('topics')),
    bioShort: row.text('bioShort'),
    bioMedium: row.text('bioMedium'),
    bioLong: row.text('bioLong'),
    lastContactedOn: row.value('lastContactedOn', 'Last contacted', (text) =>
      parseDay(text, options.dayOrder),
    ),
    notes: '',
    tags: parted(row.text('tags')),
  }
}

/** An id that is none of this app's says nothing. */
function recordId(row: MappedRow): string {
  const text = row.line('id')
  return validate(text) ? text : ''
}

function links(
  row: MappedRow,
  key: string,
  kind: ProductDraft['links'][number]['kind'],
  name: string,
): ProductDraft['links'] {
  return parted(row.text(key)).flatMap((text) => {
    const url = parseWebAddress(text)
    if (url === null) row.keep(name, text)
    return url === null ? [] : [{ kind, url }]
  })
}
