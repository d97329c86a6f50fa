import type { BlockContent } from 'mdast'
import type { MarkdownContext } from '../../exporter'
import type { ResolvedListItem } from '../../resolved'
import { isTight } from '../tight'

export function listItemMarkdown(node: ResolvedListItem, context: MarkdownContext) {
  // An item holds paragraphs and lists only, which are block content.
  const children = context.blocks(node.content) as BlockContent[]
  return [{ type: 'listItem' as const, spread: !isTight(node), children }]
}
