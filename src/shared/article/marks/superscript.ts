import { Superscript as TiptapSuperscript } from '@tiptap/extension-superscript'
import type { MarkExporter } from '../exporter'

export const Superscript = TiptapSuperscript

/** Markdown has no superscript, so it is written as HTML there, which every renderer takes. */
export const superscriptExporter: MarkExporter<{ type: 'superscript' }> = {
  html: (_, children) => [{ type: 'element', tagName: 'sup', properties: {}, children }],
  markdown: (_, children) => [
    { type: 'html', value: '<sup>' },
    ...children,
    { type: 'html', value: '</sup>' },
  ],
}
