import type { Node } from '@tiptap/pm/model'
import { type Command, NodeSelection, Selection, type Transaction } from '@tiptap/pm/state'
import { paragraphOf } from './pair-builders'

/**
 * Puts a block at the caret: in place of an empty paragraph, else after the block with the caret; after the whole pair
 * where an answer cannot hold it. After a block without words stands a line to go on writing in. One transaction.
 */
export function putBlock(node: Node): Command {
  return (state, dispatch) => {
    if (!dispatch) return true
    const { $from } = state.selection
    let depth = $from.depth
    while (depth > 0) {
      const index = $from.indexAfter(depth - 1)
      if ($from.node(depth - 1).canReplaceWith(index, index, node.type)) break
      depth -= 1
    }
    const { tr } = state
    let at = depth === 0 ? state.selection.to : $from.after(depth)
    const here = $from.parent
    const isBlankLine = here.type.name === 'paragraph' && here.content.size === 0
    if (isBlankLine && depth === $from.depth) {
      at = $from.before()
      tr.replaceWith(at, $from.after(), node)
    } else {
      tr.insert(at, node)
      // The line that brought it up is of no more use in an answer that has others.
      if (isBlankLine && $from.node(-1).childCount > 1) {
        tr.delete($from.before(), $from.after())
        at = tr.mapping.slice(1).map(at)
      }
    }
    dispatch(placeCaret(tr, at, node).scrollIntoView())
    return true
  }
}

function placeCaret(tr: Transaction, at: number, node: Node): Transaction {
  if (!node.isAtom) return tr.setSelection(Selection.near(tr.doc.resolve(at + 1)))
  const after = at + node.nodeSize
  const $after = tr.doc.resolve(after)
  if (!$after.nodeAfter?.isTextblock) {
    const paragraph = paragraphOf(node.type.schema)
    const { parent } = $after
    if (!parent.canReplaceWith($after.index(), $after.index(), paragraph.type)) {
      return tr.setSelection(NodeSelection.create(tr.doc, at))
    }
    tr.insert(after, paragraph)
  }
  return tr.setSelection(Selection.near(tr.doc.resolve(after + 1)))
}
