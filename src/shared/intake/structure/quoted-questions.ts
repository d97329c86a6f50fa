import type { Block, QuoteBlock } from '../blocks'
import { asksThenRemarks, endsAsking } from './phrases/asking'
import { isPrompt } from './phrases/prompts'
import { saysI, startsImperative } from './phrases/voices'
import { countWords, runsText } from './runs'

/** Among so many quotations that ask, if most of them do, the others are the asker's as well. */
const FEWEST_ASKING = 4
const LEAST_ASKING = 0.5
const FEWEST_WORDS_SAID = 3

/**
 * Where many quotations of a text ask, and most of them do: those that only remark, which are the asker's there as well.
 * What says I, is quoted once more, tells somebody what to do or stands below a colon is an answer's.
 */
export function remarksInQuotes(blocks: readonly Block[]): ReadonlySet<Block> {
  const quotes = blocks.filter((block) => block.type === 'quote')
  const asking = quotes.filter(quoteAsks)
  const isHabit = asking.length >= FEWEST_ASKING && asking.length >= quotes.length * LEAST_ASKING
  if (!isHabit) return new Set()
  return new Set(
    blocks.filter(
      (block, at) => block.type === 'quote' && !quoteAsks(block) && isRemark(block, blocks[at - 1]),
    ),
  )
}

/** Whether a quotation holds what somebody asks. */
export function quoteAsks(quote: QuoteBlock): boolean {
  const text = textOf(quote)
  return (
    quote.blocks.length > 0 &&
    (endsAsking(text) ||
      asksThenRemarks(text) ||
      /^\s*(?:Q|A|Question|Answer)\s*\d*[:.]/.test(text) ||
      isPrompt(text))
  )
}

function isRemark(quote: QuoteBlock, above: Block | undefined): boolean {
  const [only, ...more] = quote.blocks
  if (only?.type !== 'paragraph' || more.length > 0) return false
  const text = textOf(quote).trim()
  return (
    /[.!…:]\)?$/.test(text) &&
    countWords(text) >= FEWEST_WORDS_SAID &&
    !saysI(text) &&
    !startsImperative(text) &&
    !/^["“„«]/.test(text) &&
    !(above !== undefined && 'runs' in above && /:\s*$/.test(runsText(above.runs)))
  )
}

function textOf(quote: QuoteBlock): string {
  return quote.blocks.map((block) => ('runs' in block ? runsText(block.runs) : '')).join('\n')
}
