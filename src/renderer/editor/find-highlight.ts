import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { EditorServices } from './services'

/** Lights up words that a search hit or a mention pointed at, until the writer types. */
const key = new PluginKey<DecorationSet>('findHighlight')

export const FindHighlight = Extension.create({
  name: 'findHighlight',
  addProseMirrorPlugins() {
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply(transaction, lit) {
            const found: { from: number; to: number } | null | undefined = transaction.getMeta(key)
            if (found) {
              return DecorationSet.create(transaction.doc, [
                Decoration.inline(found.from, found.to, { class: 'found' }),
              ])
            }
            return transaction.docChanged && lit !== DecorationSet.empty ? DecorationSet.empty : lit
          },
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ]
  },
})

/** Scrolls to the first place with these words and lights them up; false when the text has them no more. */
export function highlightWords(view: EditorView, words: string, services: EditorServices): boolean {
  const found = findWords(view.state, words, (node) => shownText(node, services))
  if (!found) return false
  view.dispatch(view.state.tr.setMeta(key, found))
  scrollToPosition(view, found.from)
  return true
}

/** Brings a position into the middle of the pane. */
export function scrollToPosition(view: EditorView, position: number, how?: ScrollBehavior): void {
  const { node } = view.domAtPos(position)
  const target = node instanceof Element ? node : node.parentElement
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  target?.scrollIntoView({ block: 'center', behavior: how ?? (calm ? 'instant' : 'smooth') })
}

/** Where words stand in one text block, spaces and capitals aside; chips count by what they show. */
export function findWords(
  state: EditorState,
  words: string,
  shown: (node: Node) => string,
): { from: number; to: number } | null {
  const wanted = words.replace(/\s+/g, ' ').trim().toLowerCase()
  if (wanted === '') return null
  let found: { from: number; to: number } | null = null
  state.doc.descendants((node, pos) => {
    if (found || !node.isTextblock) return !found
    let text = ''
    const places: number[] = []
    node.forEach((child, offset) => {
      const part = (child.isText ? (child.text ?? '') : shown(child)).toLowerCase()
      for (let at = 0; at < part.length; at += 1) {
        const letter = /\s/.test(part[at] ?? '') ? ' ' : (part[at] ?? '')
        if (letter === ' ' && text.endsWith(' ')) continue
        text += letter
        places.push(pos + 1 + offset + (child.isText ? at : 0))
      }
    })
    const at = text.indexOf(wanted)
    if (at < 0) return true
    const last = places[at + wanted.length - 1] ?? pos
    found = { from: places[at] ?? pos, to: last + 1 }
    return false
  })
  return found
}

function shownText(node: Node, services: EditorServices): string {
  if (node.type.name === 'mention')
    return node.attrs.text ?? services.references.nameOf(node.attrs.kind, node.attrs.id) ?? ''
  return node.type.name === 'hardBreak' ? ' ' : ''
}
