import type { MarkdownExporter } from '../../exporter'
import type { ResolvedHeading } from '../../resolved'
import { withoutBreaks } from '../../tidy-inline'

/** A heading is one line in Markdown, so a break in it becomes a space. */
export const headingMarkdown: MarkdownExporter<ResolvedHeading> = (node, context) => [
  { type: 'heading', depth: node.level, children: context.inline(withoutBreaks(node.content)) },
]
