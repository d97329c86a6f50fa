import type {
  AnswerBlock,
  AnswerNode,
  ArticleDocument,
  BlockNode,
  InlineNode,
  QaNode,
  TopBlock,
} from '../article/document'
import { hasInlineContent } from '../article/inline-text'
import { assertNever } from '../assert-never'

/** What a template takes over of an article: all its words, or its questions and headings alone. */
export const keptParts = ['words', 'structure'] as const
export type KeptParts = (typeof keptParts)[number]

const blank = { opening: 'The introduction', between: 'What comes here', answer: 'The answer' }

/**
 * The text of a template made of an article. Provenance and the ids of blocks stay behind. Of the structure alone,
 * headings and questions keep their words, with placeholders for the experts and products named in them; everything
 * else becomes an empty line with a hint, its own if it had one.
 */
export function templateText(document: ArticleDocument, keep: KeptParts): ArticleDocument {
  const content = keep === 'words' ? document.content : document.content.flatMap(structureOf)
  const joined = keep === 'words' ? content : withoutRepeats(content)
  const first = joined[0]
  if (keep === 'structure' && first?.type === 'paragraph' && first.attrs.hint === blank.between)
    joined[0] = emptyLine(blank.opening)
  return { type: 'doc', content: joined.map(anonymous) }
}

function structureOf(block: TopBlock): TopBlock[] {
  switch (block.type) {
    case 'heading':
      return [{ ...block, ...namesAsPlaceholders(block.content) }]
    case 'qa':
      return [emptyPair(block)]
    case 'divider':
      return [block]
    case 'bulletList':
    case 'orderedList':
      return [emptyList(block)]
    case 'paragraph':
      return [emptyLine(block.attrs.hint ?? blank.between)]
    case 'blockquote':
      return [emptyLine(blank.between)]
    case 'figure':
      return [{ ...block, attrs: { ...block.attrs, mediaId: null, alt: null, credit: null }, content: [] }]
    case 'productCard':
      return [emptyLine('Product card: type /product')]
    case 'expertCard':
      return [emptyLine('Expert card: type /expert')]
    case 'pullQuote':
      return []
    default:
      return assertNever(block)
  }
}

function emptyPair(pair: QaNode): QaNode {
  const [question, first, ...others] = pair.content
  return {
    ...pair,
    content: [
      { ...question, ...namesAsPlaceholders(question.content) },
      emptyAnswer(first),
      ...others.map(emptyAnswer),
    ],
  }
}

function emptyAnswer({ attrs, content }: AnswerNode): AnswerNode {
  const asked = content.find((block) => block.type === 'paragraph' && block.attrs.hint !== undefined)
  const list = content.find((block) => block.type === 'bulletList' || block.type === 'orderedList')
  const hint = (asked?.type === 'paragraph' && asked.attrs.hint) || blank.answer
  const blocks: AnswerBlock[] = [emptyLine(hint)]
  if (list?.type === 'bulletList' || list?.type === 'orderedList') blocks.push(emptyList(list))
  return { type: 'answer', attrs: { ...attrs, expertId: null, speaker: null }, content: blocks }
}

function emptyLine(hint: string): Extract<TopBlock, { type: 'paragraph' }> {
  return { type: 'paragraph', attrs: { id: null, hint } }
}

/** A list with one empty line. */
function emptyList<List extends Extract<TopBlock, { type: 'bulletList' | 'orderedList' }>>(list: List): List {
  const [item] = list.content
  const [line] = item?.content ?? []
  const hint = line?.type === 'paragraph' ? line.attrs.hint : undefined
  const paragraph = { type: 'paragraph' as const, attrs: { id: null, ...(hint !== undefined && { hint }) } }
  return { ...list, content: [{ type: 'listItem', attrs: { id: null }, content: [paragraph] }] }
}

/** Lines in a row that ask for the same are one. */
function withoutRepeats(blocks: readonly TopBlock[]): TopBlock[] {
  return blocks.filter((block, at) => {
    const before = blocks[at - 1]
    return !(
      block.type === 'paragraph' &&
      before?.type === 'paragraph' &&
      block.attrs.hint === blank.between &&
      before.attrs.hint !== undefined
    )
  })
}

/** A chip of an expert or a product stands for whoever and whatever the next article is about. */
function namesAsPlaceholders(content: readonly InlineNode[] | undefined): { content?: InlineNode[] } {
  if (!content) return {}
  return {
    content: content.map((node): InlineNode => {
      if (node.type === 'mention' && node.attrs.kind !== 'brand')
        return { type: 'text', text: `{${node.attrs.kind}}`, ...(node.marks && { marks: node.marks }) }
      return node
    }),
  }
}

/** A block without ids, and its words without what ties them to one talk or one note. */
function anonymous<Block extends BlockNode>(block: Block): Block {
  const attrs = { ...block.attrs, id: null, ...('qaId' in block.attrs && { qaId: null }) }
  // Only attributes and marks change, and each block stays what it is.
  if (hasInlineContent(block)) {
    const { content } = block
    return { ...block, attrs, ...(content && { content: content.map(withoutTies) }) } as Block
  }
  if (!('content' in block)) return { ...block, attrs } as Block
  const content: BlockNode[] = block.content
  return { ...block, attrs, content: content.map(anonymous) } as Block
}

function withoutTies<Node extends InlineNode>(node: Node): Node {
  const { marks = [], ...bare } = node
  const kept = marks.filter(({ type }) => type !== 'quote' && type !== 'note')
  // Only marks, and the id of a footnote, change.
  return { ...bare, ...withinNote(node), ...(kept.length > 0 && { marks: kept }) } as Node
}

function withinNote(node: InlineNode) {
  if (node.type !== 'footnote') return {}
  const { attrs, content } = node
  return { attrs: { ...attrs, id: null }, ...(content && { content: content.map(withoutTies) }) }
}
