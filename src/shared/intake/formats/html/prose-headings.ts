import type { Block, HeadingBlock } from '../../blocks'
import { plainText } from '../runs'
import { wordsOf } from '../words'

const FEWEST = 4
const FEWEST_WORDS_OF_PROSE = 15

/**
 * A level of headings that mostly tell, in sentences, was chosen for its looks: its headings are the page's text. What asks may
 * be as long as it likes.
 */
export function settleProseHeadings(blocks: readonly Block[]): Block[] {
  const levels = new Map<number, HeadingBlock[]>()
  for (const block of blocks)
    if (block.type === 'heading') levels.set(block.level, [...(levels.get(block.level) ?? []), block])
  const prose = new Set(
    [...levels.values()]
      .filter((level) => level.length >= FEWEST && level.filter(tells).length >= level.length / 2)
      .flat(),
  )
  return blocks.map((block) =>
    block.type === 'heading' && prose.has(block) ? { type: 'paragraph', runs: block.runs } : block,
  )
}

function tells(heading: HeadingBlock): boolean {
  const text = plainText(heading.runs).trim()
  return wordsOf(text).length >= FEWEST_WORDS_OF_PROSE && !/[?？؟;][”"’)]?$/.test(text)
}
