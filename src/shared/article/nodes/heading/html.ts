import type { HtmlExporter } from '../../exporter'
import { element } from '../../hast'
import type { ResolvedHeading } from '../../resolved'

export const headingHtml: HtmlExporter<ResolvedHeading> = (node, context) => [
  element(`h${node.level}`, {}, context.inline(node.content)),
]
