import { blockWords } from '../block-text'
import type { Marks } from '../detect/marks'
import type { OutlineRow } from '../outline'
import { headingRank, type Row } from '../rows'

/**
 * Styled questions left inside answers: signs that this hypothesis does not see the text's own pattern. A heading below the
 * last answer that begins another section is not inside.
 */
export function missedQuestions(rows: readonly Row[], marks: Marks): number {
  const first = Math.min(...marks.heads.keys())
  const last = Math.max(...marks.heads.keys())
  const section = rows.slice(0, first).findLast((row) => headingRank(row) !== null)
  const rank = section ? (headingRank(section) ?? 0) : 0
  return rows.filter(
    (row) =>
      row.index > first &&
      !(row.index > last && (headingRank(row) ?? rank + 1) <= rank) &&
      row.asks &&
      row.style !== 'plain' &&
      row.style !== 'atom' &&
      row.style !== 'item' &&
      !marks.heads.has(row.index) &&
      !marks.continues.has(row.index),
  ).length
}

/** Lines of their own inside answers that look like titles and ask nothing: what they part is an article. */
export function titlesInside(rows: readonly Row[], marks: Marks): number {
  const first = Math.min(...marks.heads.keys())
  return rows.filter(
    (row) =>
      row.index > first &&
      /^(?:h\d|bold)$/.test(row.style) &&
      row.words <= LONGEST_TITLE &&
      !row.asks &&
      !marks.heads.has(row.index) &&
      !marks.continues.has(row.index),
  ).length
}

const LONGEST_TITLE = 12

/** What follows the last answer's first paragraph: where a joke of four lines opens an essay, nearly all of it. */
export function tailWords(outline: readonly OutlineRow[]): number {
  const last = outline.findLastIndex((row) => row.role === 'answer' && row.opens)
  return outline
    .slice(last + 1)
    .reduce((sum, row) => sum + (row.role === 'answer' ? blockWords(row.block) : 0), 0)
}
