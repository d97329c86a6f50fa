import type { OutlineBlock, OutlineRole, OutlineRow } from '../outline'
import type { Row } from '../rows'
import { asOutlineBlocks, paragraph } from './spell-out'

/** A row of an outline to be, and which row of the text it was. */
export type Piece = Omit<OutlineRow, 'id'> & { row: number }

export function piece(
  row: number,
  role: OutlineRole,
  speaker: string | null,
  block: OutlineBlock,
  more: { opens?: boolean; joins?: boolean; mark?: string | null } = {},
): Piece {
  return {
    row,
    role,
    speaker,
    expertId: null,
    opens: more.opens ?? false,
    joins: more.joins ?? false,
    block,
    mark: more.mark ?? null,
  }
}

/** A pair that the source states needs no detecting. */
export function pairPieces(row: Row): Piece[] {
  if (row.block.type !== 'pair') return []
  const out: Piece[] = [
    piece(row.index, 'question', row.block.askedBy, paragraph(row.block.question), { opens: true }),
  ]
  for (const answer of row.block.answers) {
    answer.blocks.flatMap(asOutlineBlocks).forEach((block, i) => {
      out.push({
        ...piece(row.index, 'answer', answer.speaker, block, { opens: i === 0 }),
        expertId: answer.expertId,
      })
    })
  }
  return out
}
