import { assertNever } from '../assert-never'
import type { ArticleNode, FootnoteNode, InlineNode } from './document'

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
    case 'footnote':
      // Its words are a line of their own: read on in this one they would part what belongs together.
      return ''
    default:
      return assertNever(node)
  }
}

/** True for a node whose children stand in a line: a paragraph, heading, question, caption, pull quote or footnote. */
export function hasInlineContent(node: ArticleNode): node is LineNode {
  return LINES.has(node.type)
}

export type LineNode = Extract<
  ArticleNode,
  { type: 'paragraph' | 'heading' | 'question' | 'figure' | 'pullQuote' | 'footnote' }
>
const LINES: ReadonlySet<string> = new Set<LineNode['type']>([
  'paragraph',
  'heading',
  'question',
  'figure',
  'pullQuote',
  'footnote',
])

/** The footnotes in a line, in order: lines to read after it. */
export function footnotesIn(node: Pick<LineNode, 'content'>): FootnoteNode[] {
  const content: readonly InlineNode[] = node.content ?? []
  return content.filter((child) => child.type === 'footnote')
}
