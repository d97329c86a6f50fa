import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { isFootnote } from '../lines'
import { shownWords } from '../notes/shown-words'
import type { EditorServices } from '../services'
import { setAttributes } from '../views/dom'
import { footnoteAt } from './footnote-commands'

const key = new PluginKey('footnoteNumbers')

/** Numbers the footnotes in the text, lists them under it, and opens the one with the caret. */
export function footnoteNumbers(services: EditorServices) {
  return Extension.create({
    name: 'footnoteNumbers',
    addProseMirrorPlugins() {
      return [
        new Plugin({
          key,
          props: { decorations: openFootnote },
          view: (view) => new Numberer(view, services),
        }),
      ]
    },
  })
}

/** The footnote that is being written shows its words. */
function openFootnote(state: EditorState): DecorationSet {
  const open = footnoteAt(state.selection.$head)
  if (!open) return DecorationSet.empty
  const { pos, node } = open
  return DecorationSet.create(state.doc, [
    Decoration.node(pos, pos + node.nodeSize, { class: 'is-open' }, { open: true }),
  ])
}

// ProseMirror's nodes never change, so a block that was not edited has as many as it had.
const counted = new WeakMap<Node, number>()

function footnotesIn(block: Node): number {
  let count = counted.get(block)
  if (count === undefined) {
    count = 0
    block.descendants((node) => {
      if (isFootnote(node)) count = (count ?? 0) + 1
      return !isFootnote(node)
    })
    counted.set(block, count)
  }
  return count
}

/** Works only when a block with footnotes came, went, moved or changed: letters elsewhere cost a look at each block. */
class Numberer {
  private numbered: readonly Node[] = []
  private readonly stop: () => void

  constructor(
    private readonly view: EditorView,
    private readonly services: EditorServices,
  ) {
    this.number()
    this.stop = services.references.watchAll(() => this.list())
  }

  update(_view: EditorView, before: EditorState): void {
    if (before.doc !== this.view.state.doc) this.number()
  }

  destroy(): void {
    this.stop()
  }

  private number(): void {
    const blocks: Node[] = []
    this.view.state.doc.forEach((block) => {
      if (footnotesIn(block) > 0) blocks.push(block)
    })
    const before = this.numbered
    if (blocks.length === before.length && blocks.every((block, index) => block === before[index])) return
    this.numbered = blocks
    this.view.dom.querySelectorAll('.footnote-number').forEach((mark, index) => {
      const number = `${index + 1}`
      if (mark.textContent === number) return
      mark.textContent = number
      setAttributes(mark, { 'aria-label': `Footnote ${number}` })
    })
    this.list()
  }

  private list(): void {
    const { doc } = this.view.state
    const { footnotes } = this.services
    if (this.numbered.length === 0 && footnotes.get().length === 0) return
    const listed: { id: string; number: number; words: string }[] = []
    doc.descendants((node, pos) => {
      if (!isFootnote(node)) return !node.isLeaf
      const words = shownWords(doc, { from: pos + 1, to: pos + 1 + node.content.size }, this.services)
      listed.push({ id: node.attrs.id, number: listed.length + 1, words })
      return false
    })
    footnotes.set(listed)
  }
}
