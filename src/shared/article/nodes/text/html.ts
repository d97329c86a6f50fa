import type { HtmlExporter } from '../../exporter'
import type { ResolvedText } from '../../resolved'

export const textHtml: HtmlExporter<ResolvedText> = (node) => [{ type: 'text', value: node.text }]
