import type { HtmlExporter } from '../../exporter'
import { element } from '../../hast'
import type { ResolvedBulletList } from '../../resolved'

export const bulletListHtml: HtmlExporter<ResolvedBulletList> = (node, context) => [
  element('ul', {}, context.blocks(node.content)),
]
