import { Mark } from '@tiptap/core'
import { requiredTextAttribute } from '../attributes'
import type { TextMark } from '../document'
import type { MarkExporter } from '../exporter'

/** Provenance: which words of a transcript these words are. Kept in the document only. */
export const Quote = Mark.create({
  name: 'quote',
  inclusive: false,

  addAttributes() {
    return {
      interviewId: requiredTextAttribute('interviewId', 'data-interview'),
      from: wordPosition('from', 'data-from'),
      to: wordPosition('to', 'data-to'),
    }
  },

  parseHTML() {
    return [{ tag: 'span[data-interview]' }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['span', HTMLAttributes, 0]
  },
})

function wordPosition(name: string, htmlName: string) {
  return {
    default: undefined,
    isRequired: true,
    validate(value: unknown) {
      if (!Number.isInteger(value) || Number(value) < 0) {
        throw new RangeError(`${name} counts words from 0, got ${JSON.stringify(value)}`)
      }
    },
    parseHTML: (element: HTMLElement) => Number.parseInt(element.getAttribute(htmlName) ?? '', 10) || 0,
    renderHTML: (attributes: Record<string, unknown>) => ({ [htmlName]: String(attributes[name]) }),
  }
}

/** Resolving takes these marks away; should one be left, only its words go out. */
export const quoteExporter: MarkExporter<Extract<TextMark, { type: 'quote' }>> = {
  html: (_, children) => children,
  markdown: (_, children) => children,
}
