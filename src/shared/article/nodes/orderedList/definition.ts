import { OrderedList as TiptapOrderedList } from '@tiptap/extension-list'

export const OrderedList = TiptapOrderedList.extend({
  addAttributes() {
    return {
      start: {
        default: 1,
        validate(value: unknown) {
          if (!Number.isInteger(value) || Number(value) < 0) {
            throw new RangeError(`expected a whole number from 0, got ${JSON.stringify(value)}`)
          }
        },
        parseHTML: (element) => {
          const start = Number.parseInt(element.getAttribute('start') ?? '1', 10)
          return Number.isInteger(start) && start >= 0 ? start : 1
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
