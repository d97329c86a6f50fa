import type { Block, ListBlock } from '../../blocks'
import { plainText } from '../runs'
import { textOfBlocks, wordsOf } from '../words'
import { passages } from './passages'

/** A paragraph of so many words is prose: what comes after it is the writer's. */
const FEWEST_WORDS_OF_PROSE = 15
const MOST_WORDS_OF_AN_ENTRY = 4

/** A page turned into Markdown brings its menus along: lists above all prose whose every item is one short link. */
export function dropLeadingNavigation(blocks: readonly Block[]): { blocks: Block[]; dropped: string[] } {
  const prose = blocks.findIndex(
    (block) => block.type === 'paragraph' && wordsOf(textOfBlocks([block])).length >= FEWEST_WORDS_OF_PROSE,
  )
  const menus = blocks.slice(0, Math.max(prose, 0)).filter((block) => block.type === 'list' && isMenu(block))
  return {
    blocks: blocks.filter((block) => !menus.includes(block)),
    dropped: menus.flatMap(passages),
  }
}

function isMenu(list: ListBlock): boolean {
  return list.items.length >= 2 && list.items.every((item) => item.length === 1 && isEntry(item[0]))
}

/** A link to another page; one into the page itself is a table of contents. */
function isEntry(block: Block | undefined): boolean {
  if (block?.type !== 'paragraph') return false
  const linked = block.runs.filter((run) => run.text.trim() !== '')
  return (
    linked.length > 0 &&
    linked.every((run) => run.href !== undefined && !run.href.startsWith('#')) &&
    wordsOf(plainText(block.runs)).length <= MOST_WORDS_OF_AN_ENTRY
  )
}
