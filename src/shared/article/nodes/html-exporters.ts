import type { ElementContent } from 'hast'
import type { NodeType } from '../document'
import type { HtmlContext, HtmlExporter } from '../exporter'
import type { ResolvedNode, ResolvedNodeOf } from '../resolved'
import { answerHtml } from './answer/html'
import { blockquoteHtml } from './blockquote/html'
import { bulletListHtml } from './bulletList/html'
import { dividerHtml } from './divider/html'
import { docHtml } from './doc/html'
import { expertCardHtml } from './expertCard/html'
import { factHtml } from './fact/html'
import { figureHtml } from './figure/html'
import { footnoteHtml } from './footnote/html'
import { hardBreakHtml } from './hardBreak/html'
import { headingHtml } from './heading/html'
import { listItemHtml } from './listItem/html'
import { mentionHtml } from './mention/html'
import { orderedListHtml } from './orderedList/html'
import { paragraphHtml } from './paragraph/html'
import { productCardHtml } from './productCard/html'
import { pullQuoteHtml } from './pullQuote/html'
import { qaHtml } from './qa/html'
import { questionHtml } from './question/html'
import { textHtml } from './text/html'

type HtmlExporters = { [Type in NodeType]: HtmlExporter<ResolvedNodeOf<Type>> }

const htmlExporters: HtmlExporters = {
  doc: docHtml,
  paragraph: paragraphHtml,
  heading: headingHtml,
  bulletList: bulletListHtml,
  orderedList: orderedListHtml,
  listItem: listItemHtml,
  blockquote: blockquoteHtml,
  qa: qaHtml,
  question: questionHtml,
  answer: answerHtml,
  figure: figureHtml,
  pullQuote: pullQuoteHtml,
  productCard: productCardHtml,
  expertCard: expertCardHtml,
  divider: dividerHtml,
  text: textHtml,
  hardBreak: hardBreakHtml,
  mention: mentionHtml,
  fact: factHtml,
  footnote: footnoteHtml,
}

/** What a node becomes in HTML. A node without an exporter does not compile; one from outside throws. */
export function nodeToHtml(node: ResolvedNode, context: HtmlContext): ElementContent[] {
  if (!Object.hasOwn(htmlExporters, node.type))
    throw new Error(`No HTML exporter for the node "${node.type}"`)
  // The table pairs each type with the exporter of that very type, which an index cannot express.
  const exporter = htmlExporters[node.type] as HtmlExporter<ResolvedNode>
  return exporter(node, context)
}
