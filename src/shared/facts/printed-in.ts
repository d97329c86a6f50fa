import type { ArticleDocument, ArticleNode, FactField, FactNode, ProductCardNode } from '../article/document'
import {
  type FactChoice,
  type FactProduct,
  factPrice,
  factSize,
  formatFact,
  formatMoney,
} from '../article/format-fact'
import type { Price } from '../records/product'
import type { PrintedPlace } from './printed-value'
import { readMoney } from './read-money'

export type FindProduct = (id: string) => FactProduct | null

/**
 * Every value from a product's record that an export of this document prints, in reading order: values in the text,
 * and name, size and price on cards. What the record does not say is not printed and not listed.
 */
export function printedIn(document: ArticleDocument, find: FindProduct, language: string): PrintedPlace[] {
  const printed: PrintedPlace[] = []
  collect(document, null, (node, blockId) => {
    const product = find(node.attrs.productId)
    if (node.type === 'productCard') printed.push(...onCard(node, product, language))
    else printed.push(...inText(node, blockId, product, language))
  })
  return printed
}

/** A pinned value as one that was printed; null where it is live or empty. */
export function pinnedValue(
  attrs: FactNode['attrs'],
  product: FactProduct | null,
  language: string,
): Omit<PrintedPlace, 'blockId' | 'use'> | null {
  const { productId, field, mode, value, asOf, sizeId = null, currency = null } = attrs
  if (mode !== 'pinned' || value === null) return null
  const pinned = { productId, field, mode, value, asOf, sizeId, money: null }
  if (field !== 'price') return pinned
  const currencies = new Set([currency, ...(product?.prices ?? []).map((price) => price.currency)])
  const money = readMoney(
    value,
    language,
    [...currencies].filter((one) => one !== null),
  )
  const noted = product?.prices.filter(
    (price) => price.currency === money?.currency && price.amountMinor === money.amountMinor,
  )
  // A value pinned without a size is that of the price it was taken from, where the history still has it.
  const source = noted?.find((price) => price.asOf === asOf) ?? noted?.at(-1)
  return { ...pinned, money, sizeId: sizeId ?? source?.sizeId ?? null }
}

function inText(
  { attrs }: FactNode,
  blockId: string | null,
  product: FactProduct | null,
  language: string,
): PrintedPlace[] {
  if (attrs.mode === 'pinned') {
    const pinned = pinnedValue(attrs, product, language)
    return pinned ? [{ ...pinned, blockId, use: 'fact' }] : []
  }
  const { productId, field } = attrs
  const place = { productId, field, blockId, use: 'fact', mode: 'live' } as const
  const live = product && liveValue(product, field, language, attrs)
  if (live) return [{ ...place, ...live }]
  // The words that the document keeps stand in for a record that is gone.
  if (attrs.value === null) return []
  return [{ ...place, value: attrs.value, asOf: attrs.asOf, sizeId: attrs.sizeId ?? null, money: null }]
}

function onCard(
  { attrs: { id, productId } }: ProductCardNode,
  product: FactProduct | null,
  language: string,
): PrintedPlace[] {
  if (product === null) return []
  const fields: FactField[] = ['name', 'size', 'price']
  return fields.flatMap((field) => {
    const live = liveValue(product, field, language)
    return live ? [{ productId, field, blockId: id, use: 'card', mode: 'live', ...live }] : []
  })
}

function liveValue(
  product: FactProduct,
  field: FactField,
  language: string,
  choice: FactChoice = {},
): Pick<PrintedPlace, 'value' | 'asOf' | 'sizeId' | 'money'> | null {
  if (field === 'price') {
    const price = factPrice(product, choice)
    return price && { value: formatMoney(price, language), ...sourceOf(price) }
  }
  const value = formatFact(product, field, language, choice)
  const sizeId = field === 'size' ? (factSize(product, choice)?.id ?? null) : null
  return value === null || value === '' ? null : { value, asOf: null, sizeId, money: null }
}

function sourceOf({ amountMinor, currency, asOf, sizeId }: Price) {
  return { asOf, sizeId, money: { amountMinor, currency } }
}

function collect(
  node: ArticleNode,
  blockId: string | null,
  visit: (node: FactNode | ProductCardNode, blockId: string | null) => void,
): void {
  if (node.type === 'fact' || node.type === 'productCard') visit(node, blockId)
  if (!('content' in node) || !node.content) return
  const id = 'attrs' in node && 'id' in node.attrs ? node.attrs.id : blockId
  for (const child of node.content) collect(child, id, visit)
}
