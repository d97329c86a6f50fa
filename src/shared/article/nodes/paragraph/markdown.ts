import type { MarkdownExporter } from '../../exporter'
import type { ResolvedParagraph } from '../../resolved'

export const paragraphMarkdown: MarkdownExporter<ResolvedParagraph> = (node, context) => [
  { type: 'paragraph', children: context.inline(node.content) },
]
