import { printedCredit } from '@shared/article/credit'
import type {
  AnswerBlock,
  ArticleDocument,
  ArticleNode,
  FigureNode,
  InlineNode,
  ParagraphNode,
  TopBlock,
} from '@shared/article/document'
import { formatFact } from '@shared/article/format-fact'
import {
  type LookupBrand,
  type LookupExpert,
  type LookupMedia,
  type LookupProduct,
  lookupIn,
} from '@shared/article/record-lookup'

export interface GoneRecords {
  products: readonly LookupProduct[]
  brands: readonly LookupBrand[]
  experts: readonly LookupExpert[]
  media: readonly LookupMedia[]
}

/**
 * A document that reads as before once some records are gone: names and values that followed them are written out,
 * cards become paragraphs, pictures keep their credit and alternative text.
 * @param language BCP 47, for prices
 * @returns the same object when it shows none of them
 */
export function keepWords(document: ArticleDocument, gone: GoneRecords, language: string): ArticleDocument {
  const lookup = lookupIn(gone)
  return rewritten(document)

  /** Children are replaced by nodes that may stand in the same place, so a node keeps its type. */
  function rewritten<Node extends ArticleNode>(node: Node): Node {
    if (!('content' in node) || !node.content) return node
    const before: readonly ArticleNode[] = node.content
    const after = before.map((child) => replaced(child))
    return after.every((child, index) => child === before[index]) ? node : { ...node, content: after }
  }

  function replaced(node: ArticleNode): ArticleNode {
    switch (node.type) {
      case 'mention':
        return mentionKept(node)
      case 'fact':
        return factKept(node)
      case 'productCard': {
        const product = lookup.product(node.attrs.productId)
        return product ? paragraph(node, [product.name, node.attrs.note]) : node
      }
      case 'expertCard': {
        const expert = lookup.expert(node.attrs.expertId)
        return expert ? paragraph(node, [expert.name, expert.title, expert.bioShort]) : node
      }
      case 'answer': {
        const expert = node.attrs.expertId === null ? null : lookup.expert(node.attrs.expertId)
        const kept = rewritten(node)
        if (!expert) return kept
        return {
          ...kept,
          attrs: { ...kept.attrs, expertId: null, speaker: node.attrs.speaker ?? expert.name },
        }
      }
      case 'figure':
        return figureKept(rewritten(node))
      default:
        return rewritten(node)
    }
  }

  function mentionKept(node: Extract<InlineNode, { type: 'mention' }>): InlineNode {
    const { kind, id, text } = node.attrs
    const record =
      kind === 'product' ? lookup.product(id) : kind === 'brand' ? lookup.brand(id) : lookup.expert(id)
    return record && text === null ? { ...node, attrs: { ...node.attrs, text: record.name } } : node
  }

  function factKept(node: Extract<InlineNode, { type: 'fact' }>): InlineNode {
    const { productId, field, mode, value } = node.attrs
    const product = lookup.product(productId)
    if (!product || (mode === 'pinned' && value !== null)) return node
    const asOf = new Date().toISOString().slice(0, 10)
    return {
      ...node,
      attrs: { ...node.attrs, mode: 'pinned', value: formatFact(product, field, language), asOf },
    }
  }

  function figureKept(node: FigureNode): FigureNode {
    const media = node.attrs.mediaId === null ? null : lookup.media(node.attrs.mediaId)
    if (!media) return node
    const { alt, credit } = node.attrs
    return {
      ...node,
      attrs: { ...node.attrs, mediaId: null, alt: alt ?? media.alt, credit: credit ?? printedCredit(media) },
    }
  }
}

function paragraph(
  card: Extract<TopBlock | AnswerBlock, { type: 'productCard' | 'expertCard' }>,
  words: readonly (string | null)[],
): ParagraphNode {
  const text = words.filter((word) => word !== null && word.trim() !== '').join('. ')
  return {
    type: 'paragraph',
    attrs: { id: card.attrs.id },
    content: text === '' ? [] : [{ type: 'text', text }],
  }
}
