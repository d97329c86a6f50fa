import { mergeAttributes, Node } from '@tiptap/core'
import { textAttribute } from '../../attributes'
import { withoutLabel } from '../speaker-label'

export const Question = Node.create({
  name: 'question',
  content: 'inline*',
  defining: true,

  addAttributes() {
    return { askedBy: textAttribute('askedBy', 'data-asked-by') }
  },

  parseHTML() {
    return [{ tag: '.question', priority: 60, contentElement: withoutLabel }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['p', mergeAttributes(HTMLAttributes, { class: 'question' }), 0]
  },
})
