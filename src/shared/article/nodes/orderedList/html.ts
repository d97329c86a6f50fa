import type { HtmlExporter } from '../../exporter'
import { element } from '../../hast'
import type { ResolvedOrderedList } from '../../resolved'

export const orderedListHtml: HtmlExporter<ResolvedOrderedList> = (node, context) => [
  element('ol', node.start === 1 ? {} : { start: node.start }, context.blocks(node.content)),
]
