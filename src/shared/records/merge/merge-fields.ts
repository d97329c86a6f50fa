import { nameKey } from '../../mentions/name-units'
import type { ExpertFields } from '../expert'
import type { ProductFields } from '../product'
import type { MergeFields, MergeKind } from './merge-kind'
import { type MergeRow, mergeRows } from './merge-rows'

/**
 * For a row of the comparison (by its label) the record whose value is taken, counted from 0 with the one that stays
 * first. A row without a choice is merged in its own way.
 */
export type MergeChoices = Readonly<Record<string, number>>

/**
 * The fields of one record made of several. What is filled wins over what is empty and the record that stays over the
 * others; lists are put together; every name that the record loses becomes one of its other names, so that texts with it
 * are still recognised.
 * @param records the one that stays first; at least one
 */
export function mergedFields<Kind extends MergeKind>(
  kind: Kind,
  records: readonly MergeFields[Kind][],
  choices: MergeChoices = {},
): MergeFields[Kind] {
  if (records.length === 0) throw new Error('Nothing to merge.')
  // The rows name every field once.
  const merged = {} as MergeFields[Kind]
  for (const row of mergeRows(kind)) {
    const chosen = choices[row.label]
    const from = chosen === undefined ? undefined : records[chosen]
    for (const field of row.fields)
      merged[field] = from ? from[field] : mergedValue(row, field, records as readonly MergeFields[Kind][])
  }
  const names = records.map(({ name }) => name)
  return named(kind, merged, names)
}

/** Whether the records differ in what a row shows; where they do not there is nothing to choose. */
export function differs<Kind extends MergeKind>(
  row: MergeRow<Kind>,
  records: readonly MergeFields[Kind][],
): boolean {
  const [first, ...others] = records
  if (!first) return false
  return row.fields.some((field) =>
    others.some((other) => JSON.stringify(other[field]) !== JSON.stringify(first[field])),
  )
}

function mergedValue<Kind extends MergeKind, Field extends keyof MergeFields[Kind] & string>(
  row: MergeRow<Kind>,
  field: Field,
  records: readonly MergeFields[Kind][],
): MergeFields[Kind][Field] {
  const values = records.map((record) => record[field])
  // Each way below answers with values of the same field, or with a list or a day made of them.
  const as = (value: unknown) => value as MergeFields[Kind][Field]
  switch (row.way) {
    case 'one':
      return as(values.find((value) => value !== null && value !== '') ?? values[0])
    case 'texts':
      return as(
        [...new Set(values.map((value) => String(value).trim()))].filter((text) => text !== '').join('\n\n'),
      )
    case 'latest':
    case 'earliest': {
      const days = values.filter((value): value is NonNullable<typeof value> => value !== null).sort()
      return as((row.way === 'latest' ? days.at(-1) : days[0]) ?? null)
    }
    case 'all':
      return as(mergedList(field, records))
  }
}

function mergedList(field: string, records: readonly object[]): unknown {
  // The rows that put lists together name fields that are lists.
  const listsOf = <Value>(name: string) =>
    records.map((record) => (record as Record<string, Value[]>)[name] ?? [])
  switch (field) {
    case 'credentials':
      return mergedCredentials(listsOf<ExpertFields['credentials'][number]>(field))
    case 'sizes':
      return mergedSizes(listsOf<ProductFields['sizes'][number]>(field)).sizes
    case 'prices':
      return mergedPrices(listsOf('sizes'), listsOf(field))
    case 'tags':
      return [...new Set(listsOf<string>(field).flat())].sort()
    default:
      return eachOnce(listsOf<unknown>(field).flat(), (value) => JSON.stringify(value))
  }
}

/** A credential that both have is kept as it was last checked. */
function mergedCredentials(lists: readonly ExpertFields['credentials'][]): ExpertFields['credentials'] {
  const known = new Map<string, ExpertFields['credentials'][number]>()
  for (const credential of lists.flat()) {
    const key = JSON.stringify([nameKey(credential.name), nameKey(credential.issuer)])
    const present = known.get(key)
    if (!present || (credential.verifiedOn ?? '') > (present.verifiedOn ?? '')) known.set(key, credential)
  }
  return [...known.values()]
}

/** Sizes of the same label are one size; `idOf` says which. */
function mergedSizes(lists: readonly ProductFields['sizes'][]) {
  const byLabel = new Map<string, ProductFields['sizes'][number]>()
  const idOf = new Map<string, string>()
  for (const size of lists.flat()) {
    const label = nameKey(size.label)
    const present = byLabel.get(label)
    if (!present) byLabel.set(label, size)
    idOf.set(size.id, present?.id ?? size.id)
  }
  return { sizes: [...byLabel.values()], idOf }
}

function mergedPrices(
  sizes: readonly ProductFields['sizes'][],
  prices: readonly ProductFields['prices'][],
): ProductFields['prices'] {
  const { idOf } = mergedSizes(sizes)
  const all = prices.flat().map((price) => ({
    ...price,
    sizeId: price.sizeId === null ? null : (idOf.get(price.sizeId) ?? price.sizeId),
  }))
  return eachOnce(all, ({ sizeId, amountMinor, currency, asOf }) =>
    JSON.stringify([sizeId, amountMinor, currency, asOf]),
  )
}

function eachOnce<Value>(values: readonly Value[], keyOf: (value: Value) => string): Value[] {
  const known = new Set<string>()
  return values.filter((value) => {
    const key = keyOf(value)
    return !known.has(key) && known.add(key)
  })
}

/** Names that are lost become other names, unless they would be found anyway as a spelling of the name. */
function named<Kind extends MergeKind>(
  kind: Kind,
  fields: MergeFields[Kind],
  names: readonly string[],
): MergeFields[Kind] {
  const otherNames = kind === 'expert' ? 'shortNames' : 'aliases'
  const record = fields as MergeFields[Kind] & Record<typeof otherNames, string[]>
  const known = new Set([record.name, ...record[otherNames]].map(nameKey))
  const lost = names.filter((name) => {
    const key = nameKey(name)
    return !known.has(key) && known.add(key)
  })
  const right = [...record[otherNames].filter((other) => other !== record.name), ...lost]
  const named = { ...record, [otherNames]: right }
  if (!('misspellings' in named)) return named
  // What one of them called a misspelling may be how the other is called.
  const isRight = new Set([record.name, ...right])
  return { ...named, misspellings: named.misspellings.filter((name) => !isRight.has(name)) }
}
