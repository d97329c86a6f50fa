import type { ArticleDocument, ArticleNode, FigureNode, InlineNode } from '../../article/document'
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
    case 'paragraph':
    case 'heading':
    case 'question':
    case 'pullQuote':
      return inlineText(node.content ?? [], options)
    case 'figure':
      return [alternative(node, options), inlineText(node.content ?? [], options), node.attrs.credit ?? '']
        .filter(Boolean)
        .join('\n')
    case 'productCard':
      return node.attrs.note ?? ''
    case 'expertCard':
    case 'divider':
      return ''
    default:
      return assertNever(node)
  }
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
