import type { HtmlExporter } from '../../exporter'
import { element, marked } from '../../hast'
import type { ResolvedHeading } from '../../resolved'

/** Where a page needs another level, the article's own is kept with the ties. */
export const headingHtml: HtmlExporter<ResolvedHeading> = (node, context) => {
  const level = context.levelHere(node) ?? node.level
  const ties = { dataLevel: level === node.level ? null : String(node.level) }
  return [element(`h${level}`, marked(context, [], ties), context.inline(node.content))]
}
