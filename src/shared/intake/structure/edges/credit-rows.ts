import { blockText } from '../block-text'
import type { OutlineRow } from '../outline'
import { allStyled, runsText } from '../runs'
import { creditAtEnd, creditOfLine, creditWithin } from './credits'

/**
 * Collects picture credits from captions, figures and lines. A credit line right below a picture without a credit
 * becomes that picture's, as it is written; elsewhere it stays a paragraph, so that its words are kept.
 */
export function takeCredits(rows: readonly OutlineRow[]): { rows: OutlineRow[]; imageCredits: string[] } {
  const out: OutlineRow[] = []
  const credits: string[] = []
  const note = (who: string | null) => {
    if (who !== null && !credits.includes(who)) credits.push(who)
  }
  for (const row of rows) {
    if (row.role === 'dropped') {
      out.push(row)
      continue
    }
    if (row.block.type === 'figure') {
      const caption = runsText(row.block.caption)
      note(
        row.block.credit === null
          ? creditWithin(caption)
          : (creditOfLine(row.block.credit) ?? row.block.credit),
      )
      out.push(row)
      continue
    }
    const who = creditOfRow(row)
    note(who)
    const above = out.at(-1)
    if (who === null) note(creditInside(row, above))
    if (
      who !== null &&
      row.role !== 'question' &&
      row.block.type === 'paragraph' &&
      above?.block.type === 'figure' &&
      above.block.credit === null &&
      above.block.caption.length === 0
    ) {
      out[out.length - 1] = { ...above, block: { ...above.block, credit: runsText(row.block.runs).trim() } }
      continue
    }
    out.push(row)
  }
  return { rows: out, imageCredits: credits }
}

function creditInside(row: OutlineRow, above: OutlineRow | undefined): string | null {
  if (isCaptionBelow(row, above)) return creditWithin(blockText(row.block))
  return row.block.type === 'paragraph' && row.role !== 'question' ? creditAtEnd(blockText(row.block)) : null
}

/** Whether a row says nothing but whose a picture is. */
export function isCredit(row: OutlineRow): boolean {
  return creditOfRow(row) !== null
}

function creditOfRow(row: OutlineRow): string | null {
  return row.block.type === 'paragraph' ? creditOfLine(runsText(row.block.runs)) : null
}

/** A line in italics under a picture that says nothing itself: «*Ada in her lab. Image: Hal Reyes*». */
function isCaptionBelow(row: OutlineRow, above: OutlineRow | undefined): boolean {
  return (
    row.block.type === 'paragraph' &&
    row.role !== 'question' &&
    allStyled(row.block.runs, 'italic') &&
    above?.block.type === 'figure' &&
    above.block.caption.length === 0
  )
}
