import type { MarkdownExporter } from '../../exporter'
import type { ResolvedText } from '../../resolved'

export const textMarkdown: MarkdownExporter<ResolvedText> = (node) => [{ type: 'text', value: node.text }]
