import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { EditorServices } from '../services'
import { sourceOf, speakerOf, wordsInSource } from './source'

/** How a pull quote stands to the answer it was taken from; `said` is also for one that was taken from none. */
export type Tie = 'said' | 'changed'

/** Tells each pull quote whether its words are still in the answer, and keeps its speaker's name when the pair goes. */
export function pullQuoteTies(services: EditorServices) {
  return Extension.create({
    name: 'pullQuoteTies',
    addProseMirrorPlugins() {
      return [
        new Plugin({
          key: new PluginKey('pullQuoteTies'),
          props: { decorations: (state) => tiesIn(state, services) },
          appendTransaction: (transactions, before, after) =>
            transactions.some(({ docChanged }) => docChanged) ? namesKept(before, after, services) : null,
        }),
      ]
    },
  })
}

// Nodes never change: a pair and a quote that nobody edited stand to each other as before.
const known = new WeakMap<Node, { pair: Node; tie: Tie }>()

function tiesIn({ doc }: EditorState, services: EditorServices): DecorationSet {
  const decorations: Decoration[] = []
  eachQuote(doc, (quote, pos) => {
    const source = sourceOf(doc, quote)
    if (source && tieOf(quote, source.pair, services) === 'changed')
      decorations.push(Decoration.node(pos, pos + quote.nodeSize, {}, { tie: 'changed' satisfies Tie }))
  })
  return decorations.length > 0 ? DecorationSet.create(doc, decorations) : DecorationSet.empty
}

function tieOf(quote: Node, pair: Node, services: EditorServices): Tie {
  const before = known.get(quote)
  if (before?.pair === pair) return before.tie
  const isSaid = quote.content.size === 0 || wordsInSource(quote, pair, services) !== null
  const tie = isSaid ? 'said' : 'changed'
  known.set(quote, { pair, tie })
  return tie
}

/** A quote whose pair has gone keeps the name that the pair gave it. */
function namesKept(before: EditorState, after: EditorState, services: EditorServices): Transaction | null {
  const { tr } = after
  eachQuote(after.doc, (quote, pos) => {
    if (quote.attrs.qaId === null || quote.attrs.speaker !== null || sourceOf(after.doc, quote)) return
    const source = sourceOf(before.doc, quote)
    const name = source && speakerOf(quote, source.pair, services)
    if (name) tr.setNodeAttribute(pos, 'speaker', name)
  })
  return tr.docChanged ? tr : null
}

/** Pull quotes stand among the document's own blocks only. */
function eachQuote(doc: Node, visit: (quote: Node, pos: number) => void): void {
  doc.forEach((child, pos) => {
    if (child.type.name === 'pullQuote') visit(child, pos)
  })
}
