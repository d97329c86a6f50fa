import type { HtmlExporter } from '../../exporter'
import type { ResolvedDocument } from '../../resolved'

export const docHtml: HtmlExporter<ResolvedDocument> = (node, context) => context.blocks(node.content)
