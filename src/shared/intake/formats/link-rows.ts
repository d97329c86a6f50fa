import type { Block, Run } from '../blocks'
import { lineOf, passages } from './passages'
import { plainText } from './runs'
import { textOfBlocks, wordsOf } from './words'

/** Space, and the signs that menus part their links by. */
const BETWEEN_LINKS = /^[\s|/·•:,»›>–—-]*$/
const FEWEST_IN_A_ROW = 3
const FEWEST_WORDS_OF_PROSE = 15

/** Rows of links above all prose of a page: its site's menu, or a list of its own parts. */
export function dropLeadingLinks(blocks: readonly Block[]): { blocks: Block[]; dropped: string[] } {
  const prose = blocks.findIndex(
    (block) =>
      block.type === 'paragraph' &&
      !isLinkRow(block) &&
      wordsOf(textOfBlocks([block])).length >= FEWEST_WORDS_OF_PROSE,
  )
  const rows = blocks.slice(0, Math.max(prose, 0)).filter(isLinkRow)
  return { blocks: blocks.filter((block) => !rows.includes(block)), dropped: rows.flatMap(passages) }
}

/** Three links or more with nothing but bars between them. */
function isLinkRow(block: Block): boolean {
  if (block.type !== 'paragraph' || !isLinked(block.runs)) return false
  return new Set(block.runs.flatMap((run) => run.href ?? [])).size >= FEWEST_IN_A_ROW
}

/** One link may be the writer's last word. */
const FEWEST_LINKED = 2

/**
 * Links to elsewhere after the last prose of a page: headlines, pictures and lists that are nothing but links, with the
 * short line that announces them.
 */
export function dropTrailingLinks(blocks: readonly Block[]): { blocks: Block[]; dropped: string[] } {
  let end = blocks.length
  let linked = 0
  while (end > 0) {
    const block = blocks[end - 1] as Block
    if (block.type !== 'divider' && !isLinkListPart(block)) break
    if (block.type !== 'divider' && block.type !== 'figure') linked += isLinkRow(block) ? FEWEST_LINKED : 1
    end--
  }
  if (linked < FEWEST_LINKED) return { blocks: [...blocks], dropped: [] }
  const heading = blocks[end - 1]
  const line = heading ? lineOf(heading) : null
  if (heading?.type === 'heading' && line !== null && line.length <= 40 && !line.endsWith('?')) end--
  return { blocks: blocks.slice(0, end), dropped: blocks.slice(end).flatMap(passages) }
}

export function isLinkListPart(block: Block): boolean {
  if (block.type === 'list') return block.items.every((item) => item.every((inner) => isLinkListPart(inner)))
  if (block.type === 'figure') return true
  if (block.type !== 'paragraph' && block.type !== 'heading') return false
  return isLinked(block.runs) && plainText(block.runs).length <= 200
}

function isLinked(runs: readonly Run[]): boolean {
  return (
    runs.some((run) => run.href !== undefined) &&
    runs.every((run) => run.href !== undefined || BETWEEN_LINKS.test(run.text))
  )
}
