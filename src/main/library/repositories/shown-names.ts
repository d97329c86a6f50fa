import type { ArticleNode, TopBlock } from '@shared/article/document'
import { formatFact } from '@shared/article/format-fact'
import type { NameOf } from '@shared/article/inline-text'
import type { Product } from '@shared/records/product'
import type { Library } from '../library'

/** What chips and values that follow their records show now. */
export type ShownNames = (blocks: readonly TopBlock[], language: string) => NameOf

export function createShownNames(library: Library, getProducts: (ids: string[]) => Product[]): ShownNames {
  const titles = library.connection.prepare<[string], { id: string; title: string }>(
    `SELECT record_id AS id, title FROM search_records
     WHERE kind IN ('product', 'brand', 'expert') AND record_id IN (SELECT value FROM json_each(?))`,
  )
  return (blocks, language) => {
    const wanted = { named: new Set<string>(), products: new Set<string>() }
    for (const block of blocks) collectWanted(block, wanted)
    if (wanted.named.size + wanted.products.size === 0) return () => ''
    const names = new Map(titles.all(JSON.stringify([...wanted.named])).map(({ id, title }) => [id, title]))
    const products = new Map(getProducts([...wanted.products]).map((product) => [product.id, product]))
    return (node) => {
      if (node.type === 'mention') return names.get(node.attrs.id) ?? ''
      const product = products.get(node.attrs.productId)
      return (product && formatFact(product, node.attrs.field, language, node.attrs)) ?? ''
    }
  }
}

function collectWanted(node: ArticleNode, wanted: { named: Set<string>; products: Set<string> }): void {
  if (node.type === 'mention') {
    if (node.attrs.text === null) wanted.named.add(node.attrs.id)
  } else if (node.type === 'fact') {
    if (node.attrs.mode === 'live' || node.attrs.value === null) wanted.products.add(node.attrs.productId)
  } else if ('content' in node) {
    for (const child of node.content ?? []) collectWanted(child, wanted)
  }
}
