import { type EditorState, NodeSelection } from '@tiptap/pm/state'
import { PairSelection } from '../pair-selection'
import { type PairPlace, type Placed, pairAt } from './places'

/** The pairs that a command is about: those that are selected as wholes, else the one that holds the selection's start. */
export function chosenPairs({ selection }: EditorState): Placed[] {
  if (selection instanceof PairSelection) return selection.pairs
  if (selection instanceof NodeSelection && selection.node.type.name === 'qa') {
    return [{ node: selection.node, pos: selection.from }]
  }
  const place = pairAt(selection.$from)
  return place ? [place.pair] : []
}

/** The answer that is selected as a whole, or holds the selection's start; null where that is no answer. */
export function chosenAnswer({ selection }: EditorState): PairPlace | null {
  const place = pairAt(selection.$from)
  return place && place.partIndex > 0 ? place : null
}

/** The answer that is selected as a whole, and does not only hold the caret. */
export function selectedAnswer({ selection }: EditorState): Placed | null {
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'answer') return null
  return { node: selection.node, pos: selection.from }
}
