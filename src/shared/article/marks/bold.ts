import { Bold as TiptapBold } from '@tiptap/extension-bold'
import type { MarkExporter } from '../exporter'

export const Bold = TiptapBold

export const boldExporter: MarkExporter<{ type: 'bold' }> = {
  html: (_, children) => [{ type: 'element', tagName: 'strong', properties: {}, children }],
  markdown: (_, children) => [{ type: 'strong', children }],
}
