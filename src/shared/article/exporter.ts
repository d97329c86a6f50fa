import type { ElementContent } from 'hast'
import type { PhrasingContent, RootContent } from 'mdast'
import type { HeadingLevel, TextMark } from './document'
import type {
  ResolvedAnswer,
  ResolvedBlock,
  ResolvedFootnote,
  ResolvedHeading,
  ResolvedInline,
  ResolvedNode,
  ResolvedPicture,
  ResolvedQuestion,
} from './resolved'

/** What nodes and marks need to know to become HTML or Markdown. `publish/` makes these contexts from a profile. */

/** How a question looks: bold paragraph, heading of a level, `Q:`/`A:`, or a definition list. */
export type QuestionLook =
  | { style: 'bold' }
  | { style: 'heading'; level: 2 | 3 | 4 }
  | { style: 'q-and-a' }
  | { style: 'definition-list' }

type Context = {
  questions: QuestionLook
  /** The name to print before a question or an answer, null where the profile prints none. */
  nameBefore(node: ResolvedQuestion | ResolvedAnswer): string | null
  /** The address of a picture beside the export; asking for it puts the picture on the list of files to copy. */
  address(picture: ResolvedPicture): string
}

export type HtmlContext = Context & {
  /** Class names, for style sheets and for coming back. */
  classes: boolean
  /** Data attributes that tie the text to records, for coming back whole. */
  ties: boolean
  /** The level that a heading has where it stands, when the article's own would leave one out; else null. */
  levelHere(node: ResolvedHeading | ResolvedQuestion): HeadingLevel | null
  /** What the number in the text and the words at the end are called in the page, so that each leads to the other. */
  footnoteIds(node: ResolvedFootnote): { reference: string; note: string }
  blocks(nodes: readonly ResolvedBlock[]): ElementContent[]
  inline(nodes: readonly ResolvedInline[]): ElementContent[]
}

export type MarkdownContext = Context & {
  /** Comments that say what Markdown has no words for, for coming back whole. */
  ties: boolean
  blocks(nodes: readonly ResolvedBlock[]): RootContent[]
  inline(nodes: readonly ResolvedInline[]): PhrasingContent[]
}

/** What a node becomes in HTML. It never changes the node. */
export type HtmlExporter<Node extends ResolvedNode> = (node: Node, context: HtmlContext) => ElementContent[]

/** What a node becomes in Markdown's syntax tree. Nodes in a line become phrasing content. */
export type MarkdownExporter<Node extends ResolvedNode> = (
  node: Node,
  context: MarkdownContext,
) => Node extends ResolvedInline ? PhrasingContent[] : RootContent[]

/** What a mark puts around the words it is on. */
export type MarkExporter<Mark extends TextMark> = {
  html(mark: Mark, children: ElementContent[]): ElementContent[]
  markdown(mark: Mark, children: PhrasingContent[]): PhrasingContent[]
}
