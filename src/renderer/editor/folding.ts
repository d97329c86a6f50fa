import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import {
  type Command,
  type EditorState,
  Plugin,
  PluginKey,
  type Selection,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { chosenPairs } from './commands/chosen'
import { pairAt } from './commands/places'

type State = {
  marks: DecorationSet
  /** Pairs that went while they were folded, by their ids: undo brings them back as they were. */
  gone: ReadonlySet<string>
  /** Grows when other pairs are folded than before. */
  version: number
}
type FoldChange = { fold: number[]; unfold: number[] }

const key = new PluginKey<State>('folding')

/** What folding asks and tells of the window around the editor. */
export type FoldKeeper = {
  /** The ids of the pairs that were folded when the article was last left. */
  folded: readonly string[]
  onFold(ids: readonly string[]): void
}

/** Which pairs are folded: a matter of this window, so it is kept beside the document and not in it. */
export function folding(keeper: FoldKeeper) {
  return Extension.create({
    name: 'folding',
    addProseMirrorPlugins: () => [foldingPlugin(keeper)],
  })
}

export function foldingPlugin(keeper: FoldKeeper): Plugin<State> {
  return new Plugin<State>({
    key,
    state: {
      init: (_config, { doc }) => ({
        marks: DecorationSet.create(doc, marksOf(doc, new Set(keeper.folded))),
        gone: new Set(),
        version: 0,
      }),
      apply: applied,
    },
    props: { decorations: (state) => key.getState(state)?.marks },
    view: () => ({
      update(view, before) {
        if (key.getState(view.state)?.version !== key.getState(before)?.version) {
          keeper.onFold(foldedIds(view.state))
        }
      },
    }),
  })
}

/** The ids of the pairs that are folded. */
export function foldedIds(state: EditorState): string[] {
  const marks = key.getState(state)?.marks.find() ?? []
  return marks.flatMap(({ spec }) => (spec.id === null ? [] : [spec.id]))
}

function applied(transaction: Transaction, state: State): State {
  const change: FoldChange | undefined = transaction.getMeta(key)
  if (state.marks === DecorationSet.empty && state.gone.size === 0 && !change) return state
  const { marks: followed, gone } = transaction.docChanged ? follow(state, transaction) : state
  const marks = opened(change ? changed(followed, transaction.doc, change) : followed, transaction)
  if (marks === state.marks && gone === state.gone) return state
  // What is typed maps the marks and folds nothing.
  const isSame = !change && marks.find().length === state.marks.find().length
  return { marks, gone, version: isSame ? state.version : state.version + 1 }
}

/** A pair that is moved, joined to another or brought back is put in anew, and its mark with it. */
function follow(state: State, { mapping, doc, before }: Transaction): Pick<State, 'marks' | 'gone'> {
  const lost = new Set<string>()
  const marks = state.marks.map(mapping, doc, {
    onRemove: ({ id }) => {
      if (id !== null) lost.add(id)
    },
  })
  // Typing within a block brings no pair back.
  if (lost.size === 0 && doc.childCount === before.childCount) return { marks, gone: state.gone }
  const wanted = new Set([...state.gone, ...lost])
  const found = marksOf(doc, wanted)
  if (lost.size === 0 && found.length === 0) return { marks, gone: state.gone }
  for (const { spec } of found) wanted.delete(spec.id)
  return { marks: marks.add(doc, found), gone: wanted }
}

function marksOf(doc: Node, ids: ReadonlySet<string>): Decoration[] {
  const marks: Decoration[] = []
  if (ids.size === 0) return marks
  doc.forEach((node, pos) => {
    if (node.type.name === 'qa' && ids.has(node.attrs.id)) marks.push(markOf(node, pos))
  })
  return marks
}

function markOf(pair: Node, pos: number): Decoration {
  const spec = { folded: true, id: pair.attrs.id }
  return Decoration.node(pos, pos + pair.nodeSize, { class: 'is-folded' }, spec)
}

function changed(folded: DecorationSet, doc: Node, change: FoldChange): DecorationSet {
  const removed = change.unfold.flatMap((pos) => markAt(folded, pos))
  const added = change.fold.flatMap((pos) => {
    const node = doc.nodeAt(pos)
    return node && markAt(folded, pos).length === 0 ? [markOf(node, pos)] : []
  })
  return folded.remove(removed).add(doc, added)
}

/** A caret that comes into a folded answer opens it: what is typed must be seen. */
function opened(folded: DecorationSet, transaction: Transaction): DecorationSet {
  const answer = answerOfSelection(transaction.selection)
  if (answer === null) return folded
  const inside = markAt(folded, answer)
  return inside.length > 0 ? folded.remove(inside) : folded
}

function markAt(folded: DecorationSet, pos: number): Decoration[] {
  return folded.find(pos, pos + 1).filter(({ from }) => from === pos)
}

/** Position of the pair whose answer holds the selection's head. */
function answerOfSelection(selection: Selection): number | null {
  const place = pairAt(selection.$head)
  return place && place.partIndex > 0 ? place.pair.pos : null
}

/** Folds the pair at `newPos` of the transaction where the one at `pos` was folded, of which it is a part. */
export function foldAs(state: EditorState, tr: Transaction, pos: number, newPos: number): void {
  if (!isFoldedAt(state, pos)) return
  const change: FoldChange = { fold: [newPos], unfold: [] }
  tr.setMeta(key, change)
}

/** Whether the decorations given to a pair's view say that it is folded. */
export function isFolded(decorations: readonly { spec?: { folded?: boolean } }[]): boolean {
  return decorations.some(({ spec }) => spec?.folded === true)
}

/** Folds or unfolds the pair at this position; with the caret in its answer, the caret goes to its question. */
export function toggleFold(pos: number): Command {
  return (state, dispatch) => {
    if (state.doc.nodeAt(pos)?.type.name !== 'qa') return false
    dispatch?.(
      withFolds(state, isFoldedAt(state, pos) ? { fold: [], unfold: [pos] } : { fold: [pos], unfold: [] }),
    )
    return true
  }
}

/** Folds the pairs with these ids, or unfolds them; a caret in an answer goes to its question. */
export function setFolded(ids: readonly string[], toFolded: boolean): Command {
  return (state, dispatch) => {
    const wanted = new Set(ids)
    const pairs: number[] = []
    state.doc.forEach((node, pos) => {
      if (node.type.name !== 'qa' || !wanted.has(node.attrs.id)) return
      if (isFoldedAt(state, pos) !== toFolded) pairs.push(pos)
    })
    if (pairs.length === 0) return false
    dispatch?.(withFolds(state, toFolded ? { fold: pairs, unfold: [] } : { fold: [], unfold: pairs }))
    return true
  }
}

export const toggleFoldHere: Command = (state, dispatch) => {
  const [pair] = chosenPairs(state)
  return pair ? toggleFold(pair.pos)(state, dispatch) : false
}

/** Folds all pairs; unfolds all where all are folded. */
export const toggleFoldAll: Command = (state, dispatch) => {
  const pairs: number[] = []
  state.doc.forEach((node, pos) => {
    if (node.type.name === 'qa') pairs.push(pos)
  })
  if (pairs.length === 0) return false
  const open = pairs.filter((pos) => !isFoldedAt(state, pos))
  const change: FoldChange = open.length > 0 ? { fold: open, unfold: [] } : { fold: [], unfold: pairs }
  dispatch?.(withFolds(state, change).scrollIntoView())
  return true
}

function withFolds(state: EditorState, change: FoldChange): Transaction {
  const tr = state.tr.setMeta(key, change)
  const place = pairAt(state.selection.$head)
  if (place && place.partIndex > 0 && change.fold.includes(place.pair.pos)) {
    const question = place.pair.node.firstChild
    tr.setSelection(TextSelection.create(tr.doc, place.pair.pos + 2 + (question?.content.size ?? 0)))
  }
  return tr
}

function isFoldedAt(state: EditorState, pos: number): boolean {
  const marks = key.getState(state)?.marks
  return marks !== undefined && markAt(marks, pos).length > 0
}
