import type { NameCandidate } from '@shared/mentions/name'
import { closeHistory } from '@tiptap/pm/history'
import type { Mark, Node, Schema } from '@tiptap/pm/model'
import { type EditorState, NodeSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { OfferedName } from './name-offers'
import { textOf } from './offer-names'

/** A name and the record it is taken for. */
export type Taken = OfferedName & { candidate: NameCandidate }

/**
 * Makes mentions of names, as one step of undo. Whoever is misspelled is then spelled rightly; another name of a record
 * stays the words that are shown.
 * @returns null where none of the words is there any more
 */
export function takeNames(state: EditorState, names: readonly Taken[]): Transaction | null {
  const tr = closeHistory(state.tr)
  const fromTheEnd = [...names].sort((one, other) => other.from - one.from)
  for (const { from, to, name, candidate } of fromTheEnd) {
    if (to > state.doc.content.size || textOf(state.doc, from, to) !== name.text) continue
    tr.replaceWith(from, to, mentionOf(state.schema, name.text, candidate, marksOf(state.doc, from, to)))
  }
  return tr.docChanged ? tr : null
}

/** Dispatches a step of undo of its own: what is typed after it is another one. */
export function dispatchAlone(view: EditorView, tr: Transaction): void {
  view.dispatch(tr)
  view.dispatch(closeHistory(view.state.tr))
}

/** Names that only one record has; where several do, the writer says which. */
export function unambiguous(names: readonly OfferedName[]): Taken[] {
  return names.flatMap(({ name, ...place }) => {
    const [candidate, ...others] = name.candidates
    return others.length > 0 ? [] : [{ ...place, name, candidate }]
  })
}

function mentionOf(schema: Schema, written: string, candidate: NameCandidate, marks: readonly Mark[]): Node {
  const { kind, id, isAlias, spelling } = candidate
  const ownWords = candidate.written === 'right' ? written : spelling
  const mention = schema.nodes.mention
  if (!mention) throw new Error('The article has mentions.')
  return mention.create({ kind, id, text: isAlias ? ownWords : null }, null, marks)
}

/** The marks that all of these words have: a chip cannot be half bold. */
function marksOf(document: Node, from: number, to: number): readonly Mark[] {
  let marks: readonly Mark[] | null = null
  document.nodesBetween(from, to, (node) => {
    if (!node.isText) return
    marks = marks === null ? node.marks : marks.filter((mark) => mark.isInSet(node.marks))
  })
  return marks ?? []
}

/** The chip that is selected or that the caret stands beside. */
export function chipAt(state: EditorState): { pos: number; node: Node } | null {
  const { selection } = state
  if (selection instanceof NodeSelection)
    return selection.node.type.name === 'mention' ? { pos: selection.from, node: selection.node } : null
  if (!selection.empty) return null
  const { $from } = selection
  if ($from.nodeBefore?.type.name === 'mention')
    return { pos: $from.pos - $from.nodeBefore.nodeSize, node: $from.nodeBefore }
  return $from.nodeAfter?.type.name === 'mention' ? { pos: $from.pos, node: $from.nodeAfter } : null
}
