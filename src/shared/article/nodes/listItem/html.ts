import type { HtmlExporter } from '../../exporter'
import { element } from '../../hast'
import type { ResolvedListItem } from '../../resolved'
import { isTight } from '../tight'

export const listItemHtml: HtmlExporter<ResolvedListItem> = (node, context) => {
  const [first, ...rest] = node.content
  if (first?.type !== 'paragraph' || !isTight(node)) return [element('li', {}, context.blocks(node.content))]
  return [element('li', {}, [...context.inline(first.content), ...context.blocks(rest)])]
}
