import type { Block, Run } from '../../blocks'
import { plainText } from '../runs'
import { textOfBlocks, wordsOf } from '../words'
import { lineOf, passages } from './passages'

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
  const above = blocks.slice(0, Math.max(prose, 0))
  const first = blocks.length > 2 && blocks[0] && leadsAway(blocks[0]) ? [blocks[0]] : []
  const rows = [...first, ...above.filter((block) => !first.includes(block) && isLinkRow(block))]
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
    const leads = leadsAway(block)
    const above = blocks[end - 2]
    const isWriter = above !== undefined && namesWriter(block) && isLinkListPart(above)
    if (block.type !== 'divider' && !leads && !isWriter && !isLinkListPart(block)) break
    if (block.type !== 'divider' && block.type !== 'figure')
      linked += leads || isLinkRow(block) ? FEWEST_LINKED : 1
    end--
  }
  if (linked < FEWEST_LINKED) return { blocks: [...blocks], dropped: [] }
  const heading = blocks[end - 1]
  const line = heading ? lineOf(heading) : null
  if (heading?.type === 'heading' && line !== null && announces(line)) end--
  return { blocks: blocks.slice(0, end), dropped: blocks.slice(end).flatMap(passages) }
}

const LONGEST_TITLE = 40
const LONGEST_ANNOUNCEMENT = 110

/** A heading over nothing but links; a longer one is no sentence, which may be the article's last. */
function announces(line: string): boolean {
  if (/[?？؟;]["”’)]?$/.test(line)) return false
  return (
    line.length <= LONGEST_TITLE || (line.length <= LONGEST_ANNOUNCEMENT && !/[.!…。]["”’)]?$/.test(line))
  )
}

const FEED = /(?:\/(?:feed|rss|atom)\/?|\/(?:feed|rss|atom)\.(?:xml|php)|\.rss|\/\/feeds?\.\w.*)$/i
const FRONT = /^(?:\.{0,2}\/)*(?:index\.html?)?$/i
const MOST_WORDS_OF_PROMPT = 25

/** A last line that has the reader follow the site's feed, or is nothing but a link to its front. */
function leadsAway(block: Block): boolean {
  if (block.type !== 'paragraph') return false
  const addresses = new Set(block.runs.flatMap((run) => run.href ?? []))
  const [address] = addresses
  if (address === undefined || addresses.size > 1) return false
  if (FEED.test(address)) return wordsOf(textOfBlocks([block])).length <= MOST_WORDS_OF_PROMPT
  return FRONT.test(address) && isLinked(block.runs)
}

export function isLinkListPart(block: Block): boolean {
  if (block.type === 'list') return block.items.every((item) => item.every((inner) => isLinkListPart(inner)))
  if (block.type === 'figure') return true
  if (block.type !== 'paragraph' && block.type !== 'heading') return false
  return isLinked(block.runs) && plainText(block.runs).length <= 200
}

/** «by NAME» with a link to all that they wrote, under a title that leads elsewhere. */
function namesWriter(block: Block): boolean {
  if (block.type !== 'paragraph') return false
  const [word, ...names] = block.runs.filter((run) => run.text.trim() !== '')
  return /^(?:by|von|par|por|di|door)$/i.test(word?.text.trim() ?? '') && names.length > 0 && isLinked(names)
}

function isLinked(runs: readonly Run[]): boolean {
  return (
    runs.some((run) => run.href !== undefined) &&
    runs.every((run) => run.href !== undefined || BETWEEN_LINKS.test(run.text))
  )
}
