import { Fragment, type Node, type Schema } from '@tiptap/pm/model'
import { type Command, type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { fitsAnswer, pairOf, paragraphOf } from './pair-builders'
import { answersOf, childrenOf, isBlank, pairAt } from './places'
import { followPulledWords } from './pull-quotes'
import { putBlock } from './put-block'
import { endsInQuestion } from './questions'
import { type Speaker, speakerOf } from './speakers'

type Dispatch = ((transaction: Transaction) => void) | undefined

/**
 * Turns the paragraph with the caret into a question; several selected blocks into pairs, of which each line that ends
 * in a question mark heads one. In a question it does the reverse: the pair becomes text again.
 */
export const makeQuestion: Command = (state, dispatch) => {
  const { $from, $to } = state.selection
  const place = pairAt($from)
  if (place && place.partIndex === 0 && $to.pos <= place.pair.pos + place.pair.node.nodeSize) {
    return undoPair(state, dispatch)
  }
  if (place) return splitAtLine(state, dispatch)
  return pairsFromBlocks(state, dispatch)
}

/** The pair's words as ordinary blocks. An answer's speaker is said by the pair alone and goes with it. */
function undoPair(state: EditorState, dispatch: Dispatch): boolean {
  const place = pairAt(state.selection.$from)
  if (!place) return false
  if (dispatch) {
    const { pair } = place
    const question = pair.node.firstChild
    const blocks = [
      paragraphOf(state.schema, question?.content),
      ...answersOf(pair.node).flatMap((answer) => (isBlank(answer) ? [] : childrenOf(answer))),
    ]
    const offset = state.selection.$from.parentOffset
    const tr = state.tr.replaceWith(pair.pos, pair.pos + pair.node.nodeSize, blocks)
    dispatch(tr.setSelection(TextSelection.create(tr.doc, pair.pos + 1 + offset)).scrollIntoView())
  }
  return true
}

/** A paragraph inside an answer heads a new pair, and what followed it in that answer answers it. */
function splitAtLine(state: EditorState, dispatch: Dispatch): boolean {
  const { $from } = state.selection
  const place = pairAt($from)
  if (!place) return false
  const { pair, part } = place
  const answerDepth = $from.depth - 1
  if ($from.parent.type.name !== 'paragraph' || $from.node(answerDepth).type.name !== 'answer') return false
  const { $to } = state.selection
  if ($to.pos > part.pos + part.node.nodeSize) return false
  if (!dispatch) return true
  const index = $from.index(answerDepth)
  const lastIndex = $to.depth >= answerDepth ? $to.index(answerDepth) : index
  const blocks = childrenOf(part.node)
  const before = blocks.slice(0, index)
  const voice = speakerOf(part.node)
  const chosen = blocks.slice(index)
  const pairs =
    lastIndex > index
      ? arrangePairs(state.schema, chosen, voice)
      : [pairOf(state.schema, blocks[index]?.content, blocks.slice(index + 1), voice)]
  const kept = part.node.type.create(
    part.node.attrs,
    before.length > 0 ? before : [paragraphOf(state.schema)],
  )
  const parts = childrenOf(pair.node)
  const first = pair.node.type.create(pair.node.attrs, [...parts.slice(0, place.partIndex), kept])
  const furtherAnswers = parts.slice(place.partIndex + 1)
  const last = pairs.at(-1)
  if (last?.type.name === 'qa' && furtherAnswers.length > 0) {
    pairs[pairs.length - 1] = last.copy(last.content.append(Fragment.from(furtherAnswers)))
  }
  const tr = state.tr.replaceWith(pair.pos, pair.pos + pair.node.nodeSize, [first, ...pairs])
  const start = pair.pos + first.nodeSize
  followPulledWords(
    tr,
    pair.node.attrs.id,
    pairs.flatMap(({ type, attrs }) => (type.name === 'qa' ? [attrs.id] : [])),
  )
  dispatch(tr.setSelection(TextSelection.create(tr.doc, start + 2 + $from.parentOffset)).scrollIntoView())
  return true
}

function pairsFromBlocks(state: EditorState, dispatch: Dispatch): boolean {
  const { $from, $to } = state.selection
  const first = $from.index(0)
  const last = Math.max(
    first,
    $to.parentOffset === 0 && $to.depth > 0 && !state.selection.empty ? $to.index(0) - 1 : $to.index(0),
  )
  const blocks = childrenOf(state.doc).slice(first, Math.min(last, state.doc.childCount - 1) + 1)
  const only = blocks.length === 1 ? blocks[0] : undefined
  if (blocks.length === 0) return false
  if (only && !(only.isTextblock && canHeadPair(only))) return false
  if (!dispatch) return true
  const made = only ? [pairOf(state.schema, only.content)] : arrangePairs(state.schema, blocks)
  const from = $from.posAtIndex(first, 0)
  const to = from + blocks.reduce((size, block) => size + block.nodeSize, 0)
  const tr = state.tr.replaceWith(from, to, made)
  const selection = only
    ? TextSelection.create(tr.doc, from + 2 + Math.min($from.parentOffset, only.content.size))
    : Selection.near(tr.doc.resolve(from))
  dispatch(tr.setSelection(selection).scrollIntoView())
  return true
}

/**
 * Blocks as pairs. Each line ending in a question mark heads one; with none, the first line does. What stands before
 * the first question stays as it is, and so does a block that no answer can hold: the pair ends there.
 */
export function arrangePairs(schema: Schema, blocks: readonly Node[], voice: Speaker | null = null): Node[] {
  const heads = blocks.map((block) => canHeadPair(block) && endsInQuestion(block))
  if (!heads.includes(true)) {
    const first = blocks.findIndex(canHeadPair)
    if (first >= 0) heads[first] = true
  }
  const arranged: Node[] = []
  let open: { question: Node; answer: Node[] } | null = null
  const close = () => {
    if (open) arranged.push(pairOf(schema, open.question.content, open.answer, voice))
    open = null
  }
  blocks.forEach((block, index) => {
    if (heads[index]) {
      close()
      open = { question: block, answer: [] }
      return
    }
    const current: { question: Node; answer: Node[] } | null = open
    if (current && fitsAnswer(schema, block)) {
      if (!isBlank(block)) current.answer.push(block)
      return
    }
    close()
    arranged.push(block)
  })
  close()
  return arranged
}

function canHeadPair(block: Node): boolean {
  return block.type.name === 'paragraph' || block.type.name === 'heading'
}

/** A new, empty pair after the block with the caret, or in place of an empty paragraph; the caret in its question. */
export const insertPair: Command = (state, dispatch) => putBlock(pairOf(state.schema))(state, dispatch)
