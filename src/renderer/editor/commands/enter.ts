import { type Command, type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { canSplit } from '@tiptap/pm/transform'
import { nodeType, pairOf, paragraphOf } from './pair-builders'
import { isBlank, type PairPlace, pairAt } from './places'

/**
 * Enter in a Q&A pair. In a question: on to its answer, with the words after the caret. On the empty last line of an
 * answer: the next pair. On a pair with nothing in it: out of the questions, to an ordinary paragraph.
 */
export const enterInPair: Command = (state, dispatch) => {
  const place = pairAt(state.selection.$from)
  if (!place || !state.selection.$from.parent.isTextblock) return false
  if (place.partIndex === 0) return enterInQuestion(state, place, dispatch)
  return enterInAnswer(state, place, dispatch)
}

type Dispatch = ((transaction: Transaction) => void) | undefined

function enterInQuestion(state: EditorState, place: PairPlace, dispatch: Dispatch): boolean {
  const { $from, $to } = state.selection
  // A selection that leaves the question is somebody else's: only its own words are this command's business.
  if ($to.parent !== $from.parent) return false
  if (!dispatch) return true
  const tr = state.tr.deleteSelection()
  const question = tr.doc.nodeAt(place.part.pos)
  const pair = tr.doc.nodeAt(place.pair.pos)
  if (!question || !pair) return false
  const offset = tr.selection.$from.parentOffset

  if (isBlank(pair)) {
    tr.replaceWith(place.pair.pos, place.pair.pos + pair.nodeSize, paragraphOf(state.schema))
    dispatch(caretIn(tr, place.pair.pos + 1))
    return true
  }
  if (offset === 0 && question.content.size > 0) {
    // As everywhere: Enter at the start makes room above and leaves the caret with its words.
    tr.insert(place.pair.pos, paragraphOf(state.schema))
    dispatch(tr.scrollIntoView())
    return true
  }
  const answerPos = place.part.pos + question.nodeSize
  const rest = question.content.cut(offset)
  if (rest.size > 0) {
    const from = place.part.pos + 1 + offset
    tr.delete(from, from + rest.size)
    const first = answerPos - rest.size + 1
    const firstBlock = tr.doc.nodeAt(first)
    if (firstBlock?.type.name === 'paragraph' && firstBlock.content.size === 0) tr.insert(first + 1, rest)
    else tr.insert(first, paragraphOf(state.schema, rest))
    dispatch(caretIn(tr, first + 1))
    return true
  }
  dispatch(tr.setSelection(Selection.near(tr.doc.resolve(answerPos + 1))).scrollIntoView())
  return true
}

function enterInAnswer(state: EditorState, place: PairPlace, dispatch: Dispatch): boolean {
  const { $from, empty } = state.selection
  const answer = place.part.node
  const inOwnParagraph = $from.parent.type.name === 'paragraph' && $from.node(-1).type.name === 'answer'
  if (!inOwnParagraph) return false
  if (empty && $from.parent.content.size === 0) {
    const isLastLine = $from.index(-1) === answer.childCount - 1
    if (isLastLine) return nextPair(state, place, dispatch)
  }
  // Not ProseMirror's own Enter: on an empty line it would cut the answer in two.
  if (!canSplit(state.doc, $from.pos)) return false
  if (dispatch) {
    const tr = state.tr.deleteSelection()
    tr.split(tr.mapping.map($from.pos), 1, [{ type: nodeType(state.schema, 'paragraph') }])
    dispatch(tr.scrollIntoView())
  }
  return true
}

/** Takes the empty last line away, unless it is all the answer has, and starts the next pair. */
function nextPair(state: EditorState, place: PairPlace, dispatch: Dispatch): boolean {
  if (!dispatch) return true
  const { $from } = state.selection
  const tr = state.tr
  if (place.part.node.childCount > 1) tr.delete($from.before(), $from.after())
  const after = tr.mapping.map(place.pair.pos + place.pair.node.nodeSize)
  tr.insert(after, pairOf(state.schema))
  dispatch(caretIn(tr, after + 2))
  return true
}

function caretIn(tr: Transaction, pos: number): Transaction {
  return tr.setSelection(TextSelection.create(tr.doc, pos)).scrollIntoView()
}
