import { assertNever } from '../assert-never'
import type {
  ResolvedAnswer,
  ResolvedAnswerBlock,
  ResolvedDocument,
  ResolvedListItem,
  ResolvedQa,
  ResolvedTextBlock,
  ResolvedTopBlock,
} from './resolved'
import { tidyInline } from './tidy-inline'

/**
 * A document as it is published: lines tidied (see `tidyInline`), and what holds no words or picture left out:
 * empty paragraphs and headings, list items and quotations of nothing else, answers and pairs without a word.
 */
export function tidyDocument(document: ResolvedDocument): ResolvedDocument {
  return { type: 'doc', content: document.content.flatMap(tidyTop) }
}

function tidyTop(node: ResolvedTopBlock): ResolvedTopBlock[] {
  switch (node.type) {
    case 'heading':
    case 'pullQuote':
      return withWords({ ...node, content: tidyInline(node.content) })
    case 'qa':
      return tidyPair(node)
    case 'expertCard':
    case 'divider':
      return [node]
    default:
      return tidyAnswerBlock(node)
  }
}

function tidyAnswerBlock(node: ResolvedAnswerBlock): ResolvedAnswerBlock[] {
  switch (node.type) {
    case 'blockquote':
      return withWords({ ...node, content: node.content.flatMap(tidyTextBlock) })
    case 'figure': {
      const figure = { ...node, content: tidyInline(node.content) }
      return figure.picture === null ? withWords(figure) : [figure]
    }
    case 'productCard':
      return [node]
    default:
      return tidyTextBlock(node)
  }
}

function tidyTextBlock(node: ResolvedTextBlock): ResolvedTextBlock[] {
  switch (node.type) {
    case 'paragraph':
      return withWords({ ...node, content: tidyInline(node.content) })
    case 'bulletList':
    case 'orderedList':
      return withWords({ ...node, content: node.content.flatMap(tidyItem) })
    default:
      return assertNever(node)
  }
}

function tidyItem(node: ResolvedListItem): ResolvedListItem[] {
  return withWords({ ...node, content: node.content.flatMap(tidyTextBlock) })
}

function tidyPair(node: ResolvedQa): ResolvedQa[] {
  const [first, ...rest] = node.content
  const question = { ...first, content: tidyInline(first.content) }
  const answers = rest.flatMap((answer): ResolvedAnswer[] =>
    withWords({ ...answer, content: answer.content.flatMap(tidyAnswerBlock) }),
  )
  if (question.content.length === 0 && answers.length === 0) return []
  return [{ type: 'qa', content: [question, ...answers] }]
}

function withWords<Node extends { content: readonly unknown[] }>(node: Node): Node[] {
  return node.content.length === 0 ? [] : [node]
}
