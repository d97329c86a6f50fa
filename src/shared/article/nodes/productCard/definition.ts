import { mergeAttributes, Node } from '@tiptap/core'
import { requiredTextAttribute, textAttribute } from '../../attributes'

/** A product's record shown as a card, with the writer's note on it. */
export const ProductCard = Node.create({
  name: 'productCard',
  group: 'block',
  atom: true,
  draggable: true,

  addAttributes() {
    return {
      productId: requiredTextAttribute('productId', 'data-product'),
      note: {
        ...textAttribute('note', 'data-note'),
        // In our exported HTML the note is a paragraph of the card.
        parseHTML: (element) =>
          element.getAttribute('data-note') ?? element.querySelector('.product-note')?.textContent ?? null,
      },
    }
  },

  parseHTML() {
    return [{ tag: 'div.product-card[data-product]' }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['div', mergeAttributes(HTMLAttributes, { class: 'product-card' })]
  },
})
