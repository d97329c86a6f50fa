import type {
  AnswerBlock,
  AnswerNode,
  ArticleDocument,
  BlockNode,
  InlineNode,
  QaNode,
  TopBlock,
} from '../article/document'
import { inlineText } from '../article/inline-text'
import { type FieldHints, type Template, unknownRecord } from './template'

/** Records that a template is filled with, as far as it shows them. */
export type FilledWith = {
  experts: readonly { id: string; name: string }[]
  products: readonly { id: string; name: string }[]
}

export type FilledTemplate = { title: string; hints: FieldHints; document: ArticleDocument }

type Known = { expert: { id: string; name: string } | null; product: { id: string; name: string } | null }
type Kind = keyof Known

/** What a placeholder says where nobody has said whom or what it stands for. */
const unnamed: Record<Kind, string> = { expert: 'the expert', product: 'the product' }

/**
 * An article's text made of a template. Placeholders become the records' names, as chips that follow them. Words that
 * still wait for a record, and a title that leaves something open (…), become hints: nothing unfinished is text.
 */
export function fillTemplate(template: Template, { experts, products }: FilledWith): FilledTemplate {
  const expert = experts[0] ?? null
  const { document, perProduct } = template
  const shared: Known = { expert, product: products.length === 1 ? (products[0] ?? null) : null }
  const repeated = perProduct
    ? (products.length > 0 ? products : [null]).flatMap((product) =>
        perProduct.blocks.map((block) => filled(block, { expert, product }, experts)),
      )
    : []
  const content = document.content.map((block) => filled(block, shared, experts))
  content.splice(perProduct?.at ?? content.length, 0, ...repeated)
  const title = plainly(template.title, shared)
  const isOpen = template.title.includes('…') || waits(template.title, shared)
  return {
    title: isOpen ? '' : title,
    hints: { title: isOpen ? title : '', dek: plainly(template.dek, shared) },
    document: { type: 'doc', content },
  }
}

function filled(block: TopBlock, known: Known, experts: FilledWith['experts']): TopBlock {
  switch (block.type) {
    case 'qa':
      return filledPair(block, known, experts)
    case 'productCard':
    case 'expertCard':
      return filledCard(block, known)
    default:
      return filledWithin(block, known)
  }
}

/** A round-table has an answer for each expert that was named; where one is asked, that one answers. */
function filledPair(pair: QaNode, known: Known, experts: FilledWith['experts']): QaNode {
  const [question, first, ...others] = pair.content
  const several = others.length > 0
  const answers =
    several && experts.length > 1 ? experts.map((_, at) => others[at - 1] ?? first) : [first, ...others]
  const [one = first, ...rest] = answers.map((answer, at): AnswerNode => {
    const isNamed = answer.attrs.expertId !== null || answer.attrs.speaker !== null
    const expertId = isNamed
      ? answer.attrs.expertId
      : ((several ? experts[at]?.id : known.expert?.id) ?? null)
    const content = answer.content.map((block) =>
      block.type === 'productCard' ? (filledCard(block, known) as AnswerBlock) : filledWithin(block, known),
    )
    return { ...answer, attrs: { ...answer.attrs, id: null, expertId }, content }
  })
  return { ...pair, content: [filledWithin(question, known), one, ...rest] }
}

function filledCard(card: Extract<TopBlock, { type: 'productCard' | 'expertCard' }>, known: Known): TopBlock {
  if (card.type === 'productCard') {
    if (card.attrs.productId !== unknownRecord.product) return card
    const productId = known.product?.id
    return productId
      ? { ...card, attrs: { ...card.attrs, productId } }
      : emptyLine('Product card: type /product')
  }
  if (card.attrs.expertId !== unknownRecord.expert) return card
  const expertId = known.expert?.id
  return expertId ? { ...card, attrs: { ...card.attrs, expertId } } : emptyLine('Expert card: type /expert')
}

function emptyLine(hint: string): TopBlock {
  return { type: 'paragraph', attrs: { id: null, hint } }
}

function filledWithin<Block extends BlockNode>(block: Block, known: Known): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'question':
      // The line stays what it is.
      return filledLine(block, known) as Block
    case 'bulletList':
    case 'orderedList':
    case 'listItem':
    case 'blockquote': {
      const content: BlockNode[] = block.content
      // Each block stays what it is.
      return { ...block, content: content.map((child) => filledWithin(child, known)) } as Block
    }
    default:
      return block
  }
}

function filledLine<Line extends Extract<BlockNode, { type: 'paragraph' | 'heading' | 'question' }>>(
  line: Line,
  known: Known,
): Line {
  const hint = line.attrs.hint === undefined ? undefined : plainly(line.attrs.hint, known)
  const attrs = { ...line.attrs, ...(hint && { hint }) }
  if (!line.content) return { ...line, attrs }
  const words = inlineText(line.content, (node) => (node.type === 'mention' ? (node.attrs.text ?? '…') : '…'))
  if (waits(words, known)) {
    const { content: _content, ...empty } = line
    // The line without its words, which it says as a hint.
    return { ...empty, attrs: { ...attrs, hint: hint ?? plainly(words, known) } } as Line
  }
  return { ...line, attrs, content: line.content.flatMap((node) => withChips(node, known)) }
}

const placeholder = /\{(expert|product)\}/g

function withChips(node: InlineNode, known: Known): InlineNode[] {
  if (node.type !== 'text') return [node]
  const made: InlineNode[] = []
  let from = 0
  for (const match of node.text.matchAll(placeholder)) {
    const kind = match[1] as Kind
    const record = known[kind]
    if (!record) continue
    const before = node.text.slice(from, match.index)
    if (before !== '') made.push({ ...node, text: before })
    made.push({
      type: 'mention',
      attrs: { kind, id: record.id, text: null },
      ...(node.marks && { marks: node.marks }),
    })
    from = match.index + match[0].length
  }
  const rest = node.text.slice(from)
  if (rest !== '') made.push({ ...node, text: rest })
  return made
}

/** Whether words speak of a record that is not known. */
function waits(words: string, known: Known): boolean {
  return [...words.matchAll(placeholder)].some((match) => known[match[1] as Kind] === null)
}

function plainly(words: string, known: Known): string {
  return words.replace(placeholder, (_, kind: Kind) => known[kind]?.name ?? unnamed[kind])
}
