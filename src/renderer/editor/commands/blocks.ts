import type { Node, ResolvedPos } from '@tiptap/pm/model'
import { type EditorState, Selection } from '@tiptap/pm/state'

/** Neighbouring blocks of one parent: what a block command acts on. */
export type Blocks = {
  parent: Node
  /** Places among the parent's children, counted from 0; both belong. */
  first: number
  last: number
  /** Before the first block and after the last. */
  from: number
  to: number
}

/** Says which blocks a command is to act on; null where there are none. */
export type ChooseBlocks = (state: EditorState) => Blocks | null

/** What holds blocks that go their own ways. A question, an answer and the lines of an item go with what they are in. */
const HOLDERS: ReadonlySet<string> = new Set(['doc', 'answer', 'blockquote', 'bulletList', 'orderedList'])

function isHolder(node: Node): boolean {
  return HOLDERS.has(node.type.name)
}

export function isList(node: Node): boolean {
  return node.type.name === 'bulletList' || node.type.name === 'orderedList'
}

/**
 * The innermost blocks that hold the whole selection: an item of a list, a block of an answer or a quotation, else a
 * block of the article; from a question, its pair.
 */
export function selectedBlocks({ selection }: Pick<EditorState, 'selection'>): Blocks | null {
  const { $from } = selection
  const $to = endOfSelection(selection)
  for (let depth = $from.sharedDepth($to.pos); depth >= 0; depth -= 1) {
    if (!isHolder($from.node(depth))) continue
    const first = $from.index(depth)
    const last = $to.depth === depth ? Math.max(first, $to.index(depth) - 1) : $to.index(depth)
    return blocksAmong($from, depth, first, last)
  }
  return null
}

/** The blocks between two places in one parent. */
export function blocksBetween(doc: Node, from: number, to: number): Blocks | null {
  if (from < 0 || to > doc.content.size || from >= to) return null
  const $from = doc.resolve(from)
  const $to = doc.resolve(to)
  if ($from.depth !== $to.depth || $from.start() !== $to.start() || !isHolder($from.parent)) return null
  return blocksAmong($from, $from.depth, $from.index(), $to.index() - 1)
}

/** Always the same places, for a menu that was opened on them. */
export function theseBlocks(from: number, to: number): ChooseBlocks {
  return ({ doc }) => blocksBetween(doc, from, to)
}

/** The block that these are part of: their list, their quotation, their pair; null for blocks of the article itself. */
export function blocksAround(doc: Node, { from }: Blocks): Blocks | null {
  const $from = doc.resolve(from)
  for (let depth = $from.depth - 1; depth >= 0; depth -= 1) {
    if (!isHolder($from.node(depth))) continue
    return blocksAmong($from, depth, $from.index(depth), $from.index(depth))
  }
  return null
}

export function nodesOf({ parent, first, last }: Blocks): Node[] {
  const nodes: Node[] = []
  for (let index = first; index <= last; index += 1) nodes.push(parent.child(index))
  return nodes
}

/**
 * Where the last of what is selected ends. A selection that was drawn on to the very start of the next block does not
 * mean that block.
 */
function endOfSelection({ $from, $to, empty, ranges }: Selection): ResolvedPos {
  const last = ranges.at(-1)
  if (ranges.length > 1 && last) return last.$to
  if (empty || $to.depth === 0 || $to.parentOffset > 0) return $to
  const end = Selection.findFrom($to.doc.resolve($to.before()), -1)?.$to
  return end && end.pos > $from.pos ? end : $to
}

function blocksAmong($pos: ResolvedPos, depth: number, first: number, last: number): Blocks | null {
  const parent = $pos.node(depth)
  if (first > last || last >= parent.childCount) return null
  return { parent, first, last, from: $pos.posAtIndex(first, depth), to: $pos.posAtIndex(last + 1, depth) }
}
