import type { ArticleDocument, ArticleNode, InlineNode } from './document'
import { hasInlineContent, inlineText, type NameOf } from './inline-text'

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

/** A sentence ends at . ! ? … or their Chinese and Japanese forms, with closing quotes, before a space or the end. */
const SENTENCE_END = /[.!?…]["'”’»)\]]*(?=\s|$)|[。！？]/g
/** Abbreviations that writers put before names, which end no sentence. */
const ABBREVIATION = /(?:^|[\s(])(?:Dr|Mr|Mrs|Ms|Prof|St|No|vs|approx|\p{Lu})\.$/u

function sentenceAround(text: string, from: number, to: number): string {
  let start = 0
  let end = text.length
  for (const match of text.matchAll(SENTENCE_END)) {
    const after = match.index + match[0].length
    if (ABBREVIATION.test(text.slice(Math.max(0, after - 8), after))) continue
    if (after <= from) start = after
    else if (after >= to) {
      end = after
      break
    }
  }
  return text.slice(start, end).replace(/\s+/g, ' ').trim()
}
