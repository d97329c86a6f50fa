import { Extension } from '@tiptap/core'
import type { ResolvedPos } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { pairAt } from './commands/places'

type Marked = { from: number; decorations: DecorationSet }

const key = new PluginKey<Marked>('caretPair')
const none: Marked = { from: -1, decorations: DecorationSet.empty }

/**
 * Marks the pair that holds the caret, in the same step that puts the caret there. Pairs out of sight are not drawn,
 * and a new one is out of sight until the next frame: letters typed before that would go astray.
 */
export const CaretPair = Extension.create({
  name: 'caretPair',
  addProseMirrorPlugins() {
    return [caretPairPlugin()]
  },
})

export function caretPairPlugin(): Plugin<Marked> {
  return new Plugin<Marked>({
    key,
    state: {
      init: (_config, state) => markedFor(state),
      apply(transaction, marked, _before, state) {
        if (!transaction.docChanged && !transaction.selectionSet) return marked
        const from = pairStart(transaction.selection.$head)
        if (from === marked.from && !transaction.docChanged) return marked
        return markedFor(state)
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  })
}

function markedFor(state: EditorState): Marked {
  const place = pairAt(state.selection.$head)
  if (!place) return none
  const { node, pos } = place.pair
  const decoration = Decoration.node(pos, pos + node.nodeSize, { class: 'has-caret' })
  return { from: pos, decorations: DecorationSet.create(state.doc, [decoration]) }
}

function pairStart($pos: ResolvedPos): number {
  return pairAt($pos)?.pair.pos ?? -1
}
