import type { Row } from './rows'

/** «—», «***»: a line that only parts what stands above it from what stands below. */
export function isRuleLine(row: Row): boolean {
  return row.style !== 'atom' && /^[\p{Pd}_*~•·⁂=\s]+$/u.test(row.text)
}

/** The same, or a rule of the text's own. */
export function parts(row: Row): boolean {
  return row.block.type === 'divider' || isRuleLine(row)
}
