import type { FactField, MentionKind } from '../article/document'

/**
 * Blocks: what every format is read into, and all that the structure step sees. Nothing here says which format the
 * words came from, so one structure step serves Markdown, saved pages, Word files and transcripts alike.
 */

/** A stretch of text in one style. Line breaks that the writer meant are `\n` in `text`. */
export type Run = {
  text: string
  bold?: boolean
  italic?: boolean
  strike?: boolean
  subscript?: boolean
  superscript?: boolean
  /** A safe link target (http, https, mailto, tel, or a relative address); never script. */
  href?: string
  rel?: string
  /** Ties written by our own HTML export, so that it can come back without loss. */
  mention?: { kind: MentionKind; id: string; follows: boolean }
  fact?: {
    productId: string
    field: FactField
    mode: 'live' | 'pinned'
    value: string | null
    asOf: string | null
    sizeId: string | null
    currency: string | null
  }
  /** A footnote at this place, by its words; `text` is empty. */
  footnote?: Run[]
}

export type HeadingBlock = { type: 'heading'; level: 1 | 2 | 3 | 4 | 5 | 6; runs: Run[] }
export type ParagraphBlock = { type: 'paragraph'; runs: Run[] }
/** `lettered`: counted by a), b), c) in the source. */
export type ListBlock = { type: 'list'; ordered: boolean; start: number; items: Block[][]; lettered?: true }
export type QuoteBlock = { type: 'quote'; blocks: Block[] }
/** A picture. `source` is where the file says it is (a relative path, an address or a data URI), never fetched. */
export type FigureBlock = {
  type: 'figure'
  source: string | null
  alt: string | null
  caption: Run[]
  credit: string | null
  width?: 'text' | 'wide' | 'full'
  mediaId?: string
}
export type DividerBlock = { type: 'divider' }
/** A definition list, or a row of folding `<details>`: terms with what is said under each. */
export type DefinitionsBlock = { type: 'definitions'; entries: { term: Run[]; definitions: Block[][] }[] }
/** A caption cue or a timestamped line of a transcript. Times are milliseconds from the start. */
export type CueBlock = {
  type: 'cue'
  startMs: number
  endMs: number | null
  speaker: string | null
  runs: Run[]
}
/** A Q&A pair, pull quote or card that the source states in so many words (our own HTML export). */
export type PairBlock = {
  type: 'pair'
  askedBy: string | null
  question: Run[]
  answers: { speaker: string | null; expertId: string | null; blocks: Block[] }[]
}
export type PullQuoteBlock = { type: 'pullQuote'; speaker: string | null; runs: Run[] }
export type CardBlock =
  | { type: 'productCard'; productId: string; note: string | null }
  | { type: 'expertCard'; expertId: string }

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | QuoteBlock
  | FigureBlock
  | DividerBlock
  | DefinitionsBlock
  | CueBlock
  | PairBlock
  | PullQuoteBlock
  | CardBlock

/** A source read into blocks: the words in reading order, and what was known about them besides. */
export type ReadSource = {
  format: SourceFormat
  /** What the source says of itself: front matter, `<title>`, `og:` and `<meta>` values, DOCX core properties. */
  metadata: SourceMetadata
  blocks: Block[]
  /** Text that is not the article's (navigation, forms, notices, template tags), a line or a passage each. */
  dropped: string[]
  /** What the writer should know: a guessed encoding, a cut-off file, an unreadable front matter. */
  warnings: string[]
  /** The source as it was written, markup and all, where it is known: a line that is put back finds its place by it. */
  written?: string
  /** True for our own export, which says what each block is: then nothing is guessed. */
  stated?: true
}

export type SourceFormat = 'text' | 'markdown' | 'html' | 'docx' | 'vtt' | 'srt' | 'timestamped'

export type SourceMetadata = {
  title: string | null
  dek: string | null
  byline: string | null
  /** ISO date, or null where there is none or it cannot be read. */
  publishedOn: string | null
  slug: string | null
  canonicalUrl: string | null
  tags: string[]
  language: string | null
  /** Recognised status word of our own front matter, else null. */
  status: string | null
  seoTitle: string | null
  seoDescription: string | null
}

export function emptyMetadata(): SourceMetadata {
  return {
    title: null,
    dek: null,
    byline: null,
    publishedOn: null,
    slug: null,
    canonicalUrl: null,
    tags: [],
    language: null,
    status: null,
    seoTitle: null,
    seoDescription: null,
  }
}
