import type { ArticleDocument, ArticleNode, FactNode } from '../article/document'
import type { FactProduct } from '../article/format-fact'
import { compareWithRecord } from './compare'
import { type FindProduct, pinnedValue } from './printed-in'
import type { PrintedValue } from './printed-value'

/** What tells one printed value of an article from another. */
export type ValueKey = Pick<PrintedValue, 'productId' | 'field' | 'value'>

export function valueKey({ productId, field, value }: ValueKey): string {
  return [productId, field, value].join('\u0000')
}

/**
 * A pinned value brought to what its record says now, pinned again on the present value's day.
 * @param today `YYYY-MM-DD`, the day of a value whose record notes none
 * @returns null where it is live, already what the record says, or the record no longer says anything
 */
export function revisedFact(
  attrs: FactNode['attrs'],
  product: FactProduct | null,
  language: string,
  today: string,
): FactNode['attrs'] | null {
  const pinned = pinnedValue(attrs, product, language)
  if (pinned === null) return null
  const verdict = compareWithRecord(pinned, product, language)
  if (verdict.kind !== 'out-of-date') return null
  const { sizeId, money } = pinned
  const currency = money?.currency ?? attrs.currency ?? null
  return { ...attrs, value: verdict.now, asOf: verdict.asOf ?? today, sizeId, currency }
}

export type Revision = {
  document: ArticleDocument
  /** Each pinned value that becomes another, in reading order. */
  changes: { productId: string; field: FactNode['attrs']['field']; from: string; to: string }[]
}

/**
 * Brings the pinned values among `values` to what their records say now; everything else stays as it is, and live
 * values follow their records by themselves. The document given is not changed.
 */
export function reviseDocument(
  document: ArticleDocument,
  values: readonly ValueKey[],
  find: FindProduct,
  language: string,
  today: string,
): Revision {
  const wanted = new Set(values.map(valueKey))
  const changes: Revision['changes'] = []
  const revised = (node: ArticleNode): ArticleNode => {
    if (node.type === 'fact') {
      const { productId, field, value } = node.attrs
      if (value === null || !wanted.has(valueKey({ productId, field, value }))) return node
      const attrs = revisedFact(node.attrs, find(productId), language, today)
      if (attrs === null || attrs.value === null) return node
      changes.push({ productId, field, from: value, to: attrs.value })
      return { ...node, attrs }
    }
    if (!('content' in node) || !node.content) return node
    // Each child stays of its own type, which a map over a union cannot tell.
    return { ...node, content: node.content.map(revised) } as ArticleNode
  }
  // A doc stays a doc.
  return { document: revised(document) as ArticleDocument, changes }
}
