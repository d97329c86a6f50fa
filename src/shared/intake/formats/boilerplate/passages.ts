import type { Block } from '../../blocks'
import { plainText } from '../runs'
import { textOfBlocks } from '../words'

/** A block that is one line, of so few letters that a rule may know it; else null. */
export function lineOf(block: Block): string | null {
  if (block.type !== 'paragraph' && block.type !== 'heading') return null
  const text = plainText(block.runs)
  return text.length > 280 || text.includes('\n') ? null : text.replace(/[\s\u00a0]+/g, ' ').trim()
}

/** What a dropped block said, a passage a block. */
export function passages(block: Block): string[] {
  const text = textOfBlocks([block]).replace(/\s*\n\s*/g, ' · ')
  return text === '' ? [] : [text]
}
