import type { PhrasingContent } from 'mdast'
import { creditLine } from '../../credit'
import type { MarkdownExporter } from '../../exporter'
import type { ResolvedFigure } from '../../resolved'
import { tidyText, withoutMark } from '../../tidy-inline'

/**
 * A picture, and in the same paragraph the caption in italics and the credit, a line each. Without a picture yet, its
 * caption as a paragraph.
 */
export const figureMarkdown: MarkdownExporter<ResolvedFigure> = (node, context) => {
  if (node.picture === null) {
    return node.content.length === 0 ? [] : [{ type: 'paragraph', children: context.inline(node.content) }]
  }
  const url = context.address(node.picture)
  const line: PhrasingContent[] = [{ type: 'image', url, alt: tidyText(node.alt) }]
  const caption = context.inline(withoutMark(node.content, 'italic'))
  const credit = tidyText(node.credit)
  if (caption.length > 0) line.push({ type: 'break' }, { type: 'emphasis', children: caption })
  if (credit !== '') line.push({ type: 'break' }, { type: 'text', value: creditLine(credit) })
  return [{ type: 'paragraph', children: line }]
}
