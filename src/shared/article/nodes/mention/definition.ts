import { mergeAttributes, Node } from '@tiptap/core'
import { chosenFrom, oneOf, requiredTextAttribute } from '../../attributes'

const KINDS = ['product', 'brand', 'expert'] as const

/** A record named in the text. Without words of its own it follows the record's name. */
export const Mention = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  draggable: true,

  addAttributes() {
    return {
      kind: {
        default: undefined,
        isRequired: true,
        validate: oneOf(KINDS),
        parseHTML: (element) => chosenFrom(KINDS, element.getAttribute('data-mention')),
        renderHTML: (attributes) => ({ 'data-mention': attributes.kind }),
      },
      id: requiredTextAttribute('id', 'data-record'),
      text: {
        default: null,
        validate: 'string|null',
        parseHTML: (element) => (element.hasAttribute('data-follows') ? null : element.textContent),
        renderHTML: (attributes) => (attributes.text === null ? { 'data-follows': '' } : null),
      },
    }
  },

  parseHTML() {
    return [{ tag: 'span[data-mention][data-record]' }]
  },

  renderHTML({ HTMLAttributes, node }) {
    return ['span', mergeAttributes(HTMLAttributes, { class: 'mention' }), node.attrs.text ?? '']
  },

  renderText({ node }) {
    return node.attrs.text ?? ''
  },
})
