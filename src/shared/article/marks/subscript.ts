import { Subscript as TiptapSubscript } from '@tiptap/extension-subscript'
import type { MarkExporter } from '../exporter'

export const Subscript = TiptapSubscript

/** Markdown has no subscript, so it is written as HTML there, which every renderer takes. */
export const subscriptExporter: MarkExporter<{ type: 'subscript' }> = {
  html: (_, children) => [{ type: 'element', tagName: 'sub', properties: {}, children }],
  markdown: (_, children) => [
    { type: 'html', value: '<sub>' },
    ...children,
    { type: 'html', value: '</sub>' },
  ],
}
