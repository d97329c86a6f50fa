import { type Command, Selection, TextSelection } from '@tiptap/pm/state'
import { nodeType, paragraphOf } from './pair-builders'
import { pairAt } from './places'

/** Another answer after the one with the caret (after the first, from the question): a round-table. */
export const addAnswer: Command = (state, dispatch) => {
  const place = pairAt(state.selection.$from)
  if (!place) return false
  if (dispatch) {
    const { pair } = place
    const partIndex = Math.max(1, place.partIndex)
    let after = pair.pos + 1
    for (let index = 0; index <= partIndex; index += 1) after += pair.node.child(index).nodeSize
    const answer = nodeType(state.schema, 'answer').create(null, paragraphOf(state.schema))
    const tr = state.tr.insert(after, answer)
    dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 2)).scrollIntoView())
  }
  return true
}

/** Takes the whole pair away. Undo brings it back. */
export const deletePair: Command = (state, dispatch) => {
  const place = pairAt(state.selection.$from)
  if (!place) return false
  if (dispatch) {
    const { pair } = place
    const tr =
      state.doc.childCount === 1
        ? state.tr.replaceWith(0, state.doc.content.size, paragraphOf(state.schema))
        : state.tr.delete(pair.pos, pair.pos + pair.node.nodeSize)
    dispatch(
      tr
        .setSelection(Selection.near(tr.doc.resolve(Math.min(pair.pos, tr.doc.content.size))))
        .scrollIntoView(),
    )
  }
  return true
}

/** A copy of the pair after it, with the caret in the copy's question. Its ids are made anew. */
export const duplicatePair: Command = (state, dispatch) => {
  const place = pairAt(state.selection.$from)
  if (!place) return false
  if (dispatch) {
    const { pair } = place
    const after = pair.pos + pair.node.nodeSize
    const tr = state.tr.insert(after, pair.node)
    const question = pair.node.firstChild
    dispatch(
      tr
        .setSelection(TextSelection.create(tr.doc, after + 2 + (question?.content.size ?? 0)))
        .scrollIntoView(),
    )
  }
  return true
}

/** To the question after the caret's pair, or before it. */
export function goToPair(direction: 1 | -1): Command {
  return (state, dispatch) => {
    const { $from } = state.selection
    const here = $from.depth > 0 ? $from.before(1) : $from.pos
    let target: number | null = null
    state.doc.forEach((node, pos) => {
      if (node.type.name !== 'qa') return
      if (direction < 0 && pos < here) target = pos
      if (direction > 0 && pos > here && target === null) target = pos
    })
    if (target === null) return false
    if (dispatch)
      dispatch(state.tr.setSelection(TextSelection.create(state.doc, target + 2)).scrollIntoView())
    return true
  }
}

/** Who gives the answer with the caret: a record, a plain name, or null for the interview's only expert. */
export function setSpeaker(
  answerPos: number,
  voice: { expertId: string | null; speaker: string | null },
): Command {
  return (state, dispatch) => {
    const answer = state.doc.nodeAt(answerPos)
    if (answer?.type.name !== 'answer') return false
    if (dispatch) dispatch(state.tr.setNodeMarkup(answerPos, null, { ...answer.attrs, ...voice }))
    return true
  }
}

/** Who asks the question at this position; null is the byline. */
export function setAskedBy(questionPos: number, askedBy: string | null): Command {
  return (state, dispatch) => {
    const question = state.doc.nodeAt(questionPos)
    if (question?.type.name !== 'question') return false
    if (dispatch) dispatch(state.tr.setNodeMarkup(questionPos, null, { ...question.attrs, askedBy }))
    return true
  }
}
