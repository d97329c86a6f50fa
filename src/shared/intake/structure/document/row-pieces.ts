import type { Run } from '../../blocks'
import type { Marks } from '../detect/marks'
import type { OutlineBlock } from '../outline'
import type { Row } from '../rows'
import { allStyled, runsText, trimRuns, withoutStyle } from '../runs'
import { type Piece, pairPieces, piece } from './pieces'
import { bolded, paragraph } from './spell-out'

/** Whether a row is a later line of the block that the row above it is of. */
export function continuesParagraph(rows: readonly Row[], row: Row): boolean {
  const above = rows[row.index - 1]
  return above !== undefined && above.of === row.of && row.at > 0
}

/** What was cut off a row's start as its mark, with the label on a line of its own above it, or null. */
export function cutLabel(row: Row, kept: Run[], rows: readonly Row[], marks: Marks): string | null {
  const above = labelAbove(row, rows, marks)
  const text = runsText(row.runs)
  const rest = runsText(kept)
  // What is kept may be the label's own word again («質問: 質問»).
  const at = rest === '' ? -1 : text.endsWith(rest) ? text.length - rest.length : text.indexOf(rest)
  const own = text.slice(0, Math.max(0, at))
  return (above ? `${above.text} ${own}` : own) || null
}

/** A question's own look is how it was marked; it is not emphasis. */
export function plainQuestion(runs: Run[], row: Row): OutlineBlock {
  let out = trimRuns(runs)
  if (allStyled(out, 'bold')) out = withoutStyle(out, 'bold')
  if (row.style === 'italic' || allStyled(out, 'italic')) out = withoutStyle(out, 'italic')
  return { type: 'paragraph', runs: out }
}

/** Gives a question back its mark and its looks: nobody answers it, and so its words are text. */
export function asText(target: Piece, rows: readonly Row[], marks: Marks): void {
  const row = rows[target.row]
  target.role = 'text'
  target.speaker = null
  target.opens = false
  if (row && row.style !== 'atom') {
    const label = labelAbove(row, rows, marks)
    const runs = label === null ? row.runs : [{ text: `${label.text} ` }, ...row.runs]
    target.block = row.block.type === 'heading' ? { ...row.block, runs } : { type: 'paragraph', runs }
    target.mark = null
  }
}

/** The label on a line of its own above a row: its words are the row's, whatever becomes of it. */
function labelAbove(row: Row, rows: readonly Row[], marks: Marks): Row | null {
  const above = rows[row.index - 1]
  return above !== undefined && marks.labels.has(above.index) ? above : null
}

/** A row outside all pairs, with the label that turned out to be none. */
export function outsidePieces(row: Row, rows: readonly Row[], marks: Marks): Piece[] {
  const label = labelAbove(row, rows, marks)
  return [...(label ? textPieces(label) : []), ...textPieces(row)]
}

/** A row as text of its own. */
export function textPieces(row: Row): Piece[] {
  const { block } = row
  if (block.type === 'pair') return pairPieces(row)
  if (block.type === 'definitions') return []
  if (row.style === 'term') return [piece(row.index, 'text', null, paragraph(bolded(row.runs)))]
  return [piece(row.index, 'text', null, block, { joins: row.at > 0 })]
}

/** A row as part of an answer, in blocks that an answer can hold. */
export function answerPieces(
  row: Row,
  speaker: string | null,
  opens: boolean,
  rows: readonly Row[],
): Piece[] {
  const { block } = row
  if (block.type === 'heading')
    return [piece(row.index, 'answer', speaker, paragraph(bolded(row.runs)), { opens })]
  if (block.type === 'pair' || block.type === 'definitions') return []
  const joins = !opens && continuesParagraph(rows, row)
  return [
    piece(row.index, 'answer', speaker, row.style === 'atom' ? block : paragraph(row.runs), { opens, joins }),
  ]
}
