import type { ImportKind } from './fields'
import type { ColumnMapping } from './map-columns'

// The exports of Open Beauty Facts: a table parted by tabs without quotation marks, and JSON lines; both with the same
// names for the same things (https://world.openbeautyfacts.org/data).

/** The columns that a product of Open Beauty Facts is read into, whichever of its exports it comes from. */
export const factsHeadings = [
  'code',
  'product_name',
  'brands',
  'quantity',
  'ingredients_text',
  'categories',
  'countries',
  'url',
  'source',
] as const

export const factsKind: ImportKind = 'product'

export const factsMapping: ColumnMapping = [
  'barcode',
  'name',
  'brand',
  'sizes',
  'ingredients',
  'category',
  null,
  'informationLink',
  'notes',
]

/** Where each column is looked for, best first. */
const sources: Record<string, readonly string[]> = {
  code: ['code', '_id', 'id'],
  product_name: [
    'product_name',
    'product_name_en',
    'product_name_fr',
    'product_name_de',
    'product_name_es',
    'product_name_it',
    'abbreviated_product_name',
    'generic_name',
    'generic_name_en',
    'generic_name_fr',
  ],
  brands: ['brands', 'brands_tags', 'brand_owner'],
  quantity: ['quantity'],
  ingredients_text: [
    'ingredients_text',
    'ingredients_text_en',
    'ingredients_text_fr',
    'ingredients_text_de',
    'ingredients_text_es',
    'ingredients_text_it',
  ],
  categories: ['categories', 'categories_en', 'main_category_en', 'categories_tags'],
  countries: ['countries_en', 'countries', 'countries_tags'],
  url: ['url'],
}

/** True when a file's columns are those of Open Beauty Facts (or one of its sister projects). */
export function isFacts(names: readonly string[]): boolean {
  const known = new Set(names)
  return (
    known.has('code') &&
    (known.has('product_name') || known.has('product_name_en')) &&
    ['brands', 'ingredients_text', 'categories', 'countries', 'quantity', 'brands_tags'].filter((name) =>
      known.has(name),
    ).length >= 2
  )
}

/** What is read of one product. */
export interface FactsRow {
  cells: string[]
  /** The whole lists, to choose products by; the cells hold the first brand and the closest category. */
  lists: { category: string; brand: string; country: string }
}

/** @param textOf the text of a column; undefined where the file has no such column */
export function factsRow(textOf: (name: string) => string | undefined): FactsRow {
  const first = (column: string) => {
    for (const name of sources[column] ?? []) {
      const text = textOf(name)?.trim()
      if (text) return text
    }
    return ''
  }
  const code = first('code')
  const lists = { category: first('categories'), brand: first('brands'), country: first('countries') }
  return {
    lists,
    cells: [
      code,
      first('product_name'),
      withoutLanguage(lists.brand.split(',')[0] ?? ''),
      first('quantity'),
      first('ingredients_text'),
      // From the widest to the closest: "Face, Creams, Day creams".
      withoutLanguage(lists.category.split(',').at(-1) ?? ''),
      lists.country,
      first('url') ||
        (code === '' ? '' : `https://world.openbeautyfacts.org/product/${encodeURIComponent(code)}`),
      `Source: Open Beauty Facts contributors, world.openbeautyfacts.org, product ${code}; Open Database Licence (ODbL) 1.0.`,
    ],
  }
}

/** A value of a JSON line as the table would show it. */
export function factsText(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.filter((part) => typeof part === 'string').join(',')
  return undefined
}

/** "en:day-creams" is how the lists write what has a translation. */
function withoutLanguage(text: string): string {
  const tag = /^[a-z]{2,3}:(.+)$/.exec(text.trim())?.[1]
  return tag === undefined ? text.trim() : tag.replaceAll('-', ' ')
}
