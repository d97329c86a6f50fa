import { Fragment, type Node } from '@tiptap/pm/model'
import { type Command, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { childrenOf } from './places'

/** Moves the pair with the caret, or the block, or all selected blocks, past the block above. */
export const moveUp: Command = (state, dispatch) => move(-1)(state, dispatch)

/** The same past the block below. */
export const moveDown: Command = (state, dispatch) => move(1)(state, dispatch)

function move(direction: -1 | 1): Command {
  return (state, dispatch) => {
    const { $from, $to } = state.selection
    const first = $from.index(0)
    const last = $to.depth === 0 ? Math.max(first, $to.index(0) - 1) : $to.index(0)
    return moveBlocks(first, last, direction < 0 ? first - 1 : last + 2)(state, dispatch)
  }
}

/**
 * Moves the blocks `first`…`last` of the document (counted from 0) so that they stand before the block that is now at
 * `target`; the selection goes with them where it was in them.
 */
export function moveBlocks(first: number, last: number, target: number): Command {
  return (state, dispatch) => {
    const count = state.doc.childCount
    if (first < 0 || last >= count || first > last || target < 0 || target > count) return false
    if (target >= first && target <= last + 1) return false
    if (!dispatch) return true
    const children = childrenOf(state.doc)
    const moved = children.slice(first, last + 1)
    const low = Math.min(first, target)
    const high = Math.max(last + 1, target)
    const between = children.slice(low, high).filter((child) => !moved.includes(child))
    const arranged = target < first ? [...moved, ...between] : [...between, ...moved]
    const start = offsetOf(children, low)
    const end = offsetOf(children, high)
    const shift = (target < first ? -1 : 1) * sizeOf(between)
    const { from, to, anchor, head } = state.selection
    const wasNode = state.selection instanceof NodeSelection
    const movedStart = offsetOf(children, first)
    const inside = from >= movedStart && to <= movedStart + sizeOf(moved)
    const tr = state.tr.replaceWith(start, end, Fragment.from(arranged))
    if (inside) restore(tr, wasNode, anchor + shift, head + shift)
    dispatch(tr.scrollIntoView())
    return true
  }
}

function restore(tr: Transaction, wasNode: boolean, anchor: number, head: number): void {
  tr.setSelection(wasNode ? NodeSelection.create(tr.doc, anchor) : TextSelection.create(tr.doc, anchor, head))
}

function offsetOf(children: readonly Node[], index: number): number {
  return sizeOf(children.slice(0, index))
}

function sizeOf(children: readonly Node[]): number {
  return children.reduce((size, child) => size + child.nodeSize, 0)
}
