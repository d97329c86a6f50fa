import { newId } from '@shared/identifiers'
import { Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model'
import { type Command, Selection, type Transaction } from '@tiptap/pm/state'
import { fitsAnswer, paragraphOf } from '../commands/pair-builders'
import { isBlank, pairAt } from '../commands/places'
import { isFootnote } from '../lines'

/**
 * Puts whole blocks at the selection, in place of what is selected, so that every word of them arrives and none that
 * was there is lost. One paragraph goes on in the line. In a Q&A pair, what an answer can hold stays in the answer and
 * the rest comes after the pair; ProseMirror's own fitting would take pairs apart there.
 */
export function insertBlocks(blocks: readonly Node[]): Command {
  return (state, dispatch) => {
    const only = blocks.length === 1 ? blocks[0] : undefined
    if (blocks.length === 0) return false
    if (!dispatch) return true
    const tr = state.tr
    if (!state.selection.empty) tr.deleteSelection()
    const { $from } = tr.selection
    if (isFootnote($from.parent)) {
      dispatch(tr.replaceWith($from.pos, $from.pos, wordsOf(blocks, state.schema)).scrollIntoView())
      return true
    }
    if (only?.type.name === 'paragraph' && $from.parent.inlineContent) {
      tr.replaceSelection(new Slice(Fragment.from(only), 1, 1))
      dispatch(tr.scrollIntoView())
      return true
    }
    const place = pairAt($from)
    const end = !place
      ? intoTop(tr, blocks)
      : place.partIndex === 0
        ? intoQuestion(tr, state.schema, blocks)
        : intoAnswer(tr, state.schema, blocks)
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(end), -1)).scrollIntoView())
    return true
  }
}

/** All words of blocks as a footnote can hold them: a line break between two lines, words of notes in brackets. */
function wordsOf(blocks: readonly Node[], schema: Schema): Fragment {
  const words: Node[] = []
  const take = (node: Node) => {
    if (node.isTextblock && words.length > 0 && schema.nodes.hardBreak)
      words.push(schema.nodes.hardBreak.create())
    if (isFootnote(node)) words.push(schema.text(` (${node.textContent})`))
    else if (node.isInline) words.push(node)
    else node.forEach(take)
  }
  blocks.forEach(take)
  return Fragment.fromArray(words)
}

/** Between the halves of the top-level block with the caret, or in place of it where it is empty. */
function intoTop(tr: Transaction, blocks: readonly Node[]): number {
  const { $from } = tr.selection
  if ($from.depth === 0) return insertAt(tr, $from.pos, blocks)
  const block = $from.node(1)
  const isPlain = $from.depth === 1 && block.isTextblock && block.type.name !== 'figure'
  if (!isPlain) return insertAt(tr, $from.after(1), blocks)
  const offset = $from.parentOffset
  if (isBlank(block)) {
    const from = $from.before(1)
    tr.replaceWith(from, $from.after(1), [...blocks])
    return from + sizeOf(blocks)
  }
  if (offset === 0) return insertAt(tr, $from.before(1), blocks)
  if (offset < block.content.size) tr.split($from.pos)
  return insertAt(tr, $from.pos + 1, blocks)
}

/** The first line goes on in the question, what an answer can hold heads the answer, the rest follows the pair. */
function intoQuestion(tr: Transaction, schema: Schema, blocks: readonly Node[]): number {
  const place = pairAt(tr.selection.$from)
  if (!place) return intoTop(tr, blocks)
  const question = place.part.node
  const [first, ...rest] = blocks
  if (first?.type.name === 'qa' && isBlank(place.pair.node)) {
    const { pos, node } = place.pair
    tr.replaceWith(pos, pos + node.nodeSize, [...blocks])
    return pos + sizeOf(blocks)
  }
  const takesLine = first !== undefined && (first.type.name === 'paragraph' || first.type.name === 'heading')
  const following = takesLine ? rest : [...blocks]
  const count = holdable(schema, following)
  const inside = following.slice(0, count)
  const outside = following.slice(count)
  const offset = tr.selection.$from.parentOffset
  // Words after the caret go on after what came in.
  const tail = inside.length > 0 && takesLine ? question.content.cut(offset) : Fragment.empty
  const answerBlocks = tail.size > 0 ? [...inside, paragraphOf(schema, tail)] : inside
  const pairEnd = place.pair.pos + place.pair.node.nodeSize
  let end = insertAt(tr, pairEnd, outside)
  const answerPos = place.part.pos + question.nodeSize
  const answer = place.pair.node.child(1)
  if (answerBlocks.length > 0) {
    if (isBlank(answer)) tr.replaceWith(answerPos + 1, answerPos + answer.nodeSize - 1, answerBlocks)
    else tr.insert(answerPos + 1, answerBlocks)
    if (outside.length === 0) end = answerPos + 1 + sizeOf(answerBlocks)
  }
  const caret = place.part.pos + 1 + offset
  if (tail.size > 0) tr.delete(caret, caret + tail.size)
  if (takesLine) tr.insert(caret, first.content)
  const growth = (takesLine ? first.content.size : 0) - tail.size
  return outside.length > 0 ? end + shiftOf(answerBlocks, answer) + growth : end + growth
}

/** How much an answer grew by the blocks that were put at its head, or in place of its empty line. */
function shiftOf(blocks: readonly Node[], answer: Node): number {
  if (blocks.length === 0) return 0
  return isBlank(answer) ? sizeOf(blocks) - answer.content.size : sizeOf(blocks)
}

/** What the answer can hold goes in at the caret; from the first block that it cannot, after the pair. */
function intoAnswer(tr: Transaction, schema: Schema, blocks: readonly Node[]): number {
  const place = pairAt(tr.selection.$from)
  if (!place) return intoTop(tr, blocks)
  const { $from } = tr.selection
  const count = holdable(schema, blocks)
  const inside = blocks.slice(0, count)
  const outside = blocks.slice(count)
  const pairEnd = place.pair.pos + place.pair.node.nodeSize
  const end = insertAt(tr, pairEnd, outside)
  if (inside.length === 0) return end
  const depth = answerDepth(tr)
  const before = tr.doc.content.size
  let insideEnd: number
  const block = depth < $from.depth ? $from.node(depth + 1) : null
  if (block && $from.depth === depth + 1 && block.type.name === 'paragraph') {
    if (block.content.size === 0) {
      const from = $from.before()
      tr.replaceWith(from, $from.after(), inside)
      insideEnd = from + sizeOf(inside)
    } else if ($from.parentOffset === 0) {
      insideEnd = insertAt(tr, $from.before(), inside)
    } else {
      if ($from.parentOffset < block.content.size) tr.split($from.pos)
      insideEnd = insertAt(tr, $from.pos + 1, inside)
    }
  } else {
    insideEnd = insertAt(tr, block ? $from.after(depth + 1) : $from.pos, inside)
  }
  return outside.length > 0 ? end + (tr.doc.content.size - before) : insideEnd
}

function answerDepth(tr: Transaction): number {
  const { $from } = tr.selection
  for (let depth = $from.depth; depth > 0; depth -= 1)
    if ($from.node(depth).type.name === 'answer') return depth
  return 0
}

/** How many of the first blocks an answer can hold. */
function holdable(schema: Schema, blocks: readonly Node[]): number {
  const first = blocks.findIndex((block) => !fitsAnswer(schema, block))
  return first < 0 ? blocks.length : first
}

function insertAt(tr: Transaction, pos: number, blocks: readonly Node[]): number {
  if (blocks.length > 0) tr.insert(pos, [...blocks])
  return pos + sizeOf(blocks)
}

function sizeOf(blocks: readonly Node[]): number {
  return blocks.reduce((size, block) => size + block.nodeSize, 0)
}

/**
 * The same block with ids of its own. Left to the editor, each id would be a step by itself, and thousands of steps in
 * one document take minutes.
 */
export function withNewIds(node: Node): Node {
  if (node.isText) return node
  const attrs =
    'id' in node.attrs && (node.isBlock || isFootnote(node)) ? { ...node.attrs, id: newId() } : node.attrs
  const children: Node[] = []
  node.forEach((child) => {
    children.push(withNewIds(child))
  })
  return node.type.create(attrs, children, node.marks)
}
