import { Fragment, type Node, type ResolvedPos } from '@tiptap/pm/model'
import { type Command, type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { joinPairAt } from './join-pairs'
import { fitsAnswer, nodeType, paragraphOf } from './pair-builders'
import { answersOf, caret, childrenOf, endOfText, isBlank, type PairPlace, pairAt } from './places'

/**
 * Backspace at the start of a question, of an answer or of the block after a pair: joins back without losing a word.
 * ProseMirror's own would select or rewrap whole pairs there.
 */
export const joinBack: Command = (state, dispatch, view) => {
  const $caret = caret(state)
  if (!$caret || $caret.parentOffset > 0) return false
  if (view && !view.endOfTextblock('backward', state)) return false
  return joinAt(state, $caret, dispatch)
}

/** Delete at the end of a block beside a pair's edge: the same join, seen from the other side. */
export const joinForward: Command = (state, dispatch) => {
  const $caret = caret(state)
  if (!$caret || $caret.parentOffset < $caret.parent.content.size) return false
  const next = Selection.findFrom(state.doc.resolve($caret.after()), 1, true)
  if (!next?.empty) return false
  const $next = next.$from
  // Something that is no text (a card, a picture) stands between: the usual rule selects it.
  if (textBetween(state, $caret.after(), $next.before())) return false
  const touchesPair = pairAt($caret) !== null || pairAt($next) !== null
  if (!touchesPair || !isEdge($caret, $next)) return false
  return joinAt(state, $next, dispatch)
}

type Dispatch = ((transaction: Transaction) => void) | undefined

function joinAt(state: EditorState, $start: ResolvedPos, dispatch: Dispatch): boolean {
  const place = pairAt($start)
  if (!place) return joinBlockAfterPair(state, $start, dispatch)
  if (place.partIndex === 0) return joinQuestion(state, place, dispatch)
  const isFirstBlock = $start.depth === depthOfPart($start) + 1 && $start.index(-1) === 0
  if (!isFirstBlock || $start.parent.type.name !== 'paragraph') return false
  if (place.partIndex === 1) return joinAnswerToQuestion(state, place, dispatch)
  return joinAnswers(state, place, dispatch)
}

/** An empty question of an empty pair goes away; any other pair turns back into text, in the pair before if there is one. */
function joinQuestion(state: EditorState, place: PairPlace, dispatch: Dispatch): boolean {
  const { pair, part } = place
  const before = state.doc.resolve(pair.pos).nodeBefore
  if (isBlank(pair.node)) {
    if (!before && state.doc.childCount === 1)
      return replacePair(state, place, [paragraphOf(state.schema)], dispatch)
    if (!dispatch) return true
    const tr = state.tr.delete(pair.pos, pair.pos + pair.node.nodeSize)
    const end = before ? endOfText({ node: before, pos: pair.pos - before.nodeSize }) : null
    const $near = tr.doc.resolve(end ?? pair.pos)
    dispatch(
      tr
        .setSelection(end === null ? Selection.near($near, -1) : TextSelection.create(tr.doc, end))
        .scrollIntoView(),
    )
    return true
  }
  if (before?.type.name === 'qa') {
    if (dispatch) {
      const tr = state.tr
      joinPairAt(tr, pair.pos)
      dispatch(tr.scrollIntoView())
    }
    return true
  }
  const questionText = part.node.content.size > 0 ? [paragraphOf(state.schema, part.node.content)] : []
  const blocks = answersOf(pair.node).flatMap((answer) => (isBlank(answer) ? [] : childrenOf(answer)))
  return replacePair(state, place, [...questionText, ...blocks], dispatch)
}

function replacePair(state: EditorState, place: PairPlace, blocks: Node[], dispatch: Dispatch): boolean {
  if (dispatch) {
    const { pair } = place
    const tr = state.tr.replaceWith(pair.pos, pair.pos + pair.node.nodeSize, blocks)
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(pair.pos))).scrollIntoView())
  }
  return true
}

/** The first paragraph of the first answer goes on in the question, as any two joined lines do. */
function joinAnswerToQuestion(state: EditorState, place: PairPlace, dispatch: Dispatch): boolean {
  const answer = place.part.node
  const first = answer.firstChild
  const question = place.pair.node.firstChild
  if (!first || !question) return false
  if (dispatch) {
    const questionEnd = place.part.pos - 1
    const from = place.part.pos + 1
    const tr = state.tr
    if (answer.childCount > 1) tr.delete(from, from + first.nodeSize)
    else tr.delete(from + 1, from + 1 + first.content.size)
    tr.insert(questionEnd, first.content)
    dispatch(tr.setSelection(TextSelection.create(tr.doc, questionEnd)).scrollIntoView())
  }
  return true
}

/** A further answer of a round-table goes on in the answer before it. */
function joinAnswers(state: EditorState, place: PairPlace, dispatch: Dispatch): boolean {
  if (!dispatch) return true
  const answer = place.part.node
  const before = place.pair.node.child(place.partIndex - 1)
  const beforePos = place.part.pos - before.nodeSize
  const keptBefore = isBlank(before) && !isBlank(answer) ? [] : childrenOf(before)
  const gained = isBlank(answer) ? [] : childrenOf(answer)
  const merged = before.type.create(before.attrs, [...keptBefore, ...gained])
  const tr = state.tr.replaceWith(beforePos, place.part.pos + answer.nodeSize, merged)
  const joint = beforePos + 1 + sizeOf(keptBefore)
  const end = gained.length > 0 ? null : endOfText({ node: merged, pos: beforePos })
  const selection = end === null ? Selection.near(tr.doc.resolve(joint)) : TextSelection.create(tr.doc, end)
  dispatch(tr.setSelection(selection).scrollIntoView())
  return true
}

/** The block after a pair goes on in the pair's last answer; a heading first becomes a paragraph. */
function joinBlockAfterPair(state: EditorState, $start: ResolvedPos, dispatch: Dispatch): boolean {
  if ($start.depth !== 1) return false
  const block = $start.parent
  const pos = $start.before()
  const before = state.doc.resolve(pos).nodeBefore
  if (before?.type.name !== 'qa') return false
  if (block.type.name !== 'paragraph') {
    if (block.type.name === 'figure') return false
    if (dispatch)
      dispatch(state.tr.setNodeMarkup(pos, nodeType(state.schema, 'paragraph'), { id: block.attrs.id }))
    return true
  }
  if (!fitsAnswer(state.schema, block)) return false
  const answer = before.lastChild
  const last = answer?.lastChild
  if (!answer || !last) return false
  if (!dispatch) return true
  const answerEnd = pos - 2
  const tr = state.tr.delete(pos, pos + block.nodeSize)
  if (last.type.name === 'paragraph') {
    tr.insert(answerEnd - 1, block.content)
    dispatch(tr.setSelection(TextSelection.create(tr.doc, answerEnd - 1)).scrollIntoView())
    return true
  }
  const end = block.content.size === 0 ? endOfText({ node: last, pos: answerEnd - last.nodeSize }) : null
  if (end === null) tr.insert(answerEnd, block)
  dispatch(tr.setSelection(TextSelection.create(tr.doc, end ?? answerEnd + 1)).scrollIntoView())
  return true
}

function sizeOf(nodes: readonly Node[]): number {
  return Fragment.from([...nodes]).size
}

function depthOfPart($pos: ResolvedPos): number {
  for (let depth = $pos.depth; depth > 0; depth -= 1)
    if ($pos.node(depth).type.name === 'qa') return depth + 1
  return -1
}

/** Whether a join from one text block to the next would cross the edge of a question, an answer or a pair. */
function isEdge($one: ResolvedPos, $other: ResolvedPos): boolean {
  const one = pairAt($one)
  const other = pairAt($other)
  return one?.part.pos !== other?.part.pos || one?.pair.pos !== other?.pair.pos
}

/** Whether an atom or a picture lies between two positions. */
function textBetween(state: EditorState, from: number, to: number): boolean {
  let found = false
  state.doc.nodesBetween(from, Math.max(from, to), (node, pos) => {
    if (pos >= from && pos < to && (node.isAtom || node.type.name === 'figure') && !node.isText) found = true
    return !found
  })
  return found
}
