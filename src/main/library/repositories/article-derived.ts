import type { ArticleDocument, ArticleNode, TopBlock } from '@shared/article/document'
import { hasInlineContent, inlineText, type NameOf } from '@shared/article/inline-text'
import { mentionsOf, type RecordMention } from '@shared/article/mentions'
import { plainText } from '@shared/article/plain-text'
import { countWords } from '@shared/article/words'
import type { Passage } from './search-index'

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

export function deriveArticle(document: ArticleDocument, nameOf: NameOf): DerivedArticle {
  const passages: Passage[] = []
  let wordCount = 0
  let questionCount = 0
  for (const [index, block] of document.content.entries()) {
    for (const node of passageNodes(block)) {
      const text = plainText(node, nameOf)
      if (node.type === 'question') questionCount += 1
      if (text === '') continue
      wordCount += countWords(text)
      passages.push({ part: idOf(node) ?? `block ${index}`, text })
    }
  }
  return {
    passages,
    wordCount,
    questionCount,
    mentions: distinctMentions(document, nameOf),
    quotes: quotesOf(document),
  }
}

/** A pair counts as a question and its answers, so that a keystroke in one of them leaves the others alone. */
function passageNodes(block: TopBlock): ArticleNode[] {
  return block.type === 'qa' ? [...block.content] : [block]
}

function idOf(node: ArticleNode): string | null {
  return 'attrs' in node && node.attrs && 'id' in node.attrs ? node.attrs.id : null
}

/** Every tie to a record; who answers forty questions is one tie, not forty. */
function distinctMentions(document: ArticleDocument, nameOf: NameOf): RecordMention[] {
  const speakers = new Set<string>()
  return mentionsOf(document, nameOf).filter((mention) => {
    if (mention.use !== 'speaker') return true
    if (speakers.has(mention.recordId)) return false
    speakers.add(mention.recordId)
    return true
  })
}

function quotesOf(document: ArticleDocument): DerivedQuote[] {
  const quotes: DerivedQuote[] = []
  collectQuotes(document, quotes)
  return quotes
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
  } else if ('content' in node) {
    for (const child of node.content ?? []) collectQuotes(child, quotes)
  }
}
