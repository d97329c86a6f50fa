import { OrderedList as TiptapOrderedList } from '@tiptap/extension-list'

export const OrderedList = TiptapOrderedList.extend({
  addAttributes() {
    return {
      start: {
        default: 1,
        validate(value: unknown) {
          if (!isListNumber(value)) {
            throw new RangeError(`expected a whole number from 0 to 99999999, got ${JSON.stringify(value)}`)
          }
        },
        parseHTML: (element) => {
          const start = Number.parseInt(element.getAttribute('start') ?? '1', 10)
          return isListNumber(start) ? start : 1
        },
        renderHTML: (attributes) => (attributes.start === 1 ? null : { start: String(attributes.start) }),
      },
    }
  },

  /** The list's own markup only: Tiptap's keeps letters and Roman numerals, which our lists do not have. */
  renderHTML({ HTMLAttributes }) {
    return ['ol', HTMLAttributes, 0]
  },

  // Tiptap's reads numbered plain text at paste; here every paste goes through intake.
  addProseMirrorPlugins() {
    return []
  },
})

/** Markdown's numbers have nine digits at most, and the last item's number must fit as well. */
function isListNumber(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 99_999_999
}
