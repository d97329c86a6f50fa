import { changedRange } from '@shared/article/changed-range'
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

const key = new PluginKey<DecorationSet>('showHints')

/**
 * Puts a block's hint on the screen as a decoration: what is copied is made from the document, and knows nothing of it.
 * Only outermost blocks that a change touched are looked at, so that letters are not kept waiting.
 */
export const ShowHints = Extension.create({
  name: 'showHints',
  addProseMirrorPlugins: () => [showHints()],
})

/** The plugin by itself, for an editor state without a view. */
export function showHints(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, { doc }) => DecorationSet.create(doc, hintsIn(doc, 0, doc.childCount)),
      apply(transaction, shown, { doc: before }, { doc }) {
        if (!transaction.docChanged) return shown
        const range = changedRange(before, doc)
        if (!range) return shown
        const { from, newTo: to } = range
        const [start, end] = [positionOf(doc, from), positionOf(doc, to)]
        const mapped = shown.map(transaction.mapping, doc)
        const old = mapped.find(start, end).filter((shown) => shown.from >= start && shown.to <= end)
        const found = hintsIn(doc, from, to)
        if (old.length === 0 && found.length === 0) return mapped
        return mapped.remove(old).add(doc, found)
      },
    },
    props: { decorations: (state) => key.getState(state) },
  })
}

/** The hints that are on the screen, in the order of the text. */
export function shownHints(state: EditorState): { from: number; hint: string }[] {
  return (key.getState(state)?.find() ?? [])
    .map(({ from, spec }) => ({ from, hint: String(spec.hint) }))
    .toSorted((one, other) => one.from - other.from)
}

function hintsIn(doc: Node, from: number, to: number): Decoration[] {
  const found: Decoration[] = []
  const look = (node: Node, position: number): void => {
    const hint: unknown = node.attrs.hint
    if (typeof hint === 'string' && hint !== '')
      found.push(
        Decoration.node(
          position,
          position + node.nodeSize,
          { class: 'has-hint', style: `--hint: ${cssText(hint)}` },
          { hint },
        ),
      )
    if (!node.isTextblock)
      node.forEach((child, offset) => {
        look(child, position + 1 + offset)
      })
  }
  let position = 0
  for (let index = 0; index < to; index++) {
    const child = doc.child(index)
    if (index >= from) look(child, position)
    position += child.nodeSize
  }
  return found
}

function positionOf(doc: Node, index: number): number {
  let position = 0
  for (let at = 0; at < index; at++) position += doc.child(at).nodeSize
  return position
}

/** A text as CSS writes it. */
function cssText(text: string): string {
  const escaped = text.replace(/["\\;<>\n\r\f]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)
  return `"${escaped}"`
}
