import { Strike as TiptapStrike } from '@tiptap/extension-strike'
import type { MarkExporter } from '../exporter'

export const Strike = TiptapStrike

export const strikeExporter: MarkExporter<{ type: 'strike' }> = {
  html: (_, children) => [{ type: 'element', tagName: 's', properties: {}, children }],
  markdown: (_, children) => [{ type: 'delete', children }],
}
