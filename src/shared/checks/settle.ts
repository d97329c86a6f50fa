import { addCounts } from './counts'
import type { Finding } from './finding'
import { parseFormula } from './formula'
import { fillMessage } from './message'
import type { BlockClue, BlockReading } from './read-block'
import type { RuleInfo } from './rule'
import { antecedent, consequent, isWrong } from './rules/clue-keys'

/**
 * Judges an article from what was read in its blocks, in reading order. Cheap: no pattern is looked for here.
 * @param rules those that are on; what others have read is passed over
 */
export function settle(rules: readonly RuleInfo[], readings: readonly BlockReading[]): Finding[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const clues = new Map<string, BlockClue[][]>()
  const counts = new Map<string, number>()
  const order = new Map<Finding, number>()
  const put = (finding: Finding | null, index: number) => finding && order.set(finding, index)

  for (const [index, reading] of readings.entries()) {
    for (const hit of reading.hits) {
      const rule = byId.get(hit.rule)
      if (rule) put(findingOf(rule, hit, hit), index)
    }
    for (const clue of reading.clues) {
      const ofRule = clues.get(clue.rule) ?? []
      const ofBlock = ofRule[index] ?? []
      ofBlock.push(clue)
      ofRule[index] = ofBlock
      clues.set(clue.rule, ofRule)
    }
    if (reading.counts) addCounts(counts, reading.counts)
  }
  for (const rule of rules) {
    const ofRule = clues.get(rule.id) ?? []
    if (rule.kind === 'metric') put(judgeMetric(rule, counts), -1)
    if (rule.wholeArticle) put(judgeCount(rule, ofRule.flat()), -1)
    if (rule.kind === 'consistency')
      for (const each of judgeEither(rule, ofRule)) put(each.finding, each.index)
    if (rule.kind === 'conditional')
      for (const each of judgeSettled(rule, ofRule)) put(each.finding, each.index)
  }
  const sorted = [...order].toSorted(([one, at], [other, otherAt]) => at - otherAt || one.from - other.from)
  return withinLimits(
    sorted.map(([finding]) => finding),
    byId,
  )
}

type Placed = Omit<BlockClue, 'rule' | 'key'>

function findingOf(rule: RuleInfo, place: Placed, said: { message: string; suggestions: string[] }): Finding {
  const { blockId, part, from, to, words } = place
  const { id, severity, reason } = rule
  const { message, suggestions } = said
  return { source: 'style', rule: id, severity, message, reason, blockId, part, from, to, words, suggestions }
}

const wholeArticle: Placed = { blockId: null, part: 'text', from: 0, to: 0, words: '' }

/** Something is worked out from what the whole article counts. */
function judgeMetric(rule: RuleInfo, counts: ReadonlyMap<string, number>): Finding | null {
  if (!counts.get('words')) return null
  const result = parseFormula(rule.formula)(counts)
  // An article without what a formula divides by has no such measure.
  if (!Number.isFinite(result)) return null
  const isMet = parseFormula(`(${result.toFixed(6)}) ${rule.condition}`)(counts) !== 0
  const message = fillMessage(rule.message, [result.toFixed(2)])
  return isMet ? findingOf(rule, wholeArticle, { message, suggestions: [] }) : null
}

function judgeCount(rule: RuleInfo, found: readonly BlockClue[]): Finding | null {
  if (!isWrong(found.length, { min: rule.least, max: rule.most })) return null
  return findingOf(rule, found[0] ?? wholeArticle, { message: rule.message, suggestions: [] })
}

type Judged = { finding: Finding; index: number }[]

/** A block has one of two ways of writing a thing, and by its end both have been met. */
function judgeEither(rule: RuleInfo, clues: readonly (readonly BlockClue[])[]): Judged {
  const firstOf = new Map<string, BlockClue>()
  const mixed = new Set<string>()
  const judged: Judged = []
  // Blocks without clues are holes, which this passes over.
  clues.forEach((ofBlock, index) => {
    for (const clue of ofBlock) {
      const first = firstOf.get(pairOf(clue))
      if (!first) firstOf.set(pairOf(clue), clue)
      else if (first.key !== clue.key) mixed.add(pairOf(clue))
    }
    for (const pair of new Set(ofBlock.map(pairOf))) {
      const first = firstOf.get(pair)
      const here = ofBlock.filter((clue) => pairOf(clue) === pair)
      // The way that came second, where the block has it: the first is the one to keep.
      const told = here.findLast(({ key }) => key !== first?.key) ?? here.at(-1)
      if (!mixed.has(pair) || !first || !told) continue
      const suggestions = told.key === first.key ? [] : [first.words]
      const message = fillMessage(rule.message, [told.words])
      judged.push({ finding: findingOf(rule, told, { message, suggestions }), index })
    }
  })
  return judged
}

/** The pair of `pair:side`. */
function pairOf({ key }: BlockClue): string {
  return key.slice(0, key.indexOf(':'))
}

/** What needs another and was not settled in its block or before it. */
function judgeSettled(rule: RuleInfo, clues: readonly (readonly BlockClue[])[]): Judged {
  const settled = new Set<string>()
  const judged: Judged = []
  clues.forEach((ofBlock, index) => {
    for (const { key, words } of ofBlock) if (key === consequent) settled.add(words)
    for (const clue of ofBlock) {
      if (clue.key !== antecedent || settled.has(clue.words)) continue
      const message = fillMessage(rule.message, [clue.words])
      judged.push({ finding: findingOf(rule, clue, { message, suggestions: [] }), index })
    }
  })
  return judged
}

function withinLimits(findings: readonly Finding[], rules: ReadonlyMap<string, RuleInfo>): Finding[] {
  const shown = new Map<string, number>()
  return findings.filter(({ rule }) => {
    const count = (shown.get(rule) ?? 0) + 1
    shown.set(rule, count)
    return count <= (rules.get(rule)?.limit ?? Number.POSITIVE_INFINITY)
  })
}
