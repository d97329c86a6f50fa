import type { Block } from '../blocks'
import type { Row } from './rows'
import { runsText } from './runs'

const SIGNS = /^[\p{Pd}_*~•·⁂=\s]+$/u
/** A single dash may be said, three signs are drawn. */
const DRAWN = /^\s*(?:\S\s*){3}/u

/** «—», «***»: a line that only parts what stands above it from what stands below. */
export function isRuleLine(row: Row): boolean {
  return row.style !== 'atom' && SIGNS.test(row.text)
}

/** Rules that a paragraph draws in signs, as rules. */
export function withRules(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    const text = block.type === 'paragraph' ? runsText(block.runs) : ''
    return SIGNS.test(text) && DRAWN.test(text) ? { type: 'divider' } : block
  })
}

/** The same, or a rule of the text's own. */
export function parts(row: Row): boolean {
  return row.block.type === 'divider' || isRuleLine(row)
}
