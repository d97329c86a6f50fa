import { Fragment, type Node, type ResolvedPos } from '@tiptap/pm/model'
import { type Command, NodeSelection, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { PairSelection } from '../pair-selection'
import { andShow } from './and-show'
import { type Blocks, blocksAround, type ChooseBlocks, selectedBlocks } from './blocks'
import { selectedAnswer } from './chosen'
import { selectBlock } from './copies'
import { moveAnswer } from './move-answer'
import { childrenOf } from './places'

/** Moves what the selection is in past the block above it; an answer that is selected as a whole, past that above. */
export const moveUp: Command = moveSelected(-1)

/** The same past the block below. */
export const moveDown: Command = moveSelected(1)

function moveSelected(direction: -1 | 1): Command {
  return (state, dispatch) => {
    const move = selectedAnswer(state) ? moveAnswer(direction) : moveBlocksBy(direction, selectedBlocks)
    return move(state, dispatch)
  }
}

/**
 * Moves blocks one place. An item goes through its list and a block through its answer or quotation; at the edge of it,
 * the whole list, quotation or pair moves.
 */
export function moveBlocksBy(direction: -1 | 1, choose: ChooseBlocks = selectedBlocks): Command {
  return (state, dispatch) => {
    const blocks = movable(state.doc, choose(state), direction)
    if (!blocks) return false
    const { parent, first, last, from, to } = blocks
    const move = moveAmong(blocks, direction < 0 ? first - 1 : last + 2)
    const { selection } = state
    if (!dispatch || (selection.from >= from && selection.to <= to)) return move(state, dispatch)
    // A menu moves from afar: the caret comes along, so that the page does not go back to where it was.
    const place = from + direction * parent.child(direction < 0 ? first - 1 : last + 1).nodeSize
    return move(state, (tr) => dispatch(selectBlock(tr, place).scrollIntoView()))
  }
}

/** The innermost blocks that have a neighbour on that side. */
export function movable(doc: Node, blocks: Blocks | null, direction: -1 | 1): Blocks | null {
  for (let found = blocks; found; found = blocksAround(doc, found)) {
    if (direction < 0 ? found.first > 0 : found.last < found.parent.childCount - 1) return found
  }
  return null
}

/**
 * Moves the blocks `first`…`last` of the document (counted from 0) so that they stand before the block that is now at
 * `target`; the selection goes with the words it is in.
 */
export function moveBlocks(first: number, last: number, target: number): Command {
  const indexes = Array.from({ length: last - first + 1 }, (_, step) => first + step)
  return moveSeveral(indexes, target)
}

/** As `moveBlocks`, for blocks that need not stand together; then they do, in their order. */
export function moveSeveral(indexes: readonly number[], target: number): Command {
  return (state, dispatch) => {
    const { doc, selection } = state
    const count = doc.childCount
    const moved = [...new Set(indexes)].sort((one, other) => one - other)
    const first = moved[0]
    const last = moved.at(-1)
    if (first === undefined || last === undefined) return false
    if (first < 0 || last >= count || target < 0 || target > count) return false
    const all = Array.from({ length: count }, (_, index) => index)
    const stays = (index: number) => !moved.includes(index)
    const order = [...all.slice(0, target).filter(stays), ...moved, ...all.slice(target).filter(stays)]
    const low = order.findIndex((index, place) => index !== place)
    if (low < 0) return false
    if (!dispatch) return true
    const high = order.findLastIndex((index, place) => index !== place) + 1
    const children = childrenOf(doc)
    const arranged = order.map((index) => children[index] as Node)
    const tr = state.tr.replaceWith(
      offsetOf(children, low),
      offsetOf(children, high),
      Fragment.from(arranged.slice(low, high)),
    )
    /** Where a position is now: it stays at its place in its block. */
    const follow = ($pos: ResolvedPos, isEnd = false) => {
      const isAfter = $pos.depth === 0 && (isEnd || $pos.index(0) === count)
      const index = isAfter ? $pos.index(0) - 1 : $pos.index(0)
      return $pos.pos + offsetOf(arranged, order.indexOf(index)) - offsetOf(children, index)
    }
    tr.setSelection(followed(tr, selection, follow))
    dispatch(tr)
    return true
  }
}

/** As `moveBlocks`, for the blocks of any parent: `target` counts its children. */
function moveAmong({ parent, first, last, from, to }: Blocks, target: number): Command {
  return (state, dispatch) => {
    if (parent === state.doc) return moveBlocks(first, last, target)(state, andShow(dispatch))
    if (target < 0 || target > parent.childCount || (target >= first && target <= last + 1)) return false
    if (!dispatch) return true
    const children = childrenOf(parent)
    const moved = children.slice(first, last + 1)
    const upwards = target < first
    const between = upwards ? children.slice(target, first) : children.slice(last + 1, target)
    const arranged = upwards ? [...moved, ...between] : [...between, ...moved]
    const shift = (upwards ? -1 : 1) * offsetOf(between, between.length)
    const { selection } = state
    const inside = selection.from >= from && selection.to <= to
    const tr = state.tr.replaceWith(
      upwards ? from + shift : from,
      upwards ? to : to + shift,
      Fragment.from(arranged),
    )
    if (inside) tr.setSelection(followed(tr, selection, ($pos) => $pos.pos + shift))
    dispatch(tr.scrollIntoView())
    return true
  }
}

function followed(
  tr: Transaction,
  selection: Selection,
  follow: ($pos: ResolvedPos, isEnd?: boolean) => number,
): Selection {
  if (selection instanceof PairSelection) {
    const positions = selection.ranges.map(({ $from }) => follow($from)).sort((one, other) => one - other)
    return PairSelection.of(tr.doc, positions) ?? Selection.near(tr.doc.resolve(follow(selection.$from)))
  }
  if (selection instanceof NodeSelection) return NodeSelection.create(tr.doc, follow(selection.$from))
  const head = follow(selection.$head, selection.head > selection.anchor)
  if (!(selection instanceof TextSelection)) return Selection.near(tr.doc.resolve(head))
  const anchor = follow(selection.$anchor)
  const isWhole = Math.abs(anchor - head) === Math.abs(selection.anchor - selection.head)
  return TextSelection.create(tr.doc, isWhole ? anchor : head, head)
}

function offsetOf(children: readonly Node[], index: number): number {
  let offset = 0
  for (let before = 0; before < index; before += 1) offset += children[before]?.nodeSize ?? 0
  return offset
}
