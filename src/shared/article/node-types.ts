import type { BlockNode, MarkType, NodeType } from './document'

/** Blocks that carry an id: everything but the document itself and what stands in a line. */
export const BLOCK_TYPES = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'qa',
  'question',
  'answer',
  'figure',
  'pullQuote',
  'productCard',
  'expertCard',
  'divider',
] as const satisfies BlockNode['type'][]

export const INLINE_TYPES = ['text', 'hardBreak', 'mention', 'fact', 'footnote'] as const satisfies NodeType[]

/** What carries an id: blocks, and footnotes, whose words are a line of their own. */
export const IDENTIFIED_TYPES = [...BLOCK_TYPES, 'footnote'] as const satisfies NodeType[]

/** In the order that ProseMirror keeps them on a stretch of text, outermost first. */
export const MARK_TYPES = [
  'link',
  'bold',
  'italic',
  'strike',
  'subscript',
  'superscript',
  'quote',
  'note',
] as const satisfies MarkType[]

type Missing = Exclude<NodeType, (typeof BLOCK_TYPES)[number] | (typeof INLINE_TYPES)[number] | 'doc'>
type MissingMark = Exclude<MarkType, (typeof MARK_TYPES)[number]>
/** Does not compile when a node or a mark of document.ts is left out above. */
const _complete: [Missing, MissingMark] extends [never, never] ? true : never = true
void _complete
