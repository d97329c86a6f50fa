import { once } from '../../once'
import type { ArticleNode, BlockNode, FootnoteNode, TopBlock } from '../document'
import { footnotesIn, hasInlineContent, inlineText, type NameOf } from '../inline-text'
import { type Piece, piecesOf } from './pieces'

/** What a line is, as somebody who reads the comparison sees it. */
export type LineKind =
  | 'question'
  | 'paragraph'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'quotation'
  | 'caption'
  | 'footnote'
  | 'pullQuote'
  | 'productCard'
  | 'expertCard'
  | 'divider'

/** One line of words of an article, or a card that has none, with where it stands. */
export interface Line {
  id: string | null
  kind: LineKind
  /** The answer it belongs to; null outside answers. */
  answer: { id: string | null; expertId: string | null; speaker: string | null } | null
  /** How deep in lists; 0 outside them. */
  depth: number
  /** The number that an item of a numbered list begins with; null for every other line. */
  number: number | null
  /** The record that a card or figure shows. */
  recordId: string | null
  text: string
  /** Made when it is asked for: most lines are as they were, and need no taking apart. */
  pieces: () => Piece[]
  /** All that is chosen for it and around it, ids apart: a line that differs here and not in its words was changed. */
  form: string
}

type Around = Pick<Line, 'answer' | 'depth' | 'number'> & { quoted: boolean; form: string }

/** The lines of one outermost block in reading order; empty lines too. */
export function linesOf(block: TopBlock, nameOf: NameOf): Line[] {
  const lines: Line[] = []
  const around: Around = { answer: null, depth: 0, number: null, quoted: false, form: '' }
  collect(block, around, nameOf, lines)
  return lines
}

function collect(node: BlockNode | FootnoteNode, around: Around, nameOf: NameOf, lines: Line[]): void {
  // What a template asks for is no part of what was written.
  const { id, hint: _hint, ...attrs } = { hint: undefined, ...node.attrs }
  const form = `${around.form}/${node.type}${JSON.stringify(attrs)}`
  const line = { id: id ?? null, form, recordId: recordOf(node), ...placeOf(around) }
  if (hasInlineContent(node)) {
    const content = node.content ?? []
    const text = inlineText(content, nameOf)
    lines.push({ ...line, kind: kindOf(node, around), text, pieces: once(() => piecesOf(content, nameOf)) })
    for (const footnote of footnotesIn(node)) collect(footnote, { ...around, number: null }, nameOf, lines)
  } else if (!('content' in node))
    lines.push({ ...line, kind: kindOf(node, around), text: '', pieces: () => [] })
  else collectWithin(node, { ...around, form }, nameOf, lines)
}

function collectWithin(
  node: Extract<BlockNode, { content: BlockNode[] }>,
  around: Around,
  nameOf: NameOf,
  lines: Line[],
): void {
  const inside = { ...around }
  if (node.type === 'answer') inside.answer = { ...node.attrs }
  if (node.type === 'blockquote') inside.quoted = true
  if (node.type === 'bulletList' || node.type === 'orderedList') inside.depth += 1
  for (const [index, child] of node.content.entries()) {
    if (node.type === 'orderedList') inside.number = node.attrs.start + index
    // Only the first line of an item stands behind its number.
    else if (node.type !== 'listItem' || index > 0) inside.number = null
    collect(child, inside, nameOf, lines)
  }
}

function placeOf({ answer, depth, number }: Around): Pick<Line, 'answer' | 'depth' | 'number'> {
  return { answer, depth, number }
}

function kindOf(node: BlockNode | FootnoteNode, { quoted }: Around): LineKind {
  switch (node.type) {
    case 'question':
    case 'pullQuote':
    case 'footnote':
    case 'productCard':
    case 'expertCard':
    case 'divider':
      return node.type
    case 'figure':
      return 'caption'
    case 'heading':
      return `heading${node.attrs.level}`
    default:
      return quoted ? 'quotation' : 'paragraph'
  }
}

function recordOf(node: ArticleNode): string | null {
  if (node.type === 'productCard') return node.attrs.productId
  if (node.type === 'expertCard') return node.attrs.expertId
  return node.type === 'figure' ? node.attrs.mediaId : null
}
