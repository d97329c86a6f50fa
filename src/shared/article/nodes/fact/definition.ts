import { mergeAttributes, Node } from '@tiptap/core'
import { chosenFrom, oneOf, requiredTextAttribute, textAttribute } from '../../attributes'

const FIELDS = ['price', 'size', 'name'] as const
const MODES = ['live', 'pinned'] as const

/** A value shown from a product's record: `live` follows the record, `pinned` stays as it was on a day. */
export const Fact = Node.create({
  name: 'fact',
  group: 'inline',
  inline: true,
  atom: true,
  draggable: true,

  addAttributes() {
    return {
      productId: requiredTextAttribute('productId', 'data-record'),
      field: {
        default: undefined,
        isRequired: true,
        validate: oneOf(FIELDS),
        parseHTML: (element) => chosenFrom(FIELDS, element.getAttribute('data-fact')),
        renderHTML: (attributes) => ({ 'data-fact': attributes.field }),
      },
      mode: {
        default: 'live',
        validate: oneOf(MODES),
        parseHTML: (element) => chosenFrom(MODES, element.getAttribute('data-mode')),
        renderHTML: (attributes) => ({ 'data-mode': attributes.mode }),
      },
      value: textAttribute('value', 'data-value'),
      asOf: textAttribute('asOf', 'data-as-of'),
      sizeId: textAttribute('sizeId', 'data-size'),
      currency: textAttribute('currency', 'data-currency'),
    }
  },

  parseHTML() {
    return [{ tag: 'span[data-fact][data-record]' }]
  },

  renderHTML({ HTMLAttributes, node }) {
    return ['span', mergeAttributes(HTMLAttributes, { class: 'fact' }), node.attrs.value ?? '']
  },

  renderText({ node }) {
    return node.attrs.value ?? ''
  },
})
