import type { ArticleDocument, ArticleNode, TopBlock } from '@shared/article/document'
import { footnotesIn, hasInlineContent, inlineText, type NameOf } from '@shared/article/inline-text'
import { mentionsOf, type RecordMention } from '@shared/article/mentions'
import { plainText } from '@shared/article/plain-text'
import { countWords } from '@shared/article/words'
import type { Passage } from './search-passages'

/** A stretch of quoted words with the transcript words it came from. */
export interface DerivedQuote {
  blockId: string | null
  interviewId: string
  wordFrom: number
  wordTo: number
  text: string
}

/** What the library keeps of a document besides the document, so that it can be found, listed and followed. */
export interface DerivedArticle {
  passages: Passage[]
  /** Words of the document alone. */
  wordCount: number
  questionCount: number
  mentions: RecordMention[]
  quotes: DerivedQuote[]
}

/** As of an article, of one of its outermost blocks. */
export type DerivedBlock = DerivedArticle

/** What is derived of one outermost block; of an article it is what its blocks have together. */
export function deriveBlock(block: TopBlock, nameOf: NameOf): DerivedBlock {
  const passages: Passage[] = []
  let wordCount = 0
  let questionCount = 0
  for (const node of passageNodes(block)) {
    const text = plainText(node, nameOf)
    if (node.type === 'question') questionCount += 1
    if (text === '') continue
    wordCount += countWords(text)
    passages.push({ part: idOf(node) ?? '', text })
  }
  const quotes: DerivedQuote[] = []
  collectQuotes(block, quotes)
  return { passages, wordCount, questionCount, mentions: mentionsOf(asDocument([block]), nameOf), quotes }
}

/** An article is the sum of its blocks, but for who answers: forty answers of one expert are one tie, not forty. */
export function sumOfBlocks(blocks: readonly DerivedBlock[]): DerivedArticle {
  const speakers = new Set<string>()
  const isFirstTie = (mention: RecordMention) => {
    if (mention.use !== 'speaker') return true
    const isFirst = !speakers.has(mention.recordId)
    speakers.add(mention.recordId)
    return isFirst
  }
  return {
    passages: blocks.flatMap(({ passages }) => passages),
    wordCount: blocks.reduce((sum, block) => sum + block.wordCount, 0),
    questionCount: blocks.reduce((sum, block) => sum + block.questionCount, 0),
    mentions: blocks.flatMap(({ mentions }) => mentions.filter(isFirstTie)),
    quotes: blocks.flatMap(({ quotes }) => quotes),
  }
}

function asDocument(content: TopBlock[]): ArticleDocument {
  return { type: 'doc', content }
}

/** A pair counts as a question and its answers, so that a keystroke in one of them leaves the others alone. */
function passageNodes(block: TopBlock): ArticleNode[] {
  return block.type === 'qa' ? [...block.content] : [block]
}

function idOf(node: ArticleNode): string | null {
  return 'attrs' in node && node.attrs && 'id' in node.attrs ? node.attrs.id : null
}

/** Neighbouring texts under one mark (a bold word in a quote splits it) are one quote. */
function collectQuotes(node: ArticleNode, quotes: DerivedQuote[]): void {
  if (hasInlineContent(node)) {
    let open: DerivedQuote | undefined
    for (const inline of node.content ?? []) {
      const mark = inline.marks?.find((candidate) => candidate.type === 'quote')
      if (!mark) {
        open = undefined
        continue
      }
      const { interviewId, from, to } = mark.attrs
      const text = inlineText([inline])
      if (open?.interviewId === interviewId && open.wordFrom === from && open.wordTo === to) open.text += text
      else {
        open = { blockId: idOf(node), interviewId, wordFrom: from, wordTo: to, text }
        quotes.push(open)
      }
    }
    for (const footnote of footnotesIn(node)) collectQuotes(footnote, quotes)
  } else if ('content' in node) {
    for (const child of node.content ?? []) collectQuotes(child, quotes)
  }
}
