import { mergeAttributes, Node } from '@tiptap/core'
import { textAttribute } from '../../attributes'

/** Words lifted out of an answer and set large. */
export const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'inline*',
  defining: true,
  draggable: true,

  addAttributes() {
    return {
      qaId: textAttribute('qaId', 'data-qa'),
      speaker: textAttribute('speaker', 'data-speaker'),
    }
  },

  parseHTML() {
    return [{ tag: 'blockquote.pull-quote', priority: 60, contentElement: 'p' }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['blockquote', mergeAttributes(HTMLAttributes, { class: 'pull-quote' }), ['p', 0]]
  },
})
