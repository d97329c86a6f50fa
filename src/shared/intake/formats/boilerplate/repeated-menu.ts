import type { Block } from '../../blocks'
import { textOfBlocks, wordsOf } from '../words'

/** Fewer lines may be a title and its dek, set twice. */
const FEWEST_LINES = 3
const MOST_LINES = 12
const MOST_WORDS_OF_A_LINE = 14

/**
 * How many blocks at the top are a menu said twice: a page copied as text brings the one for wide screens and the one for
 * narrow screens, the same short lines one after another.
 */
export function countRepeatedMenu(blocks: readonly Block[]): number {
  const lines = blocks.slice(0, MOST_LINES * 2).map((block) => textOfBlocks([block]))
  for (let count = MOST_LINES; count >= FEWEST_LINES; count--) {
    const menu = lines.slice(0, count)
    const twice = menu.every((line, index) => isEntry(line) && line === lines[count + index])
    // A menu has no entry twice: one word over and over is somebody's refrain.
    if (twice && new Set(menu).size === count) return count * 2
  }
  return 0
}

function isEntry(line: string): boolean {
  const words = wordsOf(line).length
  return words > 0 && words <= MOST_WORDS_OF_A_LINE && !/[?？؟]$/.test(line)
}
