import type { ArticleDocument, ArticleNode, InlineNode } from './document'
import { footnotesIn, hasInlineContent, inlineText, type NameOf } from './inline-text'
import { sentenceEnd } from './sentences'

/** A record that an article names or shows: where, how, and the words around it. */
export type RecordMention = {
  kind: 'product' | 'brand' | 'expert' | 'media'
  recordId: string
  /** A chip in the text, a value shown, a card, a picture, or who speaks an answer. */
  use: 'mention' | 'fact' | 'card' | 'figure' | 'speaker'
  /** The nearest block's id. */
  blockId: string | null
  /** The sentence around a chip or a value; a picture's caption; else empty. */
  sentence: string
}

/** Every tie from a document to a record, in reading order. */
export function mentionsOf(document: ArticleDocument, nameOf?: NameOf): RecordMention[] {
  const found: RecordMention[] = []
  collect(document, nameOf, found)
  return found
}

function collect(node: ArticleNode, nameOf: NameOf | undefined, found: RecordMention[]): void {
  switch (node.type) {
    case 'productCard': {
      const { productId, id, note } = node.attrs
      found.push({ kind: 'product', recordId: productId, use: 'card', blockId: id, sentence: note ?? '' })
      return
    }
    case 'expertCard': {
      const { expertId, id } = node.attrs
      found.push({ kind: 'expert', recordId: expertId, use: 'card', blockId: id, sentence: '' })
      return
    }
    case 'answer': {
      const { expertId, id } = node.attrs
      if (expertId !== null) {
        found.push({ kind: 'expert', recordId: expertId, use: 'speaker', blockId: id, sentence: '' })
      }
      break
    }
    case 'figure': {
      const { mediaId, id } = node.attrs
      const sentence = inlineText(node.content, nameOf)
      if (mediaId !== null) {
        found.push({ kind: 'media', recordId: mediaId, use: 'figure', blockId: id, sentence })
      }
      break
    }
  }
  if (hasInlineContent(node)) {
    collectInline(node.content ?? [], node.attrs.id, nameOf, found)
    for (const footnote of footnotesIn(node)) collect(footnote, nameOf, found)
  } else if ('content' in node) {
    for (const child of node.content ?? []) collect(child, nameOf, found)
  }
}

function collectInline(
  nodes: readonly InlineNode[],
  blockId: string | null,
  nameOf: NameOf | undefined,
  found: RecordMention[],
): void {
  if (!nodes.some(({ type }) => type === 'mention' || type === 'fact')) return
  const text = inlineText(nodes, nameOf)
  let offset = 0
  for (const node of nodes) {
    const length = inlineText([node], nameOf).length
    const place = { blockId, sentence: sentenceAround(text, offset, offset + length) }
    if (node.type === 'mention') {
      found.push({ kind: node.attrs.kind, recordId: node.attrs.id, use: 'mention', ...place })
    }
    if (node.type === 'fact') {
      found.push({ kind: 'product', recordId: node.attrs.productId, use: 'fact', ...place })
    }
    offset += length
  }
}

/** No sentence that people read is longer. */
const LONGEST_SENTENCE = 600

function sentenceAround(text: string, from: number, to: number): string {
  let start = Math.max(0, from - LONGEST_SENTENCE)
  for (let at = from - 1; at >= start; at--) {
    const end = sentenceEnd(text, at)
    if (end !== null && end <= from) start = end
  }
  const last = Math.min(text.length, to + LONGEST_SENTENCE)
  let end = last
  for (let at = to; at < end; at++) end = sentenceEnd(text, at) ?? end
  return text.slice(start, end).replace(/\s+/g, ' ').trim()
}
