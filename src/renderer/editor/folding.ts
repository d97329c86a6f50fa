import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import {
  type Command,
  Plugin,
  PluginKey,
  type Selection,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { pairAt } from './commands/places'

/** Which pairs are folded: a matter of this window, so it is kept beside the document and not in it. */
const key = new PluginKey<DecorationSet>('folding')

type FoldChange = { fold: number[]; unfold: number[] }

export const Folding = Extension.create({
  name: 'folding',
  addProseMirrorPlugins() {
    return [foldingPlugin()]
  },
})

export function foldingPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, folded) {
        const change: FoldChange | undefined = transaction.getMeta(key)
        if (folded === DecorationSet.empty && !change) return folded
        const mapped = transaction.docChanged ? folded.map(transaction.mapping, transaction.doc) : folded
        return opened(change ? changed(mapped, transaction.doc, change) : mapped, transaction)
      },
    },
    props: { decorations: (state) => key.getState(state) },
  })
}

function changed(folded: DecorationSet, doc: Node, change: FoldChange): DecorationSet {
  const removed = change.unfold.flatMap((pos) => folded.find(pos, pos + 1).filter(({ from }) => from === pos))
  const added = change.fold.flatMap((pos) => {
    const node = doc.nodeAt(pos)
    return node ? [Decoration.node(pos, pos + node.nodeSize, { class: 'is-folded' }, { folded: true })] : []
  })
  return folded.remove(removed).add(doc, added)
}

/** A caret that comes into a folded answer opens it: what is typed must be seen. */
function opened(folded: DecorationSet, transaction: Transaction): DecorationSet {
  const answer = answerOfSelection(transaction.selection)
  if (answer === null) return folded
  const inside = folded.find(answer, answer + 1).filter(({ from }) => from === answer)
  return inside.length > 0 ? folded.remove(inside) : folded
}

/** Position of the pair whose answer holds the selection's head. */
function answerOfSelection(selection: Selection): number | null {
  const place = pairAt(selection.$head)
  return place && place.partIndex > 0 ? place.pair.pos : null
}

/** Whether the decorations given to a pair's view say that it is folded. */
export function isFolded(decorations: readonly { spec?: { folded?: boolean } }[]): boolean {
  return decorations.some(({ spec }) => spec?.folded === true)
}

/** Folds or unfolds the pair at this position; with the caret in its answer, the caret goes to its question. */
export function toggleFold(pos: number): Command {
  return (state, dispatch) => {
    const pair = state.doc.nodeAt(pos)
    if (pair?.type.name !== 'qa') return false
    const folded = foldedAt(key.getState(state), pos)
    if (dispatch) {
      const change: FoldChange = folded ? { fold: [], unfold: [pos] } : { fold: [pos], unfold: [] }
      const tr = state.tr.setMeta(key, change)
      const question = pair.firstChild
      if (!folded && question && answerOfSelection(state.selection) === pos) {
        tr.setSelection(TextSelection.create(tr.doc, pos + 2 + question.content.size))
      }
      dispatch(tr)
    }
    return true
  }
}

export const toggleFoldHere: Command = (state, dispatch) => {
  const place = pairAt(state.selection.$from)
  return place ? toggleFold(place.pair.pos)(state, dispatch) : false
}

/** Folds all pairs; unfolds all where all are folded. */
export const toggleFoldAll: Command = (state, dispatch) => {
  const folded = key.getState(state)
  const pairs: number[] = []
  state.doc.forEach((node, pos) => {
    if (node.type.name === 'qa') pairs.push(pos)
  })
  if (pairs.length === 0) return false
  if (dispatch) {
    const open = pairs.filter((pos) => !foldedAt(folded, pos))
    const change: FoldChange = open.length > 0 ? { fold: open, unfold: [] } : { fold: [], unfold: pairs }
    const tr = state.tr.setMeta(key, change)
    const place = pairAt(state.selection.$from)
    if (open.length > 0 && place && place.partIndex > 0) {
      tr.setSelection(TextSelection.create(tr.doc, place.pair.pos + 2))
    }
    dispatch(tr.scrollIntoView())
  }
  return true
}

function foldedAt(folded: DecorationSet | undefined, pos: number): boolean {
  return folded?.find(pos, pos + 1).some(({ from }) => from === pos) ?? false
}
