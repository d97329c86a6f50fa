import { printedCredit } from './credit'
import type {
  AnswerBlock,
  ArticleDocument,
  ArticleNode,
  FigureNode,
  InlineNode,
  ParagraphNode,
  TopBlock,
} from './document'
import { formatFact } from './format-fact'
import { hasInlineContent } from './inline-text'
import type { LookupBrand, LookupExpert, LookupMedia, LookupProduct } from './record-lookup'

/** What texts show of records that are gone, and no more of them. */
export interface GoneRecords {
  products: readonly Pick<LookupProduct, 'id' | 'name' | 'sizes' | 'prices'>[]
  brands: readonly LookupBrand[]
  experts: readonly Pick<LookupExpert, 'id' | 'name' | 'title' | 'bioShort'>[]
  media: readonly Pick<LookupMedia, 'id' | 'alt' | 'credit' | 'creator' | 'copyright'>[]
}

/**
 * A document that reads as before once some records are gone: names become plain words, values that followed are
 * written out, cards become paragraphs, pictures keep their credit and alternative text.
 * @param language BCP 47, for prices
 * @param today `YYYY-MM-DD`, the day of a value that is written out
 * @returns the same object when it shows none of them
 */
export function keepWords(
  document: ArticleDocument,
  gone: GoneRecords,
  language: string,
  today: string,
): ArticleDocument {
  const product = byId(gone.products)
  const brand = byId(gone.brands)
  const expert = byId(gone.experts)
  const media = byId(gone.media)
  return rewritten(document)

  /** Children are replaced by nodes that may stand in the same place, so a node keeps its type. */
  function rewritten<Node extends ArticleNode>(node: Node): Node {
    if (!('content' in node) || !node.content) return node
    const before: readonly ArticleNode[] = node.content
    const after = before.map((child) => replaced(child))
    if (after.every((child, index) => child === before[index])) return node
    return { ...node, content: hasInlineContent(node) ? joinTexts(after as InlineNode[]) : after }
  }

  function replaced(node: ArticleNode): ArticleNode {
    switch (node.type) {
      case 'mention':
        return mentionKept(node)
      case 'fact':
        return factKept(node)
      case 'productCard': {
        const shown = product(node.attrs.productId)
        return shown ? paragraph(node, [shown.name, node.attrs.note]) : node
      }
      case 'expertCard': {
        const shown = expert(node.attrs.expertId)
        return shown ? paragraph(node, [shown.name, shown.title, shown.bioShort]) : node
      }
      case 'answer': {
        const speaks = node.attrs.expertId === null ? null : expert(node.attrs.expertId)
        const kept = rewritten(node)
        if (!speaks) return kept
        return {
          ...kept,
          attrs: { ...kept.attrs, expertId: null, speaker: node.attrs.speaker ?? speaks.name },
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
    const record = kind === 'product' ? product(id) : kind === 'brand' ? brand(id) : expert(id)
    if (!record) return node
    // A record has a name; a chip whose own words are none shows that name.
    const words = text || record.name
    return { type: 'text', text: words, ...(node.marks && { marks: node.marks }) }
  }

  function factKept(node: Extract<InlineNode, { type: 'fact' }>): InlineNode {
    const { productId, field, mode, value } = node.attrs
    const shown = product(productId)
    if (!shown || (mode === 'pinned' && value !== null)) return node
    return {
      ...node,
      attrs: {
        ...node.attrs,
        mode: 'pinned',
        value: formatFact(shown, field, language, node.attrs) ?? value,
        asOf: today,
      },
    }
  }

  function figureKept(node: FigureNode): FigureNode {
    const shown = node.attrs.mediaId === null ? null : media(node.attrs.mediaId)
    if (!shown) return node
    const { alt, credit } = node.attrs
    return {
      ...node,
      attrs: { ...node.attrs, mediaId: null, alt: alt ?? shown.alt, credit: credit ?? printedCredit(shown) },
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

function byId<Value extends { id: string }>(values: readonly Value[]): (id: string) => Value | null {
  const map = new Map(values.map((value) => [value.id, value]))
  return (id) => map.get(id) ?? null
}

/** Words that were a chip join the text beside them where both look the same. */
function joinTexts(nodes: readonly InlineNode[]): InlineNode[] {
  const joined: InlineNode[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (last?.type === 'text' && node.type === 'text' && sameMarks(last, node))
      joined[joined.length - 1] = { ...last, text: last.text + node.text }
    else joined.push(node)
  }
  return joined
}

function sameMarks(one: InlineNode, other: InlineNode): boolean {
  return JSON.stringify(one.marks ?? []) === JSON.stringify(other.marks ?? [])
}
