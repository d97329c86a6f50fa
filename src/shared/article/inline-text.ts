import { assertNever } from '../assert-never'
import type { ArticleNode, InlineNode } from './document'

/** The words of a line as they were typed; a chip that follows its record reads as `nameOf` says, or as nothing. */
export function inlineText(nodes: readonly InlineNode[] | undefined, nameOf: NameOf = () => ''): string {
  return (nodes ?? []).map((node) => nodeText(node, nameOf)).join('')
}

/** What a mention or a fact shows when it follows its record. */
export type NameOf = (node: Extract<InlineNode, { type: 'mention' | 'fact' }>) => string

/** What one part of a line says; a chip as in `inlineText`. */
export function nodeText(node: InlineNode, nameOf: NameOf): string {
  switch (node.type) {
    case 'text':
      return node.text
    case 'hardBreak':
      return '\n'
    case 'mention':
      return node.attrs.text ?? nameOf(node)
    case 'fact':
      return node.attrs.mode === 'pinned' ? (node.attrs.value ?? nameOf(node)) : nameOf(node)
    default:
      return assertNever(node)
  }
}

/** True for a node whose children stand in a line: a paragraph, heading, question, caption or pull quote. */
export function hasInlineContent(node: ArticleNode): node is TextBlockNode {
  return LINES.has(node.type)
}

export type TextBlockNode = Extract<
  ArticleNode,
  { type: 'paragraph' | 'heading' | 'question' | 'figure' | 'pullQuote' }
>
const LINES: ReadonlySet<string> = new Set<TextBlockNode['type']>([
  'paragraph',
  'heading',
  'question',
  'figure',
  'pullQuote',
])
