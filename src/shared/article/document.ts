/**
 * The article document as JSON: what Tiptap produces, what the library stores and what every importer makes and
 * every exporter reads. `article/schema.ts` holds the ProseMirror schema that enforces it.
 */

/** The version of the shapes in this file. Raise it together with a step in `article/upgrade.ts`. */
export const DOCUMENT_SCHEMA_VERSION = 2

export type TextMark =
  | { type: 'bold' }
  | { type: 'italic' }
  | { type: 'strike' }
  | { type: 'subscript' }
  | { type: 'superscript' }
  | { type: 'link'; attrs: { href: string; rel: string | null } }
  /** Provenance: words `from` (inclusive) to `to` (exclusive) of the interview's transcript, counted from 0. */
  | { type: 'quote'; attrs: { interviewId: string; from: number; to: number } }
  /** An editor's note on these words. It never leaves the app. */
  | { type: 'note'; attrs: { id: string } }

export type MarkType = TextMark['type']

export type TextNode = { type: 'text'; text: string; marks?: TextMark[] }
export type HardBreakNode = { type: 'hardBreak'; marks?: TextMark[] }

export type MentionKind = 'product' | 'brand' | 'expert'

/** A record named in the text. `text: null` follows the record's present name. */
export type MentionNode = {
  type: 'mention'
  attrs: { kind: MentionKind; id: string; text: string | null }
  marks?: TextMark[]
}

export type FactField = 'price' | 'size' | 'name'

/** A value shown from a product record: `live` follows it, `pinned` keeps `value` as it was at `asOf` (ISO date). */
export type FactNode = {
  type: 'fact'
  attrs: {
    productId: string
    field: FactField
    mode: 'live' | 'pinned'
    value: string | null
    asOf: string | null
    /** Which of the product's sizes and currencies; null or absent is the first that there is. */
    sizeId?: string | null
    currency?: string | null
  }
  marks?: TextMark[]
}

/** Every block carries an id that is stable over its life, so that notes, findings and revisions can point at it. */
type BlockId = { id: string | null }

/** What a footnote's words may be: anything in a line but another footnote. */
export type FootnoteContent = TextNode | HardBreakNode | MentionNode | FactNode

/**
 * A footnote, at the place in the line that it is about, with its words in it. Its number is how many come before it.
 * It carries an id like a block, since its words are a line of their own.
 */
export type FootnoteNode = {
  type: 'footnote'
  attrs: BlockId
  content?: FootnoteContent[]
  marks?: TextMark[]
}

export type InlineNode = FootnoteContent | FootnoteNode

/** What to write in a block, shown while it is empty; never printed, never counted. Absent where there is none. */
type Hinted = { hint?: string | undefined }

export type ParagraphNode = { type: 'paragraph'; attrs: BlockId & Hinted; content?: InlineNode[] }
export type HeadingLevel = 2 | 3 | 4
export type HeadingNode = {
  type: 'heading'
  attrs: BlockId & Hinted & { level: HeadingLevel }
  content?: InlineNode[]
}
export type ListItemNode = {
  type: 'listItem'
  attrs: BlockId
  content: (ParagraphNode | BulletListNode | OrderedListNode)[]
}
export type BulletListNode = { type: 'bulletList'; attrs: BlockId; content: ListItemNode[] }
export type OrderedListNode = {
  type: 'orderedList'
  attrs: BlockId & { start: number }
  content: ListItemNode[]
}
export type BlockquoteNode = {
  type: 'blockquote'
  attrs: BlockId
  content: (ParagraphNode | BulletListNode | OrderedListNode)[]
}
/** `alt` and `credit` are null where the media record's own words serve; the caption is the content. */
export type FigureNode = {
  type: 'figure'
  attrs: BlockId & {
    mediaId: string | null
    alt: string | null
    credit: string | null
    width: 'text' | 'wide' | 'full'
  }
  content?: InlineNode[]
}
/** Words lifted out of the answer of the Q&A pair `qaId`. */
export type PullQuoteNode = {
  type: 'pullQuote'
  attrs: BlockId & { qaId: string | null; speaker: string | null }
  content?: InlineNode[]
}
export type ProductCardNode = {
  type: 'productCard'
  attrs: BlockId & { productId: string; note: string | null }
}
export type ExpertCardNode = { type: 'expertCard'; attrs: BlockId & { expertId: string } }
export type DividerNode = { type: 'divider'; attrs: BlockId }

/** `askedBy` names who asked; null is the byline. */
export type QuestionNode = {
  type: 'question'
  attrs: BlockId & Hinted & { askedBy: string | null }
  content?: InlineNode[]
}
export type AnswerBlock =
  | ParagraphNode
  | BulletListNode
  | OrderedListNode
  | BlockquoteNode
  | FigureNode
  | ProductCardNode
/** Who answers: a record (`expertId`), else a plain name (`speaker`), else the interview's only expert. */
export type AnswerNode = {
  type: 'answer'
  attrs: BlockId & { expertId: string | null; speaker: string | null }
  content: AnswerBlock[]
}
/** A Q&A pair: one question, then one answer or more (a round-table). */
export type QaNode = { type: 'qa'; attrs: BlockId; content: [QuestionNode, AnswerNode, ...AnswerNode[]] }

export type TopBlock =
  | ParagraphNode
  | HeadingNode
  | BulletListNode
  | OrderedListNode
  | BlockquoteNode
  | QaNode
  | FigureNode
  | PullQuoteNode
  | ProductCardNode
  | ExpertCardNode
  | DividerNode

export type ArticleDocument = { type: 'doc'; content: TopBlock[] }

export type BlockNode = TopBlock | QuestionNode | AnswerNode | ListItemNode
export type ArticleNode = ArticleDocument | BlockNode | InlineNode
export type NodeType = ArticleNode['type']

/** A document with one empty paragraph: what a new article starts from. */
export function emptyDocument(): ArticleDocument {
  return { type: 'doc', content: [{ type: 'paragraph', attrs: { id: null } }] }
}
