import type { ArticleDocument, ArticleNode } from './document'

/** Every record that a document names or shows, each once. */
export function recordIdsIn(document: ArticleDocument): string[] {
  const ids = new Set<string>()
  collect(document, ids)
  return [...ids]
}

function collect(node: ArticleNode, ids: Set<string>): void {
  const id = recordIdOf(node)
  if (id !== null) ids.add(id)
  if ('content' in node) for (const child of node.content ?? []) collect(child, ids)
}

function recordIdOf(node: ArticleNode): string | null {
  switch (node.type) {
    case 'mention':
      return node.attrs.id
    case 'fact':
    case 'productCard':
      return node.attrs.productId
    case 'expertCard':
    case 'answer':
      return node.attrs.expertId
    case 'figure':
      return node.attrs.mediaId
    default:
      return null
  }
}

type Redirection = {
  /** The id to point at instead, or null to stay. */
  target: (id: string) => string | null
  /** What a size of a replaced product is called among those of the product that replaces it. */
  sizes: (from: string, to: string) => ReadonlyMap<string, string>
}

/**
 * A document in which records were replaced by others: chips, values, cards and speakers point at the new record, and
 * the words that a chip has of its own stay. A value of one size points at that size of the new product.
 * @returns the same object when nothing in it changes
 */
export function redirectRecords(
  document: ArticleDocument,
  target: Redirection['target'],
  sizes: Redirection['sizes'] = () => new Map(),
): ArticleDocument {
  return redirected(document, { target, sizes })
}

/** Only ids change, so a node keeps its type. */
function redirected<Node extends ArticleNode>(node: Node, to: Redirection): Node {
  const own = withTarget(node, to)
  if (!('content' in own) || !own.content) return own
  const before: readonly ArticleNode[] = own.content
  const after = before.map((child) => redirected(child, to))
  return after.every((child, index) => child === before[index]) ? own : { ...own, content: after }
}

function withTarget<Node extends ArticleNode>(node: Node, { target, sizes }: Redirection): Node {
  const id = recordIdOf(node)
  const next = id === null ? null : target(id)
  if (id === null || next === null || next === id) return node
  const attrs = { ...('attrs' in node && node.attrs), [attributeOf(node)]: next }
  const size = node.type === 'fact' ? node.attrs.sizeId : null
  return { ...node, attrs: size ? { ...attrs, sizeId: sizes(id, next).get(size) ?? size } : attrs }
}

function attributeOf(node: ArticleNode): string {
  switch (node.type) {
    case 'fact':
    case 'productCard':
      return 'productId'
    case 'expertCard':
    case 'answer':
      return 'expertId'
    case 'figure':
      return 'mediaId'
    default:
      return 'id'
  }
}
