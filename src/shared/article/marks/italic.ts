import { Italic as TiptapItalic } from '@tiptap/extension-italic'
import type { MarkExporter } from '../exporter'

export const Italic = TiptapItalic

export const italicExporter: MarkExporter<{ type: 'italic' }> = {
  html: (_, children) => [{ type: 'element', tagName: 'em', properties: {}, children }],
  markdown: (_, children) => [{ type: 'emphasis', children }],
}
