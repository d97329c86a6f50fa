import { mergeAttributes, Node } from '@tiptap/core'
import { textAttribute } from '../../attributes'
import { withoutLabel } from '../speaker-label'

export const Answer = Node.create({
  name: 'answer',
  content: '(paragraph | bulletList | orderedList | blockquote | figure | productCard)+',
  defining: true,

  addAttributes() {
    return {
      expertId: textAttribute('expertId', 'data-expert'),
      speaker: textAttribute('speaker', 'data-speaker'),
    }
  },

  parseHTML() {
    return [{ tag: '.answer', priority: 60, contentElement: withoutLabel }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['div', mergeAttributes(HTMLAttributes, { class: 'answer' }), 0]
  },
})
