import { type Stretch, sentencesOf } from '../article/sentences'
import { type CheckedBlock, isTyped, isWithinChip, placesOf } from './checked-block'
import { type Counts, countsOf } from './counts'
import type { CheckedPart } from './finding'
import type { Clue, Rule } from './rule'

/** Where words stand, as `Finding` has it. */
type Place = { blockId: string | null; part: CheckedPart; from: number; to: number; words: string }
/** A rule's objection to words of one block. */
export type BlockHit = Place & { rule: string; message: string; suggestions: string[] }
/** Words that a rule needs when it judges the whole article. */
export type BlockClue = Place & { rule: string; key: string }

/** All that rules see in one block. It holds as long as the block stays as it is, whatever happens around it. */
export type BlockReading = { hits: BlockHit[]; clues: BlockClue[]; counts: Counts | null }

/**
 * Reads one block by every rule.
 * @param begin told before each rule's turn, so that whoever watches can say which one hangs
 */
export function readBlock(
  rules: readonly Rule[],
  block: CheckedBlock,
  language: string,
  begin: (index: number) => void = () => {},
): BlockReading {
  const reading: BlockReading = { hits: [], clues: [], counts: null }
  const whole: Stretch[] = [{ from: 0, to: block.text.length }]
  let sentences: Stretch[] | null = null
  for (const [index, rule] of rules.entries()) {
    if (!isFor(rule, language)) continue
    if (rule.info.kind === 'metric') {
      reading.counts ??= countsOf(block)
      continue
    }
    if (!rule.takes(block)) continue
    begin(index)
    if (rule.bySentence) sentences ??= sentencesOf(block.text)
    for (const stretch of rule.bySentence ? (sentences ?? whole) : whole) look(rule, block, stretch, reading)
  }
  return reading
}

/** Whether a rule is for texts in this language: `en` is for all kinds of English. */
export function isFor({ info: { languages } }: Pick<Rule, 'info'>, language: string): boolean {
  const own = language.toLowerCase()
  return languages.length === 0 || languages.some((each) => `${own}-`.startsWith(`${each.toLowerCase()}-`))
}

function look(rule: Rule, block: CheckedBlock, stretch: Stretch, reading: BlockReading): void {
  const text = block.text.slice(stretch.from, stretch.to)
  const seen = rule.look(text)
  const placed = ({ from, to }: Stretch) => {
    const shown = { from: from + stretch.from, to: to + stretch.from }
    const place = { blockId: block.id, part: block.part, ...placesOf(block, shown) }
    return { shown, place: { ...place, words: block.text.slice(shown.from, shown.to) } }
  }
  for (const hit of seen.hits) {
    const { shown, place } = placed(hit)
    // A name that a record gives is right as it is.
    if (isWithinChip(block, shown)) continue
    // Putting words in the place of a chip would cut its tie to the record.
    const suggestions = isTyped(block, shown) ? hit.suggestions : []
    reading.hits.push({ rule: rule.info.id, message: hit.message, suggestions, ...place })
  }
  for (const clue of seen.clues satisfies Clue[]) {
    const { shown, place } = placed(clue)
    if (isWithinChip(block, shown)) continue
    // What is compared can be less than what stands there: the short form that a long one settles.
    reading.clues.push({ rule: rule.info.id, key: clue.key, ...place, words: clue.words })
  }
}
