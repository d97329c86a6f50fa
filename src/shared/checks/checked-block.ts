import type { ArticleNode, FootnoteNode, InlineNode, TopBlock } from '../article/document'
import { footnotesIn, hasInlineContent, inlineText, type NameOf } from '../article/inline-text'
import { NO_LETTER } from '../article/no-letter'
import type { Stretch } from '../article/sentences'
import type { CheckedPart } from './finding'

/** One line of an article as rules read it: the words a reader sees, and what they are. Plain data. */
export type CheckedBlock = {
  /** Null for a field of the article. */
  id: string | null
  part: CheckedPart
  /** `text` and what else it is: `paragraph`, `answer`, `caption`, … */
  scopes: string[]
  text: string
  /** Where chips and values stand in `text`, and, between two letters of it, footnotes. */
  chips: Chip[]
}

/** @property places how many places of the document it takes: a footnote more than the one that all others take */
export type Chip = Stretch & { places?: number }

/** Words said by somebody: what a writer may not change for style. */
export const QUOTED_SCOPES: readonly string[] = ['answer', 'pullquote']

/** The fields a reader sees above the text. */
export function blocksOfFields({ title, dek }: { title: string; dek: string }): CheckedBlock[] {
  const field = (part: 'title' | 'dek', text: string, scopes: string[]): CheckedBlock[] =>
    text.trim() === '' ? [] : [{ id: null, part, scopes, text, chips: [] }]
  return [
    ...field('title', title, ['text', 'headline', 'heading', 'h1']),
    ...field('dek', dek, ['text', 'intro', 'paragraph']),
  ]
}

/**
 * The lines of a document, in reading order.
 * @param content the blocks of the document
 */
export function blocksOfDocument(content: readonly TopBlock[], nameOf?: NameOf): CheckedBlock[] {
  const introEnd = introLength(content)
  return content.flatMap((block, index) => blocksOf(block, index < introEnd, nameOf))
}

/** So many blocks stand before the first pair; in an article without one, those before the first heading. */
export function introLength(content: readonly TopBlock[]): number {
  const pair = content.findIndex(({ type }) => type === 'qa')
  if (pair >= 0) return pair
  const heading = content.findIndex(({ type }) => type === 'heading')
  return heading >= 0 ? heading : Math.min(1, content.length)
}

/** The lines of one block of the document. */
export function blocksOf(block: TopBlock, isIntro: boolean, nameOf?: NameOf): CheckedBlock[] {
  const blocks: CheckedBlock[] = []
  collect(block, isIntro ? ['text', 'intro'] : ['text'], nameOf ?? (() => ''), blocks)
  return blocks
}

function collect(node: ArticleNode, around: string[], nameOf: NameOf, blocks: CheckedBlock[]): void {
  if (hasInlineContent(node)) {
    const line = lineOf(node.content ?? [], nameOf)
    const scopes = [...around, ...scopesOf(node)]
    if (line.text.trim() !== '') blocks.push({ id: node.attrs.id, part: 'text', scopes, ...line })
    // The writer's own words, also where they are about somebody's answer.
    for (const footnote of footnotesIn(node)) collect(footnote, ['text'], nameOf, blocks)
    return
  }
  if (node.type === 'productCard' && node.attrs.note?.trim()) {
    const { id, note } = node.attrs
    blocks.push({ id, part: 'note', scopes: [...around, 'note'], text: note, chips: [] })
  }
  if (!('content' in node)) return
  const within = [...around, ...scopesOf(node)]
  for (const child of node.content ?? []) collect(child, within, nameOf, blocks)
}

function scopesOf(node: ArticleNode): string[] {
  switch (node.type) {
    case 'heading':
      return ['heading', `h${node.attrs.level}`]
    case 'bulletList':
    case 'orderedList':
      return ['list']
    case 'figure':
      return ['figure', 'caption']
    case 'pullQuote':
      return ['answer', 'pullquote']
    case 'footnote':
    case 'paragraph':
    case 'question':
    case 'answer':
    case 'blockquote':
      return [node.type]
    default:
      return []
  }
}

function lineOf(nodes: readonly InlineNode[], nameOf: NameOf): Pick<CheckedBlock, 'text' | 'chips'> {
  let text = ''
  const chips: Chip[] = []
  for (const node of nodes) {
    if (node.type === 'footnote') {
      chips.push({ from: text.length, to: text.length, places: placesIn(node) })
      continue
    }
    const isChip = node.type === 'mention' || node.type === 'fact'
    const words = inlineText([node], nameOf) || (isChip ? NO_LETTER : '')
    if (isChip) chips.push({ from: text.length, to: text.length + words.length })
    text += words
  }
  return { text, chips }
}

/** A footnote's beginning and end, and what is between them. */
function placesIn({ content }: FootnoteNode): number {
  return (content ?? []).reduce((sum, node) => sum + (node.type === 'text' ? node.text.length : 1), 2)
}

/** Whether the words are a record's own, shown by one chip: nothing there is the writer's to change. */
export function isWithinChip({ chips }: Pick<CheckedBlock, 'chips'>, { from, to }: Stretch): boolean {
  return to > from && chips.some((chip) => chip.from <= from && to <= chip.to)
}

/** Whether the words are all typed: a chip among them would be lost with them. */
export function isTyped({ chips }: Pick<CheckedBlock, 'chips'>, { from, to }: Stretch): boolean {
  return !chips.some((chip) => chip.from < to && from < chip.to)
}

/** A stretch of the shown words as places of the document: a chip counts as one, whole. A footnote at an edge is outside. */
export function placesOf({ chips }: Pick<CheckedBlock, 'chips'>, { from, to }: Stretch): Stretch {
  return { from: placeOf(chips, from, 0), to: placeOf(chips, to, 1) }
}

/** @param within where in a chip an offset among its words counts: 0 before it, 1 after it */
function placeOf(chips: readonly Chip[], offset: number, within: 0 | 1): number {
  let shift = 0
  for (const { from, to, places = 1 } of chips) {
    // Words that begin at a footnote begin behind it.
    if (offset < from || (offset === from && (within === 1 || to > from))) break
    if (offset < to) return from - shift + within
    shift += to - from - places
  }
  return offset - shift
}
