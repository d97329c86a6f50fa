import { joinArrowTurns } from '../text/arrow-turns'
import { joinCaptionLines } from '../text/caption-lines'

/** Fewer are a reply to a reply in a mail. */
const FEWEST_ARROWS = 4
const ARROW = /^>>+(?=\s*[^\s>])/
const QUOTE = /^>(?!>)/

/**
 * Captions kept as Markdown, in which `>>` begins each turn and no line a quotation: each turn becomes a paragraph that
 * keeps its sign. A text that quotes stays as it is.
 */
export function writeOutArrowTurns(text: string): string {
  const lines = text.split('\n')
  const arrows = lines.filter((line) => ARROW.test(line)).length
  if (arrows < FEWEST_ARROWS || lines.some((line) => QUOTE.test(line))) return writeOutCaptions(lines)
  return joinArrowTurns(lines)
    .map((line) => line.replace(ARROW, (signs) => `\n${signs.replaceAll('>', '\\>')}`))
    .join('\n')
}

/** Captions without signs: their parts become paragraphs. */
function writeOutCaptions(lines: readonly string[]): string {
  const joined = joinCaptionLines(lines)
  return joined.join(joined.length < lines.length ? '\n\n' : '\n')
}
