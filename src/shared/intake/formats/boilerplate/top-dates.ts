import type { Block } from '../../blocks'
import { isDateLine, isDateStamp } from '../../date-line'
import { plainText } from '../runs'
import { textOfBlocks, wordsOf } from '../words'

/** A paragraph of so many words is the article's: a day named below it is part of what is told. */
const FEWEST_WORDS_OF_PROSE = 15
const MOST_WORDS_OF_A_HEADLINE = 25
/** A date of publication stands among the first lines. */
const MOST_LINES_ABOVE = 6

/** Where a site's stamp of the day stands on a line of its own above the text, with how long it is read, by block. */
export function findDateStamps(blocks: readonly Block[]): Set<number> {
  const found = new Set<number>()
  for (const [index, block] of blocks.slice(0, MOST_LINES_ABOVE).entries()) {
    if (block.type === 'figure' || block.type === 'divider' || block.type === 'heading') continue
    if (block.type !== 'paragraph') break
    const line = plainText(block.runs).trim()
    // Beside a headline or above a list a bare day is when it was posted; above prose it is a writer's dateline.
    const beside = isHeadline(index === 0 ? blocks[1] : blocks[index - 1]) || blocks[1]?.type === 'list'
    if (isDateStamp(line) || (isDateLine(line) && beside)) found.add(index)
    else if (wordsOf(textOfBlocks([block])).length >= FEWEST_WORDS_OF_PROSE) break
  }
  for (const index of [...found]) {
    for (const beside of [index - 1, index + 1]) if (isReadingTime(blocks[beside])) found.add(beside)
  }
  return found.size < blocks.length ? found : new Set()
}

function isReadingTime(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && /^\d{1,2} min(?:ute)?s?\.?$/i.test(plainText(block.runs).trim())
}

function isHeadline(block: Block | undefined): boolean {
  if (block?.type === 'heading') return true
  if (block?.type !== 'paragraph') return false
  const line = plainText(block.runs).trim()
  const words = wordsOf(line).length
  return (
    words >= 2 &&
    words <= MOST_WORDS_OF_A_HEADLINE &&
    !isDateLine(line) &&
    !/^by\b|[.,;:]["”’)]?$/i.test(line)
  )
}
