import type { Block } from '../../blocks'
import { COPYRIGHT_LINES, matchesAny } from '../boilerplate/boilerplate'
import { passages } from '../boilerplate/passages'
import { plainText } from '../runs'
import { textOfBlocks, wordsOf } from '../words'

/** A paragraph of so many words is the article's telling, not a site's slogan or an imprint. */
const FEWEST_WORDS_OF_PROSE = 15
/** An imprint is a few lines below everything else. */
const MOST_WORDS_OF_IMPRINT = 80

/**
 * Takes off what old pages, which name none of their parts, put above the page's own heading: a banner, a motto, pictures
 * that lead elsewhere. Prose, questions and pictures with a caption are never taken.
 * @param heading the words of the page's own heading, or null where none was found
 */
export function dropBanner(
  blocks: readonly Block[],
  heading: string | null,
): { blocks: Block[]; dropped: string[] } {
  const at = headingAt(blocks, heading)
  const banner = blocks.slice(0, at)
  if (!banner.every(isFurniture)) return { blocks: [...blocks], dropped: [] }
  const pictures = banner.filter((block) => block.type === 'figure')
  // One picture alone above a headline is the article's.
  const kept = pictures.length === 1 ? pictures : []
  return {
    blocks: [...kept, ...blocks.slice(at)],
    dropped: banner.filter((block) => block.type !== 'figure' || pictures.length > 1).flatMap(passages),
  }
}

/** Takes off the copyright line at the end of a page with what stands below it: where it was published, more pictures. */
export function dropImprint(blocks: readonly Block[]): { blocks: Block[]; dropped: string[] } {
  const at = imprintAt(blocks)
  return { blocks: blocks.slice(0, at), dropped: blocks.slice(at).flatMap(passages) }
}

function headingAt(blocks: readonly Block[], heading: string | null): number {
  if (heading === null) return 0
  const wanted = folded(heading)
  const at = blocks.findIndex((block) => block.type === 'heading' && folded(plainText(block.runs)) === wanted)
  return Math.max(at, 0)
}

/** Where the copyright line is that only furniture follows, or the end. */
function imprintAt(blocks: readonly Block[]): number {
  const at = blocks.findIndex(isCopyright)
  if (at < 0 || !blocks.slice(at).every((block) => isFurniture(block) || isCopyright(block)))
    return blocks.length
  const words = wordsOf(textOfBlocks(blocks.slice(at))).length
  const isSlight = words <= MOST_WORDS_OF_IMPRINT && words < wordsOf(textOfBlocks(blocks)).length / 2
  return isSlight ? at : blocks.length
}

function isCopyright(block: Block): boolean {
  if (block.type !== 'paragraph' && block.type !== 'heading') return false
  const line = plainText(block.runs).split('\n')[0] ?? ''
  return line.length <= 200 && matchesAny(COPYRIGHT_LINES, line.trim())
}

function isFurniture(block: Block): boolean {
  switch (block.type) {
    case 'divider':
      return true
    case 'figure':
      return block.caption.length === 0 && block.credit === null
    case 'heading':
    case 'paragraph':
      return isShort(plainText(block.runs))
    case 'list':
      return block.items.every((item) => item.every(isFurniture))
    default:
      return false
  }
}

function isShort(text: string): boolean {
  return wordsOf(text).length < FEWEST_WORDS_OF_PROSE && !/[?？؟]/.test(text)
}

function folded(text: string): string {
  return wordsOf(text.normalize('NFKC').toLowerCase()).join(' ')
}
