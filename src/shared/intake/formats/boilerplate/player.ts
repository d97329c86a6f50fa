import type { Block } from '../../blocks'
import { textOfBlocks, wordsOf } from '../words'

/** What a player shows of a recording that nobody started: `--:--`, `0:00`. */
const CLOCK = /^(?:-{1,2}:-{2}|0{1,2}:00)(?: ?\/ ?(?:-{1,2}:-{2}|\d{1,2}:\d{2}))?$/
const COUNT = /^[\d\s·•|]*$/
const MOST_WORDS_OF_A_TITLE = 12

/**
 * Where in the blocks a player stands that a page copied as text brought along: its recording's title, its two clocks, and
 * the bare numbers below. `from` inclusive, `to` exclusive, equal where there is none.
 */
export function findPlayer(blocks: readonly Block[]): { from: number; to: number } {
  const lines = blocks.map((block) => (block.type === 'figure' ? 'a picture' : textOfBlocks([block])))
  const first = lines.findIndex(
    (line, at) => CLOCK.test(line) && (line.includes('/') || CLOCK.test(lines[at + 1] ?? '')),
  )
  if (first < 0) return { from: 0, to: 0 }
  let to = first + 1
  while (CLOCK.test(lines[to] ?? 'end') || COUNT.test(lines[to] ?? 'end')) to++
  const title = lines[first - 1]
  const named =
    title !== undefined && wordsOf(title).length <= MOST_WORDS_OF_A_TITLE && !/[.:!?…]$/.test(title)
  return { from: named ? first - 1 : first, to }
}
