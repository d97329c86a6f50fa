import type { Block, QuoteBlock } from '../blocks'
import { endsAsking } from './phrases/asking'
import { allStyled, countWords, runsText } from './runs'

const FEWEST_QUOTED = 3
const NEARLY_ALL = 0.8
const MOST_WORDS_OF_LABEL = 6

/**
 * Text in which nearly all quotations stand below questions, or below lines that say who speaks: there the quotation
 * only sets what is said apart, and it is read like any other.
 */
export function withoutAnswerQuotes(blocks: readonly Block[]): readonly Block[] {
  // A talk that is quoted as a whole: nothing but headings stands between.
  const unquoted = blocks.filter((block) => !isQuote(block) && block.type !== 'heading')
  if (blocks.filter(isQuote).length >= FEWEST_QUOTED + unquoted.length * 5)
    return blocks.flatMap((block) => (isQuote(block) ? block.blocks : [block]))
  const voices = voiceLines(blocks)
  const leads = (block: Block) => asks(block) || voices.has(block)
  const leading = blocks.filter(leads)
  const answered = blocks.filter((block, at) => leads(block) && isQuote(blocks[at + 1]))
  if (answered.length < FEWEST_QUOTED || answered.length < leading.length * NEARLY_ALL) return blocks
  // «**Name three soaps, etc.**», in the look of all that is asked.
  const looks = new Set(answered.map(lookOf))
  const said = quotesBelow(blocks, (block) => leads(block) || (looks.size === 1 && looks.has(lookOf(block))))
  if (said.size < blocks.filter(isQuote).length * NEARLY_ALL) return blocks
  return blocks.flatMap((block) => (isQuote(block) && said.has(block) ? block.blocks : [block]))
}

/** Short lines right above quotations that come back, two or more in turn. */
function voiceLines(blocks: readonly Block[]): ReadonlySet<Block> {
  const byText = new Map<string, Block[]>()
  for (const [at, block] of blocks.entries()) {
    const text = lineText(block)
    if (text === null || endsAsking(text) || countWords(text) > MOST_WORDS_OF_LABEL) continue
    if (blocks[at + 1]?.type === 'quote') byText.set(text, [...(byText.get(text) ?? []), block])
  }
  const recurring = [...byText.values()].filter((same) => same.length > 1)
  return new Set(recurring.length > 1 ? recurring.flat() : [])
}

/** Quotations right below what leads to them, and those that go on right below one. */
function quotesBelow(blocks: readonly Block[], leads: (block: Block) => boolean): ReadonlySet<Block> {
  const out = new Set<Block>()
  for (const [at, block] of blocks.entries()) {
    const above = blocks[at - 1]
    if (above && isQuote(block) && (leads(above) || out.has(above))) out.add(block)
  }
  return out
}

function isQuote(block: Block | undefined): block is QuoteBlock {
  return block?.type === 'quote'
}

/** A heading's level, or whether a paragraph is bold. */
function lookOf(block: Block): string {
  if (block.type === 'heading') return `h${block.level}`
  return block.type === 'paragraph' && allStyled(block.runs, 'bold') ? 'bold' : block.type
}

function lineText(block: Block): string | null {
  return block.type === 'paragraph' || block.type === 'heading' ? runsText(block.runs).trim() : null
}

function asks(block: Block): boolean {
  return endsAsking(lineText(block) ?? '')
}
