import { type Command, Selection, TextSelection } from '@tiptap/pm/state'
import { chosenAnswer, chosenPairs } from './chosen'
import { nodeType, paragraphOf } from './pair-builders'
import { answersOf, isBlank, isUnnamed } from './places'
import { isSameSpeaker, speakersIn } from './speakers'

/** Takes the chosen answer away; the only one of its pair loses its words and waits for others. Undo brings it back. */
export const deleteAnswer: Command = (state, dispatch) => {
  const place = chosenAnswer(state)
  if (!place) return false
  if (dispatch) {
    const { pair, part } = place
    const end = part.pos + part.node.nodeSize
    const tr = state.tr
    const isOnly = pair.node.childCount === 2
    if (isOnly) tr.replaceWith(part.pos + 1, end - 1, paragraphOf(state.schema))
    else tr.delete(part.pos, end)
    // In the answer before, or in the question: what was read just above.
    const selection = isOnly
      ? TextSelection.create(tr.doc, part.pos + 2)
      : Selection.near(tr.doc.resolve(part.pos), -1)
    dispatch(tr.setSelection(selection).scrollIntoView())
  }
  return true
}

/**
 * One empty answer for each speaker of the article who has none in the chosen pair, in the order they first speak. The
 * first of them takes an empty answer that is nobody's yet.
 */
export const answerEach: Command = (state, dispatch) => {
  const [pair] = chosenPairs(state)
  if (!pair) return false
  const present = speakersIn(pair.node)
  const missing = speakersIn(state.doc).filter((one) => !present.some((other) => isSameSpeaker(one, other)))
  const [next] = missing
  if (!next) return false
  if (!dispatch) return true
  const tr = state.tr
  const answers = answersOf(pair.node)
  const waiting = answers.findIndex((answer) => isBlank(answer) && isUnnamed(answer))
  const end = pair.pos + pair.node.nodeSize - 1
  const added = waiting < 0 ? missing : missing.slice(1)
  const type = nodeType(state.schema, 'answer')
  tr.insert(
    end,
    added.map((speaker) => type.create(speaker, paragraphOf(state.schema))),
  )
  let at = end
  if (waiting >= 0) {
    at = pair.pos + 1 + (pair.node.firstChild?.nodeSize ?? 0)
    for (const answer of answers.slice(0, waiting)) at += answer.nodeSize
    tr.setNodeMarkup(at, null, { ...answers[waiting]?.attrs, ...next })
  }
  dispatch(tr.setSelection(Selection.near(tr.doc.resolve(at + 1))).scrollIntoView())
  return true
}
