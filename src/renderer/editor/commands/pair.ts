import type { Node } from '@tiptap/pm/model'
import { type Command, NodeSelection, TextSelection } from '@tiptap/pm/state'
import { PairSelection } from '../pair-selection'
import { andShow } from './and-show'
import { deleteAnswer } from './answers'
import { chosenPairs, selectedAnswer } from './chosen'
import { nodeType, paragraphOf } from './pair-builders'
import { type Placed, pairAt } from './places'
import type { Speaker } from './speakers'

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

/** Takes the chosen pairs away, or the answer that is selected as a whole. Undo brings them back. */
export const deletePair: Command = (state, dispatch, view) => {
  if (selectedAnswer(state)) return deleteAnswer(state, dispatch, view)
  const positions = new Set(chosenPairs(state).map(({ pos }) => pos))
  const indexes: number[] = []
  state.doc.forEach((_node, pos, index) => {
    if (positions.has(pos)) indexes.push(index)
  })
  return deleteBlocks(indexes)(state, andShow(dispatch), view)
}

/** Takes blocks of the document away (counted from 0); an empty line stays where they were all there is. */
export function deleteBlocks(indexes: readonly number[]): Command {
  return (state, dispatch) => {
    const gone = new Set(indexes)
    const isThere = (index: number) => index >= 0 && index < state.doc.childCount
    if (gone.size === 0 || ![...gone].every(isThere)) return false
    if (dispatch) {
      const { tr } = state
      const places = childPlaces(state.doc)
      if (gone.size === places.length) tr.replaceWith(0, state.doc.content.size, paragraphOf(state.schema))
      else {
        for (const index of [...gone].sort((one, other) => other - one)) {
          const { node, pos } = places[index] as Placed
          tr.delete(pos, pos + node.nodeSize)
        }
      }
      dispatch(tr)
    }
    return true
  }
}

/** A copy of the chosen pairs after the last of them, or of the selected answer after it. Their ids are made anew. */
export const duplicatePair: Command = (state, dispatch) => {
  const { selection } = state
  const answer = selectedAnswer(state)
  const chosen = answer ? [answer] : chosenPairs(state)
  const last = chosen.at(-1)
  if (!last) return false
  if (dispatch) {
    const after = last.pos + last.node.nodeSize
    const copies = chosen.map(({ node }) => node)
    const tr = state.tr.insert(after, copies)
    const question = last.node.firstChild
    const next =
      selection instanceof PairSelection
        ? PairSelection.of(tr.doc, placesOf(copies, after))
        : selection instanceof NodeSelection && selection.from === last.pos
          ? NodeSelection.create(tr.doc, after)
          : TextSelection.create(tr.doc, after + 2 + (question?.content.size ?? 0))
    if (next) tr.setSelection(next)
    dispatch(tr.scrollIntoView())
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
export function setSpeaker(answerPos: number, voice: Speaker): Command {
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

function childPlaces(doc: Node): Placed[] {
  const places: Placed[] = []
  doc.forEach((node, pos) => {
    places.push({ node, pos })
  })
  return places
}

/** Where nodes stand that follow each other from `start`. */
function placesOf(nodes: readonly Node[], start: number): number[] {
  let pos = start
  return nodes.map((node) => {
    const at = pos
    pos += node.nodeSize
    return at
  })
}
