import { NO_LETTER } from '@shared/article/no-letter'
import type { NotePlace } from '@shared/records/note'
import type { Node } from '@tiptap/pm/model'
import { isFootnote } from '../lines'

export type Range = { from: number; to: number }

/** So much of what stands on either side of a note's words is kept with them, in letters. */
const CONTEXT = 32
/**
 * What is known of words that are no longer at their spot. `moved`: they went from there to somewhere else a moment ago.
 * `kept`: they were there when the place was kept. `lost`: they were gone then, so the same words elsewhere are others.
 */
export type Trust = 'moved' | 'kept' | 'lost'

/** Letters, of the words and around them, that must agree before words are taken for a note's. */
const ENOUGH_IN_BLOCK = 6
const ENOUGH_ELSEWHERE = 12
const ENOUGH_AROUND = 8

/** The words in a range, a line for each block, each chip one sign: as they are kept and compared. */
export function wordsAt(doc: Node, { from, to }: Range): string {
  return lines(doc, from, to).text
}

/** Where a range stands, so that it can be found again in another state of the document. */
export function placeOf(doc: Node, range: Range): NotePlace {
  const start = ownerOf(doc, range.from)
  const end = ownerOf(doc, range.to)
  const $from = doc.resolve(range.from)
  const $to = doc.resolve(range.to)
  const before = `\n${wordsAt(doc, { from: $from.start(), to: range.from })}`
  const after = `${wordsAt(doc, { from: range.to, to: $to.end() })}\n`
  return {
    blockId: start.id,
    endBlockId: end.id,
    from: start.offset,
    to: end.offset,
    words: wordsAt(doc, range),
    before: before.slice(-CONTEXT),
    after: after.slice(0, CONTEXT),
  }
}

/** The place of a note on a block as a whole. */
export function placeOfBlock(blockId: string): NotePlace {
  return { blockId, endBlockId: blockId, from: 0, to: 0, words: '', before: '', after: '' }
}

export function isWholeBlock(place: NotePlace): boolean {
  return place.words === ''
}

/**
 * Finds a place in a document that may have changed since: at the very spot, else by its words and what stands around
 * them. Does not guess between places that are as likely.
 */
export function findPlace(doc: Node, place: NotePlace, trust: Trust = 'kept'): Range | null {
  if (isWholeBlock(place)) {
    const block = place.blockId === null ? null : blockWithId(doc, place.blockId)
    return block && { from: block.from, to: block.to }
  }
  const exact = exactPlace(doc, place)
  if (exact) return exact
  const [best, next] = occurrences(doc, place).sort((one, other) => other.score - one.score)
  if (!best || best.score === next?.score) return null
  return isEnough(best, place.words.length, trust) ? best.range : null
}

function isEnough({ around, inBlock }: Occurrence, words: number, trust: Trust): boolean {
  if (trust === 'moved') return true
  if (trust === 'lost') return around >= ENOUGH_AROUND
  return words + around >= (inBlock ? ENOUGH_IN_BLOCK : ENOUGH_ELSEWHERE)
}

/** The block and the spot in it, where the words are still the same. */
export function exactPlace(doc: Node, place: NotePlace): Range | null {
  const start = place.blockId === null ? null : blockWithId(doc, place.blockId)
  const end =
    place.endBlockId === place.blockId
      ? start
      : place.endBlockId === null
        ? null
        : blockWithId(doc, place.endBlockId)
  if (!start || !end) return null
  if (isWholeBlock(place)) return { from: start.from, to: start.to }
  const range = { from: start.from + 1 + place.from, to: end.from + 1 + place.to }
  if (range.to <= range.from || range.from >= start.to || range.to >= end.to) return null
  return wordsAt(doc, range) === place.words ? range : null
}

/** How often these words stand in the document. */
export function countWordsIn(doc: Node, words: string): number {
  let count = 0
  const { text } = lines(doc, 0, doc.content.size)
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) count += 1
  return count
}

/** Where words stand within a range; the first of several, or the first that has all of `holding` in it. */
export function wordsWithin(
  doc: Node,
  { from, to }: Range,
  words: string,
  holding: Range | null = null,
): Range | null {
  if (words === '') return null
  const within = lines(doc, from, to)
  for (let at = within.text.indexOf(words); at >= 0; at = within.text.indexOf(words, at + 1)) {
    const range = within.range(at, at + words.length)
    if (range && (holding === null || (range.from <= holding.from && range.to >= holding.to))) return range
  }
  return null
}

/** The range without what lies between lines at its edges; null where there is no letter in it. */
export function trimmed(doc: Node, { from, to }: Range): Range | null {
  const within = lines(doc, from, to)
  const first = within.text.search(/[^\n]/)
  return first < 0 ? null : within.range(first, within.text.replace(/\n+$/, '').length)
}

/** From the start of the line in which a range begins to the end of the one in which it ends. */
export function wholeLines(doc: Node, { from, to }: Range): Range {
  return { from: doc.resolve(from).start(), to: doc.resolve(to).end() }
}

/** The block with this id, from before it to after it. */
export function blockWithId(doc: Node, id: string): (Range & { node: Node }) | null {
  let found: (Range & { node: Node }) | null = null
  doc.descendants((node, position) => {
    if (found !== null) return false
    const isOwner = node.isBlock || isFootnote(node)
    if (isOwner && node.attrs.id === id) found = { from: position, to: position + node.nodeSize, node }
    return found === null && !node.isLeaf
  })
  return found
}

type Occurrence = { range: Range; around: number; inBlock: boolean; score: number }

function occurrences(doc: Node, place: NotePlace): Occurrence[] {
  const { words, before, after, blockId } = place
  const whole = lines(doc, 0, doc.content.size)
  const text = `\n${whole.text}\n`
  const own = blockId === null ? null : blockWithId(doc, blockId)
  const found: Occurrence[] = []
  for (let at = text.indexOf(words, 1); at >= 1; at = text.indexOf(words, at + 1)) {
    const range = whole.range(at - 1, at - 1 + words.length)
    if (!range) continue
    const inBlock = own !== null && range.from > own.from && range.to < own.to
    const around =
      sameEnding(text.slice(Math.max(0, at - CONTEXT), at), before) +
      sameBeginning(text.slice(at + words.length, at + words.length + CONTEXT), after)
    found.push({ range, around, inBlock, score: around + (inBlock ? 0.5 : 0) })
  }
  return found
}

function sameBeginning(one: string, other: string): number {
  let count = 0
  while (count < one.length && count < other.length && one[count] === other[count]) count += 1
  return count
}

function sameEnding(one: string, other: string): number {
  let count = 0
  while (count < one.length && count < other.length && one.at(-1 - count) === other.at(-1 - count)) count += 1
  return count
}

/** The innermost block with an id around a position, and the place in its content. */
function ownerOf(doc: Node, position: number): { id: string | null; offset: number } {
  const $position = doc.resolve(position)
  for (let depth = $position.depth; depth > 0; depth -= 1) {
    const id = $position.node(depth).attrs.id
    if (typeof id === 'string') return { id, offset: position - $position.start(depth) }
  }
  return { id: null, offset: 0 }
}

/** The text of a range with its lines, and the way back from letters to positions. */
function lines(doc: Node, from: number, to: number) {
  const starts: { letter: number; position: number }[] = []
  let text = ''
  doc.nodesBetween(from, to, (node, position) => {
    if (node.isTextblock) {
      if (starts.length > 0) text += '\n'
      starts.push({ letter: text.length, position: Math.max(position + 1, from) })
    } else if (node.isText) {
      text += (node.text ?? '').slice(Math.max(0, from - position), to - position)
    } else if (isFootnote(node)) {
      const end = position + node.nodeSize
      if (from > position && to < end) {
        // All of the range is in its words, which are a line of their own.
        starts.splice(0, starts.length, { letter: 0, position: from })
        return true
      }
      text += NO_LETTER.repeat(Math.min(to, end) - Math.max(from, position))
      return false
    } else if (node.isInline) text += NO_LETTER
    return true
  })
  /** Every letter and every chip of a line is one position of the document, and a footnote as many as it has signs. */
  const positionOf = (letter: number) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle]?.letter ?? 0) <= letter) low = middle
      else high = middle - 1
    }
    const start = starts[low]
    return start ? start.position + letter - start.letter : from
  }
  return {
    text,
    range(first: number, end: number): Range | null {
      if (end <= first) return null
      return { from: positionOf(first), to: positionOf(end - 1) + 1 }
    },
  }
}
