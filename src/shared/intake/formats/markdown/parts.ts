import type { Root } from 'mdast'

/** Characters: texts shorter than `whole` stay whole, and no part but the last is shorter than `part`. */
const LIMITS = { whole: 40_000, part: 20_000 }

/** The first line of a block that no list, quotation or tag above an empty line can hold. */
const FRESH_LINE = /^(?!\d{1,9}[.)]|\*\s)[\p{L}\p{N}\p{Co}>#*_"“‘'’]/u
/** Ends the name of a link definition or a footnote, which is looked up in the whole text. */
const END_OF_NAME = ']:'
/** What may hold empty lines: code between fences, comments, and the tags whose text is no Markdown. */
const GOES_ON = /```|~~~|<[!?]|<(?:pre|script|style|textarea)\b/i
/** Of such a length that thousands of beginnings without an end hold nothing up. */
const WHOLE_COMMENT = /<!--.{0,300}?-->/g

/**
 * Parses a long text in parts, cut where a new block begins whatever stands above it, so that the tree is that of the
 * whole (but for positions, which count from the part's beginning). micromark moves all it has read so far each time
 * that a quotation or list ends: 4,000 quoted questions take it half a minute in one piece.
 */
export function parseInParts(text: string, parse: (part: string) => Root, limits = LIMITS): Root {
  if (text.length < limits.whole || text.includes(END_OF_NAME)) return parse(text)
  return { type: 'root', children: partsOf(text, limits.part).flatMap((part) => parse(part).children) }
}

function partsOf(text: string, shortest: number): string[] {
  const parts: string[] = []
  let start = 0
  let at = 0
  let canEnd = true
  for (const piece of text.split(/(?<=\n[ \t]*\n)(?![ \t\n])/)) {
    if (canEnd && at - start >= shortest && FRESH_LINE.test(piece)) {
      parts.push(text.slice(start, at))
      start = at
    }
    canEnd &&= !GOES_ON.test(piece.replace(WHOLE_COMMENT, ''))
    at += piece.length
  }
  return [...parts, text.slice(start)]
}
