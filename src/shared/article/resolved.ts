import type {
  AnswerNode,
  ExpertCardNode,
  FactNode,
  FigureNode,
  HeadingLevel,
  MentionNode,
  NodeType,
  ProductCardNode,
  PullQuoteNode,
  QuestionNode,
  TextMark,
} from './document'

/**
 * An article that needs no library: every id has become plain values beside it. This is what exporters read. The
 * attributes as they were stored stay in `attrs`, so that HTML can carry them and come back.
 */

/** Notes and provenance stay in the app, so they are not among the marks of a resolved article. */
export type ResolvedMark = Exclude<TextMark, { type: 'note' | 'quote' }>

type Marked = { marks: ResolvedMark[] }
export type ResolvedText = Marked & { type: 'text'; text: string }
export type ResolvedHardBreak = Marked & { type: 'hardBreak' }
/** `shown` is what a reader sees. */
export type ResolvedMention = Marked & { type: 'mention'; attrs: MentionNode['attrs']; shown: string }
export type ResolvedFact = Marked & { type: 'fact'; attrs: FactNode['attrs']; shown: string }
export type ResolvedFootnoteContent = ResolvedText | ResolvedHardBreak | ResolvedMention | ResolvedFact
/** `number` counts the article's footnotes from 1, in reading order. It has words, and no marks: its number has none. */
export type ResolvedFootnote = Marked & {
  type: 'footnote'
  number: number
  content: ResolvedFootnoteContent[]
}
export type ResolvedInline = ResolvedFootnoteContent | ResolvedFootnote

export type ResolvedParagraph = { type: 'paragraph'; content: ResolvedInline[] }
export type ResolvedHeading = { type: 'heading'; level: HeadingLevel; content: ResolvedInline[] }
export type ResolvedListItem = { type: 'listItem'; content: ResolvedTextBlock[] }
export type ResolvedBulletList = { type: 'bulletList'; content: ResolvedListItem[] }
export type ResolvedOrderedList = { type: 'orderedList'; start: number; content: ResolvedListItem[] }
export type ResolvedBlockquote = { type: 'blockquote'; content: ResolvedTextBlock[] }
export type ResolvedTextBlock = ResolvedParagraph | ResolvedBulletList | ResolvedOrderedList

/** A picture of the library. `relativePath` is where an export puts it, below the written file. */
export type ResolvedPicture = {
  mediaId: string
  /** The stored file's name, for a reader; the file itself is found by `mediaId`. */
  fileName: string
  /** Its name in an export: readable, and the same wherever the same bytes are used. */
  exportName: string
  alt: string
  credit: string
  source: string
  licence: string
  /** Pixels as it is shown, null where unknown. */
  width: number | null
  height: number | null
}

/** `alt` and `credit` are the figure's own words or else the media record's. */
export type ResolvedFigure = {
  type: 'figure'
  attrs: Omit<FigureNode['attrs'], 'id'>
  picture: ResolvedPicture | null
  alt: string
  credit: string
  content: ResolvedInline[]
}
export type ResolvedPullQuote = {
  type: 'pullQuote'
  attrs: Omit<PullQuoteNode['attrs'], 'id'>
  speaker: string | null
  content: ResolvedInline[]
}
export type ResolvedProduct = {
  name: string
  brand: string | null
  /** Formatted in the article's language: "50 ml", "€42.00". */
  size: string | null
  price: string | null
  /** The day of that price, as the language's readers expect it: "as of 1 June 2026". */
  priceAsOf: string | null
  /** What a reader should know of how the writer came by it, and of its link. */
  disclosure: string[]
  href: string | null
  /** True where the link earns the writer money, which `rel` has to say. */
  affiliate: boolean
  picture: ResolvedPicture | null
}
export type ResolvedProductCard = {
  type: 'productCard'
  attrs: Omit<ProductCardNode['attrs'], 'id'>
  product: ResolvedProduct
}
export type ResolvedExpert = {
  name: string
  title: string
  employer: string
  credentials: string[]
  bio: string
  picture: ResolvedPicture | null
}
export type ResolvedExpertCard = {
  type: 'expertCard'
  attrs: Omit<ExpertCardNode['attrs'], 'id'>
  expert: ResolvedExpert
}
export type ResolvedDivider = { type: 'divider' }
export type ResolvedQuestion = {
  type: 'question'
  attrs: Omit<QuestionNode['attrs'], 'id'>
  content: ResolvedInline[]
}
export type ResolvedAnswerBlock =
  | ResolvedTextBlock
  | ResolvedBlockquote
  | ResolvedFigure
  | ResolvedProductCard
/** `speaker` is the name to print: the expert record's, or else the plain name. */
export type ResolvedAnswer = {
  type: 'answer'
  attrs: Omit<AnswerNode['attrs'], 'id'>
  speaker: string | null
  content: ResolvedAnswerBlock[]
}
export type ResolvedQa = { type: 'qa'; content: [ResolvedQuestion, ...ResolvedAnswer[]] }

export type ResolvedTopBlock =
  | ResolvedAnswerBlock
  | ResolvedHeading
  | ResolvedQa
  | ResolvedPullQuote
  | ResolvedExpertCard
  | ResolvedDivider
export type ResolvedDocument = { type: 'doc'; content: ResolvedTopBlock[] }

export type ResolvedBlock = ResolvedTopBlock | ResolvedListItem | ResolvedQuestion | ResolvedAnswer
export type ResolvedNode = ResolvedDocument | ResolvedBlock | ResolvedInline
/** The resolved shape of a node. Every node of document.ts has one, or this does not compile where it is used. */
export type ResolvedNodeOf<Type extends NodeType> = Extract<ResolvedNode, { type: Type }>

/** Something the writer should know before publishing: one line, and the block it is about. */
export type ResolveProblem = { message: string; blockId: string | null }

export type ResolvedArticle = {
  id: string
  title: string
  dek: string
  slug: string
  byline: string
  status: string
  /** BCP 47, never empty. */
  language: string
  publishedOn: string | null
  /** ISO day of the last save, UTC. */
  updatedOn: string | null
  publishedUrl: string | null
  canonicalUrl: string | null
  seoTitle: string
  seoDescription: string
  tags: string[]
  cover: ResolvedPicture | null
  document: ResolvedDocument
  problems: ResolveProblem[]
}
