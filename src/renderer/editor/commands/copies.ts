import { type Command, NodeSelection, Selection, type Transaction } from '@tiptap/pm/state'
import { withNewIds } from '../paste/insert-blocks'
import { type ChooseBlocks, nodesOf, selectedBlocks } from './blocks'
import { takeOut } from './take-out'

/** A copy of the blocks after them, with ids of its own; the caret at the end of its first line. */
export function duplicateBlocks(choose: ChooseBlocks = selectedBlocks): Command {
  return (state, dispatch) => {
    const blocks = choose(state)
    if (!blocks) return false
    if (dispatch) {
      const tr = state.tr.insert(blocks.to, nodesOf(blocks).map(withNewIds))
      dispatch(selectBlock(tr, blocks.to).scrollIntoView())
    }
    return true
  }
}

/** Takes the blocks away. Undo brings them back. */
export function deleteBlocks(choose: ChooseBlocks = selectedBlocks): Command {
  return (state, dispatch) => {
    const blocks = choose(state)
    if (!blocks) return false
    if (dispatch) {
      const tr = takeOut(state.tr, blocks.from, blocks.to)
      const at = Math.min(tr.mapping.map(blocks.from, -1), tr.doc.content.size)
      dispatch(tr.setSelection(Selection.near(tr.doc.resolve(at))).scrollIntoView())
    }
    return true
  }
}

/** The caret at the end of a block's first line; a block without words is selected whole. */
export function selectBlock(tr: Transaction, pos: number): Transaction {
  const node = tr.doc.nodeAt(pos)
  if (!node) return tr
  if (node.isAtom) return tr.setSelection(NodeSelection.create(tr.doc, pos))
  const { $from } = Selection.near(tr.doc.resolve(pos + 1))
  return tr.setSelection(Selection.near(tr.doc.resolve($from.end()), -1))
}
