import type { PhrasingContent, RootContent } from 'mdast'
import type { NodeType } from '../document'
import type { MarkdownContext, MarkdownExporter } from '../exporter'
import type {
  ResolvedBlock,
  ResolvedDocument,
  ResolvedInline,
  ResolvedNode,
  ResolvedNodeOf,
} from '../resolved'
import { answerMarkdown } from './answer/markdown'
import { blockquoteMarkdown } from './blockquote/markdown'
import { bulletListMarkdown } from './bulletList/markdown'
import { dividerMarkdown } from './divider/markdown'
import { docMarkdown } from './doc/markdown'
import { expertCardMarkdown } from './expertCard/markdown'
import { factMarkdown } from './fact/markdown'
import { figureMarkdown } from './figure/markdown'
import { footnoteMarkdown } from './footnote/markdown'
import { hardBreakMarkdown } from './hardBreak/markdown'
import { headingMarkdown } from './heading/markdown'
import { listItemMarkdown } from './listItem/markdown'
import { mentionMarkdown } from './mention/markdown'
import { orderedListMarkdown } from './orderedList/markdown'
import { paragraphMarkdown } from './paragraph/markdown'
import { productCardMarkdown } from './productCard/markdown'
import { pullQuoteMarkdown } from './pullQuote/markdown'
import { qaMarkdown } from './qa/markdown'
import { questionMarkdown } from './question/markdown'
import { textMarkdown } from './text/markdown'

type MarkdownExporters = { [Type in NodeType]: MarkdownExporter<ResolvedNodeOf<Type>> }

const markdownExporters: MarkdownExporters = {
  doc: docMarkdown,
  paragraph: paragraphMarkdown,
  heading: headingMarkdown,
  bulletList: bulletListMarkdown,
  orderedList: orderedListMarkdown,
  listItem: listItemMarkdown,
  blockquote: blockquoteMarkdown,
  qa: qaMarkdown,
  question: questionMarkdown,
  answer: (node, context) => answerMarkdown(node, context, true),
  figure: figureMarkdown,
  pullQuote: pullQuoteMarkdown,
  productCard: productCardMarkdown,
  expertCard: expertCardMarkdown,
  divider: dividerMarkdown,
  text: textMarkdown,
  hardBreak: hardBreakMarkdown,
  mention: mentionMarkdown,
  fact: factMarkdown,
  footnote: footnoteMarkdown,
}

/** What a block becomes in Markdown. A node without an exporter does not compile; one from outside throws. */
export function blockToMarkdown(
  node: ResolvedBlock | ResolvedDocument,
  context: MarkdownContext,
): RootContent[] {
  // The table pairs each type with the exporter of that very type, which an index cannot express.
  const exporter = exporterOf(node) as (node: ResolvedNode, context: MarkdownContext) => RootContent[]
  return exporter(node, context)
}

/** As `blockToMarkdown`, for what stands in a line. */
export function inlineToMarkdown(node: ResolvedInline, context: MarkdownContext): PhrasingContent[] {
  const exporter = exporterOf(node) as (node: ResolvedNode, context: MarkdownContext) => PhrasingContent[]
  return exporter(node, context)
}

function exporterOf(node: ResolvedNode): unknown {
  if (!Object.hasOwn(markdownExporters, node.type)) {
    throw new Error(`No Markdown exporter for the node "${node.type}"`)
  }
  return markdownExporters[node.type]
}
