import type { Node } from '@tiptap/pm/model'
import { type Command, type EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'
import { chosenAnswer } from './chosen'
import { nodeType, paragraphOf } from './pair-builders'
import { isBlank, isUnnamed, type PairPlace, type Placed, sameVoice } from './places'
import { followPulledWords } from './pull-quotes'

/**
 * Moves the chosen answer past its neighbour in the pair; at the pair's edge into the next pair there, to the side it
 * comes from. An answer without words that waits there for nobody else gives way; a pair that is left without an answer
 * gets an empty one.
 */
export function moveAnswer(direction: -1 | 1): Command {
  return (state, dispatch) => {
    const place = chosenAnswer(state)
    if (!place) return false
    const next = place.partIndex + direction
    if (next >= 1 && next < place.pair.node.childCount) return swap(state, place, direction, dispatch)
    const target = nextPair(state.doc, place.pair.pos, direction)
    return target ? intoPair(state, place, target, direction, dispatch) : false
  }
}

type Dispatch = Parameters<Command>[1]

function swap(state: EditorState, place: PairPlace, direction: -1 | 1, dispatch: Dispatch): boolean {
  if (!dispatch) return true
  const { part, pair, partIndex } = place
  const neighbour = pair.node.child(partIndex + direction)
  const tr = state.tr
  const target = direction < 0 ? part.pos - neighbour.nodeSize : part.pos + neighbour.nodeSize
  tr.delete(part.pos, part.pos + part.node.nodeSize).insert(target, part.node)
  dispatch(withSelectionAt(state, tr, part.pos, target).scrollIntoView())
  return true
}

function intoPair(
  state: EditorState,
  place: PairPlace,
  target: Placed,
  direction: -1 | 1,
  dispatch: Dispatch,
): boolean {
  if (!dispatch) return true
  const { part, pair } = place
  const tr = state.tr
  const end = part.pos + part.node.nodeSize
  if (pair.node.childCount > 2) tr.delete(part.pos, end)
  else tr.replaceWith(part.pos, end, nodeType(state.schema, 'answer').create(null, paragraphOf(state.schema)))
  const targetPos = tr.mapping.map(target.pos)
  const edge =
    direction < 0
      ? targetPos + target.node.nodeSize - 1
      : targetPos + 1 + (target.node.firstChild?.nodeSize ?? 0)
  const waiting = direction < 0 ? target.node.lastChild : target.node.child(1)
  const givesWay = waiting && isBlank(waiting) && (isUnnamed(waiting) || sameVoice(waiting, part.node))
  const size = givesWay ? waiting.nodeSize : 0
  const from = direction < 0 ? edge - size : edge
  tr.replaceWith(from, from + size, part.node)
  followPulledWords(tr, pair.node.attrs.id, [target.node.attrs.id])
  dispatch(withSelectionAt(state, tr, part.pos, from).scrollIntoView())
  return true
}

/** The selection where it was in the answer, which has gone from one position to another. */
function withSelectionAt(state: EditorState, tr: EditorState['tr'], from: number, to: number) {
  const { selection } = state
  const shift = to - from
  return tr.setSelection(
    selection instanceof NodeSelection
      ? NodeSelection.create(tr.doc, selection.from + shift)
      : TextSelection.create(tr.doc, selection.head + shift),
  )
}

function nextPair(doc: Node, pos: number, direction: -1 | 1): Placed | null {
  let found: Placed | null = null
  doc.forEach((node, at) => {
    if (node.type.name !== 'qa') return
    if (direction < 0 && at < pos) found = { node, pos: at }
    if (direction > 0 && at > pos) found ??= { node, pos: at }
  })
  return found
}
