import type { ArticleNode, FactField, FactNode } from '@shared/article/document'
import type { ResolvedArticle } from '@shared/article/resolved'
import type { Article } from '@shared/records/article'

/** A value as it was printed, for the export log: later it tells which posts are out of date. */
export type PrintedValue = {
  blockId: string | null
  productId: string
  field: FactField
  value: string
  asOf: string | null
}

/** Every value that an export prints, in reading order. */
export function printedValues(article: Article, resolved: ResolvedArticle): PrintedValue[] {
  const shown = shownValues(resolved.document)
  const facts: { node: FactNode; blockId: string | null }[] = []
  collectFacts(article.document, null, facts)
  // Resolving keeps every node in its place, so the two lists run side by side.
  return facts.flatMap(({ node, blockId }, index) => {
    const value = shown[index]
    const { productId, field, asOf } = node.attrs
    return value === undefined ? [] : [{ blockId, productId, field, value, asOf }]
  })
}

function collectFacts(
  node: ArticleNode,
  blockId: string | null,
  facts: { node: FactNode; blockId: string | null }[],
): void {
  if (node.type === 'fact') facts.push({ node, blockId })
  if (!('content' in node) || !node.content) return
  const id = 'attrs' in node && 'id' in node.attrs ? node.attrs.id : blockId
  for (const child of node.content) collectFacts(child, id, facts)
}

function shownValues(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  if ('type' in node && node.type === 'fact' && 'shown' in node) return [String(node.shown)]
  return 'content' in node && Array.isArray(node.content) ? node.content.flatMap(shownValues) : []
}
