import type { BlockContent } from 'mdast'
import type { MarkdownExporter } from '../../exporter'
import type { ResolvedBlockquote } from '../../resolved'

export const blockquoteMarkdown: MarkdownExporter<ResolvedBlockquote> = (node, context) => [
  // A quotation holds paragraphs and lists only, which are block content.
  { type: 'blockquote', children: context.blocks(node.content) as BlockContent[] },
]
