import type { Row, RowStyle } from '../rows'
import { allStyled } from '../runs'
import type { HeadMark, Marks } from './marks'

/**
 * Marked questions together with unmarked ones that look the same: a text that names its speakers in the first exchange
 * only, or answers some questions by several voices and some by none. Null where the second adds nothing.
 */
export function joinMarks(rows: readonly Row[], marked: Marks, look: Marks): Marks | null {
  const taken = (index: number) =>
    marked.heads.has(index) ||
    marked.answers.has(index) ||
    marked.labels.has(index) ||
    marked.continues.has(index)
  const added = [...look.heads].filter(([index]) => !taken(index))
  if (added.length === 0) return null
  const style = commonStyle([...marked.heads].map(([index, mark]) => questionStyle(rows[index], mark)))
  // Questions that look unlike the marked ones are the answers' own.
  const alike = style !== null && style.share >= 0.6 && style.style === look.style
  if (marked.way !== 'answerers' && !alike) return null
  const askers = new Set([...marked.heads.values()].map((mark) => mark.asker))
  const asker = askers.size === 1 ? ([...askers][0] ?? null) : null
  return {
    ...marked,
    heads: new Map([
      ...marked.heads,
      ...added.map(([index, mark]): [number, HeadMark] => [index, { ...mark, asker: mark.asker ?? asker }]),
    ]),
    answers: new Map([...look.answers, ...marked.answers]),
    continues: new Set([...marked.continues, ...[...look.continues].filter((index) => !taken(index))]),
    bothMarked: false,
  }
}

const FEWEST_OF_A_PART = 3

/**
 * Plain questions of one part of a text with those of the parts before and after it, which set theirs in a look: several
 * talks on one page, put together by hand. Null where the two stand among each other, or the look does not only ask.
 */
export function joinParts(rows: readonly Row[], plain: Marks, look: Marks): Marks | null {
  const own = [...plain.heads.keys()]
  const others = [...look.heads.keys()]
  if (own.length < FEWEST_OF_A_PART || others.length < FEWEST_OF_A_PART) return null
  const [first, last] = [Math.min(...own), Math.max(...own)]
  const apart = others.every((index) => index < first || index > last)
  if (!apart || !others.every((index) => rows[index]?.asks)) return null
  return {
    ...plain,
    heads: new Map([...plain.heads, ...look.heads]),
    answers: new Map([...plain.answers, ...look.answers]),
    continues: new Set([...plain.continues, ...look.continues]),
  }
}

/**
 * Turns under names, and below a heading after all of them a last part whose questions bear none: «Quick fire». Each answer is
 * a paragraph of its own. Null where a name stands in that part, or not all of its questions are plain.
 */
export function joinLastPart(rows: readonly Row[], marked: Marks, plain: Marks): Marks | null {
  const turns = [...marked.heads.keys(), ...marked.answers.keys(), ...marked.labels]
  const last = Math.max(...turns)
  const heading = rows.find((row) => row.index > last && /^h\d$/.test(row.style))
  const own = [...plain.heads].filter(([index]) => index > last)
  if (!heading || own.length < FEWEST_OF_A_PART) return null
  if (!own.every(([index]) => index > heading.index && rows[index]?.asks)) return null
  const answers = new Map(marked.answers)
  const askers = new Set([...marked.heads.values()].map((mark) => mark.asker))
  const [asker = null] = askers.size === 1 ? askers : []
  for (const [index, mark] of own) {
    const below = rows[index + 1]
    if (below && !mark.rest && !plain.heads.has(below.index) && below.style !== 'atom')
      answers.set(below.index, plain.answers.get(below.index) ?? { speaker: null, runs: below.runs })
  }
  return {
    ...marked,
    heads: new Map([...marked.heads, ...own.map(([index, mark]) => [index, { ...mark, asker }] as const)]),
    answers,
    continues: new Set([...marked.continues, ...[...plain.continues].filter((index) => index > last)]),
  }
}

/** The style most questions have, and its share. */
function commonStyle(styles: readonly RowStyle[]): { style: RowStyle; share: number } | null {
  const counts = new Map<RowStyle, number>()
  for (const style of styles) counts.set(style, (counts.get(style) ?? 0) + 1)
  const best = [...counts].sort((a, b) => b[1] - a[1])[0]
  return best ? { style: best[0], share: best[1] / styles.length } : null
}

/** How a question looks without its mark: the label may be plain and the words italic. */
function questionStyle(row: Row | undefined, mark: HeadMark): RowStyle {
  if (row && /^h\d$/.test(row.style)) return row.style
  if (allStyled(mark.question, 'bold')) return 'bold'
  if (allStyled(mark.question, 'italic')) return 'italic'
  return row?.style ?? 'plain'
}
