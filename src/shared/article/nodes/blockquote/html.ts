import type { HtmlExporter } from '../../exporter'
import { element } from '../../hast'
import type { ResolvedBlockquote } from '../../resolved'

export const blockquoteHtml: HtmlExporter<ResolvedBlockquote> = (node, context) => [
  element('blockquote', {}, context.blocks(node.content)),
]
