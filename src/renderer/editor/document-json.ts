import type { ArticleDocument, TopBlock } from '@shared/article/document'
import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'

// ProseMirror's nodes never change, so a block that was not edited keeps the JSON made of it.
const known = new WeakMap<Node, TopBlock>()

/** The document as it is stored. Only blocks that changed since the last time are made anew. */
export function documentJson(doc: Node): ArticleDocument {
  return { type: 'doc', content: doc.children.map(blockJson) }
}

/** A top-level block as it is stored: the same object for the same block. */
export function blockJson(block: Node): TopBlock {
  const made = known.get(block)
  if (made) return made
  // The schema is the article's, so its JSON has the article's shapes.
  const json = block.toJSON() as TopBlock
  known.set(block, json)
  return json
}

/**
 * Makes the transaction's document `next` by changing only what differs, so that caret, scrolling and unchanged views
 * stay. It is no step of undo.
 */
export function becomeDocument(transaction: Transaction, next: Node): Transaction {
  const { doc } = transaction
  const start = doc.content.findDiffStart(next.content)
  if (start === null) return transaction
  const end = doc.content.findDiffEnd(next.content)
  if (!end) return transaction
  // Repeated words can make the two ends overlap.
  const overlap = start - Math.min(end.a, end.b)
  const [to, nextTo] = overlap > 0 ? [end.a + overlap, end.b + overlap] : [end.a, end.b]
  return transaction.replace(start, to, next.slice(start, nextTo)).setMeta('addToHistory', false)
}
