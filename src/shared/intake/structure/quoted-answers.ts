import type { Block, QuoteBlock } from '../blocks'
import { endsAsking } from './phrases/asking'
import { runsText } from './runs'

const FEWEST_QUOTED = 3
const NEARLY_ALL = 0.8

/**
 * Text in which questions stand above quotations and nearly nothing else is quoted: there the quotation only sets the
 * answer apart, and what is in it is an answer like any other.
 */
export function withoutAnswerQuotes(blocks: readonly Block[]): readonly Block[] {
  const asking = blocks.filter(asks).length
  const quotes = blocks.filter(isQuote).length
  const answering = answeringQuotes(blocks)
  const answered = blocks.filter((block, at) => asks(block) && blocks[at + 1]?.type === 'quote').length
  const sets = answered >= FEWEST_QUOTED && answered >= asking * NEARLY_ALL
  if (!sets || answering.size < quotes * NEARLY_ALL) return blocks
  return blocks.flatMap((block) => (isQuote(block) && answering.has(block) ? block.blocks : [block]))
}

/** Quotations right below a question, and those that go on right below one. */
function answeringQuotes(blocks: readonly Block[]): ReadonlySet<Block> {
  const out = new Set<Block>()
  for (const [at, block] of blocks.entries()) {
    const above = blocks[at - 1]
    if (above && isQuote(block) && (asks(above) || out.has(above))) out.add(block)
  }
  return out
}

function isQuote(block: Block): block is QuoteBlock {
  return block.type === 'quote'
}

function asks(block: Block): boolean {
  return (block.type === 'paragraph' || block.type === 'heading') && endsAsking(runsText(block.runs))
}
