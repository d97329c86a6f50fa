import { Mark } from '@tiptap/core'
import { requiredTextAttribute } from '../attributes'
import type { TextMark } from '../document'
import type { MarkExporter } from '../exporter'

/** An editor's note on these words. Several notes may lie on the same words. */
export const Note = Mark.create({
  name: 'note',
  inclusive: false,
  excludes: '',

  addAttributes() {
    return { id: requiredTextAttribute('id', 'data-note-id') }
  },

  parseHTML() {
    return [{ tag: 'span[data-note-id]' }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['span', HTMLAttributes, 0]
  },
})

/** Resolving takes these marks away; should one be left, only its words go out. */
export const noteExporter: MarkExporter<Extract<TextMark, { type: 'note' }>> = {
  html: (_, children) => children,
  markdown: (_, children) => children,
}
