import type { ArticleDocument, ArticleNode, FigureNode, InlineNode } from '../../article/document'
import { footnotesIn, type LineNode } from '../../article/inline-text'
import { assertNever } from '../../assert-never'
import { foldText } from './runs'

export type PlainTextOptions = {
  /** Words for a mention or a fact that follows its record. The text held in the document is used when absent. */
  nameOf?: (node: InlineNode) => string | null
  /** With the words that stand for a picture where it cannot be seen, unless its caption says the same. */
  alternatives?: boolean
}

/** The whole kept text in reading order, a block a paragraph, without markers: what a reader would read aloud. */
export function plainText(document: ArticleDocument, options: PlainTextOptions = {}): string {
  return blocksText(document.content, options)
}

/** Text of some blocks of a document, a blank line between two. */
export function blocksText(blocks: readonly ArticleNode[], options: PlainTextOptions = {}): string {
  return blocks
    .map((block) => nodeText(block, options))
    .filter((text) => text !== '')
    .join('\n\n')
}

export function nodeText(node: ArticleNode, options: PlainTextOptions = {}): string {
  switch (node.type) {
    case 'text':
      return node.text
    case 'hardBreak':
      return '\n'
    case 'mention':
      return options.nameOf?.(node) ?? node.attrs.text ?? ''
    case 'fact':
      return options.nameOf?.(node) ?? node.attrs.value ?? ''
    case 'doc':
    case 'blockquote':
    case 'qa':
    case 'answer':
      return blocksText(node.content, options)
    case 'bulletList':
    case 'orderedList':
      return node.content
        .map((item) => nodeText(item, options))
        .filter(Boolean)
        .join('\n')
    case 'listItem':
      return node.content
        .map((item) => nodeText(item, options))
        .filter(Boolean)
        .join('\n')
    case 'footnote':
      // Its words follow the line that it stands in.
      return ''
    case 'paragraph':
    case 'heading':
    case 'question':
    case 'pullQuote':
      return withFootnotes(inlineText(node.content ?? [], options), node, options)
    case 'figure': {
      const caption = withFootnotes(inlineText(node.content ?? [], options), node, options)
      return [alternative(node, options), caption, node.attrs.credit ?? ''].filter(Boolean).join('\n')
    }
    case 'productCard':
      return node.attrs.note ?? ''
    case 'expertCard':
    case 'divider':
      return ''
    default:
      return assertNever(node)
  }
}

function withFootnotes(line: string, node: LineNode, options: PlainTextOptions): string {
  const notes = footnotesIn(node).map(({ content }) => inlineText(content ?? [], options))
  return [line, ...notes].filter(Boolean).join('\n')
}

function alternative(node: FigureNode, options: PlainTextOptions): string {
  const alt = options.alternatives ? (node.attrs.alt ?? '') : ''
  return foldText(alt) === foldText(inlineText(node.content ?? [], options)) ? '' : alt
}

function inlineText(nodes: readonly InlineNode[], options: PlainTextOptions): string {
  return nodes
    .map((node) => nodeText(node, options))
    .join('')
    .trim()
}
