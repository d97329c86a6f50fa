import { Extension } from '@tiptap/core'
import {
  type Command,
  type EditorState,
  NodeSelection,
  Plugin,
  PluginKey,
  Selection,
  type SelectionBookmark,
} from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { selectedAnswer } from './commands/chosen'
import { pairAt } from './commands/places'
import { PairSelection } from './pair-selection'

/** What was selected before each step up the ladder, the first one first. Empty once anything else is selected. */
type Below = readonly SelectionBookmark[]

const key = new PluginKey<Below>('pairLadder')

/** Selecting by steps: the answer with the caret, its pair, all pairs; Escape goes back down. */
export const PairLadder = Extension.create({
  name: 'pairLadder',
  addKeyboardShortcuts() {
    const { editor } = this
    return { Escape: () => selectLess(editor.state, editor.view.dispatch) }
  },
  addProseMirrorPlugins: () => [pairLadderPlugin()],
})

export function pairLadderPlugin(): Plugin<Below> {
  return new Plugin<Below>({
    key,
    state: {
      init: () => [],
      apply(transaction, below) {
        const next: Below | undefined = transaction.getMeta(key)
        if (next) return next
        return below.length > 0 && (transaction.selectionSet || transaction.docChanged) ? [] : below
      },
    },
    props: { decorations: ({ doc, selection }) => marksOf(doc, selection) },
  })
}

/** One step up: the answer with the caret, its pair, all pairs of the article. From a question the pair at once. */
export const selectMore: Command = (state, dispatch) => {
  const next = larger(state)
  if (!next) return false
  const below = [...(key.getState(state) ?? []), state.selection.getBookmark()]
  dispatch?.(state.tr.setSelection(next).setMeta(key, below))
  return true
}

/** One step down, to what was selected before; without steps, to the first words of what is selected. */
export const selectLess: Command = (state, dispatch) => {
  const { selection, doc } = state
  const isWhole = selection instanceof NodeSelection && ['answer', 'qa'].includes(selection.node.type.name)
  if (!isWhole && !(selection instanceof PairSelection)) return false
  const below = key.getState(state) ?? []
  const before = below.at(-1)?.resolve(doc) ?? Selection.near(doc.resolve(selection.from + 1))
  dispatch?.(state.tr.setSelection(before).setMeta(key, below.slice(0, -1)))
  return true
}

function larger(state: EditorState): Selection | null {
  const { selection, doc } = state
  if (selection instanceof PairSelection) return null
  if (selection instanceof NodeSelection && selection.node.type.name === 'qa') return allPairs(state)
  const place = pairAt(selection.$from)
  if (!place) return null
  const isPairNext = selectedAnswer(state) !== null || place.partIndex === 0
  return NodeSelection.create(doc, isPairNext ? place.pair.pos : place.part.pos)
}

function allPairs({ doc }: EditorState): Selection | null {
  const positions: number[] = []
  doc.forEach((node, pos) => {
    if (node.type.name === 'qa') positions.push(pos)
  })
  return positions.length > 1 ? PairSelection.of(doc, positions) : null
}

function marksOf(doc: EditorState['doc'], selection: Selection): DecorationSet | null {
  if (!(selection instanceof PairSelection)) return null
  const marks = selection.pairs.map(({ node, pos }) =>
    Decoration.node(pos, pos + node.nodeSize, { class: 'is-chosen' }),
  )
  return DecorationSet.create(doc, marks)
}
