import type {
  AnswerBlock,
  BlockquoteNode,
  BulletListNode,
  FigureNode,
  HeadingLevel,
  InlineNode,
  ListItemNode,
  OrderedListNode,
  ParagraphNode,
  ProductCardNode,
  TopBlock,
} from '../../../article/document'
import type { Block, FigureBlock, ListBlock, QuoteBlock } from '../../blocks'
import type { NamedPicture } from '../../result'
import { spokenRuns } from '../rows'
import { inline } from './inline'

/** What neither a list item nor a quotation can hold, and so comes right after it. */
type BesideNode = FigureNode | ProductCardNode

/** Turns an outline's blocks into the nodes of an article document, and keeps the pictures it met. */
export class DocumentNodes {
  readonly pictures: NamedPicture[] = []

  constructor(readonly makeId: () => string) {}

  /** A block outside all pairs. */
  topBlocks(block: Block): TopBlock[] {
    switch (block.type) {
      case 'heading':
        return [
          {
            type: 'heading',
            attrs: { id: this.makeId(), level: headingLevel(block.level) },
            ...contentOf(inline(block.runs)),
          },
        ]
      case 'divider':
        return [{ type: 'divider', attrs: { id: this.makeId() } }]
      case 'pullQuote':
        return [
          {
            type: 'pullQuote',
            attrs: { id: this.makeId(), qaId: null, speaker: block.speaker },
            ...contentOf(inline(block.runs)),
          },
        ]
      case 'expertCard':
        return [{ type: 'expertCard', attrs: { id: this.makeId(), expertId: block.expertId } }]
      default:
        return this.answerBlocks(block)
    }
  }

  /** A block in an answer, where a heading is a bold line and what has no node is spelled out. */
  answerBlocks(block: Block): AnswerBlock[] {
    switch (block.type) {
      case 'paragraph':
        return [this.paragraph(inline(block.runs))]
      case 'heading':
        return [this.paragraph(inline(block.runs.map((run) => ({ ...run, bold: true }))))]
      case 'list': {
        const hoisted: BesideNode[] = []
        return [this.list(block, hoisted), ...hoisted]
      }
      case 'quote': {
        const hoisted: BesideNode[] = []
        const quote = this.quote(block, hoisted)
        return quote ? [quote, ...hoisted] : hoisted
      }
      case 'figure':
        return [this.figure(block)]
      case 'productCard':
        return [
          { type: 'productCard', attrs: { id: this.makeId(), productId: block.productId, note: block.note } },
        ]
      case 'pullQuote':
        return [this.paragraph(inline(block.runs))]
      case 'definitions':
        return block.entries.flatMap((entry) => [
          this.paragraph(inline(entry.term.map((run) => ({ ...run, bold: true })))),
          ...entry.definitions.flatMap((definition) =>
            definition.flatMap((inner) => this.answerBlocks(inner)),
          ),
        ])
      case 'cue':
        return [this.paragraph(inline(spokenRuns(block)))]
      case 'pair':
        return [
          this.paragraph(inline(block.question.map((run) => ({ ...run, bold: true })))),
          ...block.answers.flatMap((answer) => answer.blocks.flatMap((inner) => this.answerBlocks(inner))),
        ]
      case 'divider':
      case 'expertCard':
        return []
    }
  }

  paragraph(content: InlineNode[]): ParagraphNode {
    return { type: 'paragraph', attrs: { id: this.makeId() }, ...contentOf(content) }
  }

  private figure(block: FigureBlock): FigureNode {
    const id = this.makeId()
    this.pictures.push({ figureId: id, source: block.source, alt: block.alt, credit: block.credit })
    return {
      type: 'figure',
      attrs: {
        id,
        mediaId: block.mediaId ?? null,
        alt: block.alt,
        credit: block.credit,
        width: block.width ?? 'text',
      },
      ...contentOf(inline(block.caption)),
    }
  }

  private list(block: ListBlock, hoisted: BesideNode[]): BulletListNode | OrderedListNode {
    const content = block.items.map((item): ListItemNode => {
      const inner = this.plainBlocks(item, hoisted)
      return {
        type: 'listItem',
        attrs: { id: this.makeId() },
        content: inner.length > 0 ? inner : [this.paragraph([])],
      }
    })
    const attrs = { id: this.makeId() }
    return block.ordered
      ? { type: 'orderedList', attrs: { ...attrs, start: block.start }, content }
      : { type: 'bulletList', attrs, content }
  }

  private quote(block: QuoteBlock, hoisted: BesideNode[]): BlockquoteNode | null {
    const content = this.plainBlocks(block.blocks, hoisted)
    return content.length > 0 ? { type: 'blockquote', attrs: { id: this.makeId() }, content } : null
  }

  /** What a list item or a quotation can hold; pictures and cards in it come right after it. */
  private plainBlocks(
    blocks: readonly Block[],
    hoisted: BesideNode[],
  ): (ParagraphNode | BulletListNode | OrderedListNode)[] {
    const out: (ParagraphNode | BulletListNode | OrderedListNode)[] = []
    for (const block of blocks) {
      if (block.type === 'list') out.push(this.list(block, hoisted))
      else if (block.type === 'figure') hoisted.push(this.figure(block))
      else if (block.type === 'quote') out.push(...this.plainBlocks(block.blocks, hoisted))
      else {
        for (const made of this.answerBlocks(block)) {
          if (made.type === 'figure' || made.type === 'productCard') hoisted.push(made)
          else if (made.type === 'blockquote') out.push(...made.content)
          else out.push(made)
        }
      }
    }
    return out
  }
}

function headingLevel(level: number): HeadingLevel {
  return level <= 2 ? 2 : level === 3 ? 3 : 4
}

/** A node without content has no such field. */
export function contentOf(content: InlineNode[]): { content?: InlineNode[] } {
  return content.length > 0 ? { content } : {}
}
