import type { HtmlExporter } from '../../exporter'
import { element, marked } from '../../hast'
import type { ResolvedQa } from '../../resolved'

/** A pair is a section of its own where the question is a heading, a list of terms, or else a plain division. */
export const qaHtml: HtmlExporter<ResolvedQa> = (node, context) => {
  const children = context.blocks(node.content)
  const { style } = context.questions
  const properties = marked(context, ['qa'])
  if (style === 'definition-list') return [element('dl', properties, children)]
  if (!context.classes && !context.ties) return children
  return [element(style === 'heading' ? 'section' : 'div', properties, children)]
}
