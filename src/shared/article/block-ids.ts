import { Extension } from '@tiptap/core'
import { newId } from '../identifiers'
import type { ArticleDocument, TopBlock } from './document'
import { IDENTIFIED_TYPES } from './node-types'

/** Gives every block the attribute `id`, kept as `data-id` in the app's own HTML. */
export const BlockIds = Extension.create({
  name: 'blockIds',

  addGlobalAttributes() {
    return [
      {
        types: [...IDENTIFIED_TYPES],
        attributes: {
          id: {
            default: null,
            validate: 'string|null',
            parseHTML: (element) => element.getAttribute('data-id'),
            renderHTML: (attributes) => (attributes.id === null ? null : { 'data-id': attributes.id }),
          },
        },
      },
    ]
  },
})

type AnyNode = { type: string; attrs?: { id?: string | null }; content?: AnyNode[] }
const BLOCKS: ReadonlySet<string> = new Set(IDENTIFIED_TYPES)

/**
 * The document with an id on every block, each once: missing ids are made, and of two blocks with one id the first
 * keeps it. Answers with the same object when there is nothing to do.
 */
export function ensureIds(document: ArticleDocument): ArticleDocument {
  // Only attributes are replaced, so the shapes stay those of the document.
  return withIds(document as AnyNode, new Set()) as ArticleDocument
}

/** The ids of a block and of all blocks within it, in reading order; null for one that has none. */
export function blockIdsIn(block: TopBlock): (string | null)[] {
  const ids: (string | null)[] = []
  collectIds(block as AnyNode, ids)
  return ids
}

function collectIds(node: AnyNode, ids: (string | null)[]): void {
  if (BLOCKS.has(node.type)) ids.push(node.attrs?.id ?? null)
  if (node.content) for (const child of node.content) collectIds(child, ids)
}

function withIds(node: AnyNode, seen: Set<string>): AnyNode {
  let attrs = node.attrs
  if (BLOCKS.has(node.type)) {
    const id = attrs?.id ?? null
    if (id === null || seen.has(id)) attrs = { ...attrs, id: newId() }
    seen.add(attrs?.id as string)
  }
  let content = node.content
  if (content !== undefined) {
    const children = content.map((child) => withIds(child, seen))
    if (children.some((child, index) => child !== node.content?.[index])) content = children
  }
  if (attrs === node.attrs && content === node.content) return node
  return { ...node, ...(attrs && { attrs }), ...(content && { content }) }
}
