import { mergeAttributes, Node } from '@tiptap/core'
import { requiredTextAttribute } from '../../attributes'

/** An expert's record shown as a card. */
export const ExpertCard = Node.create({
  name: 'expertCard',
  group: 'block',
  atom: true,
  draggable: true,

  addAttributes() {
    return { expertId: requiredTextAttribute('expertId', 'data-expert') }
  },

  parseHTML() {
    return [{ tag: 'div.expert-card[data-expert]' }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['div', mergeAttributes(HTMLAttributes, { class: 'expert-card' })]
  },
})
