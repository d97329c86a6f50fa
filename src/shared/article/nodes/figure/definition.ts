import { mergeAttributes, Node } from '@tiptap/core'
import { mediaAddress } from '../../../records/media-address'
import { chosenFrom, oneOf, textAttribute } from '../../attributes'

const WIDTHS = ['text', 'wide', 'full'] as const

/** A picture with its caption. Alternative text and credit are the media record's unless they are set here. */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  content: 'inline*',
  defining: true,
  isolating: true,
  draggable: true,

  addAttributes() {
    return {
      mediaId: textAttribute('mediaId', 'data-media'),
      alt: textAttribute('alt', 'data-alt'),
      credit: textAttribute('credit', 'data-credit'),
      width: {
        default: 'text',
        validate: oneOf(WIDTHS),
        parseHTML: (element) => chosenFrom(WIDTHS, element.getAttribute('data-width')),
        renderHTML: (attributes) => (attributes.width === 'text' ? null : { 'data-width': attributes.width }),
      },
    }
  },

  parseHTML() {
    return [{ tag: 'figure', contentElement: captionOf }]
  },

  renderHTML({ HTMLAttributes, node }) {
    const { mediaId, alt } = node.attrs
    const caption = ['figcaption', 0] as const
    const attributes = mergeAttributes(HTMLAttributes)
    return mediaId === null
      ? ['figure', attributes, caption]
      : ['figure', attributes, ['img', { src: mediaAddress(mediaId), alt: alt ?? '' }], caption]
  },
})

/** The caption's words without the credit, which is an attribute. */
function captionOf(element: globalThis.Node): HTMLElement {
  const figure = element as HTMLElement
  const caption = figure.querySelector('figcaption')?.cloneNode(true)
  // A figure without a caption has no words of its own; what else it holds is pictures.
  if (caption === undefined) return figure.ownerDocument.createElement('figcaption')
  const words = caption as HTMLElement
  words.querySelector('.credit')?.remove()
  return words
}
