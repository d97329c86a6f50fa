import type { Paragraph } from 'mdast'
import type { MarkdownExporter } from '../../exporter'
import { COMMENT, comment } from '../../markdown-conventions'
import type { ResolvedPullQuote } from '../../resolved'
import { tidyText } from '../../tidy-inline'

/** A quotation, and who said it under a dash. Only a comment tells it from other quotations. */
export const pullQuoteMarkdown: MarkdownExporter<ResolvedPullQuote> = (node, context) => {
  const speaker = tidyText(node.speaker ?? '')
  const words: Paragraph = { type: 'paragraph', children: context.inline(node.content) }
  const line: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: `— ${speaker}` }] }
  return [
    ...(context.ties ? [comment(COMMENT.pullQuote)] : []),
    { type: 'blockquote', children: speaker === '' ? [words] : [words, line] },
  ]
}
