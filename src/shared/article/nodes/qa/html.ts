import type { HtmlExporter } from '../../exporter'
import { element, marked } from '../../hast'
import type { ResolvedQa } from '../../resolved'

/** A pair is a section of its own where the question is a heading, a list of terms, or else a plain division. */
export const qaHtml: HtmlExporter<ResolvedQa> = (node, context) => {
  const children = context.blocks(node.content)
  const { style } = context.questions
  const properties = marked(context, ['qa'])
  if (style === 'definition-list') {
    // A term needs something said of it, be it nothing yet.
    const said = node.content.length === 1 ? [element('dd', {})] : []
    return [element('dl', properties, [...children, ...said])]
  }
  if (!context.classes && !context.ties) return children
  return [element(style === 'heading' ? 'section' : 'div', properties, children)]
}
