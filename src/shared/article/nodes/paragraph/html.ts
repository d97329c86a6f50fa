import type { HtmlExporter } from '../../exporter'
import { element } from '../../hast'
import type { ResolvedParagraph } from '../../resolved'

export const paragraphHtml: HtmlExporter<ResolvedParagraph> = (node, context) => [
  element('p', {}, context.inline(node.content)),
]
