import type { FoundName } from '../mentions/name'
import type { Finding } from './finding'

/** Beside the rules in files: how brands, products and people are spelled is in their records. */
const namesRule = 'BeautyDesk.Names'

/** A name that is not written as its record has it; nothing where it is, or where several records have the name. */
export function nameFinding(
  { text, candidates: [first, ...others] }: FoundName,
  place: Pick<Finding, 'blockId' | 'part' | 'from' | 'to'>,
): Finding[] {
  if (first.written !== 'wrong' || others.length > 0) return []
  return [
    {
      source: 'names',
      rule: namesRule,
      severity: 'warning',
      message: `‘${text}’ is ‘${first.spelling}’ in its record.`,
      reason: 'Brands, products and people are spelled as their records in the library have them.',
      ...place,
      words: text,
      suggestions: [first.spelling],
    },
  ]
}
