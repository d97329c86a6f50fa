import { creditFromLine } from '../../article/credit'
import type { Block, ReadSource } from '../blocks'
import type { OutlineBlock, OutlineRow } from './outline'

/**
 * The rows of a source that states its own structure (our own export): pairs are pairs, everything else is text, and
 * no line is taken apart or guessed at.
 */
export function statedRows(source: ReadSource): OutlineRow[] {
  return source.blocks.flatMap(rowsOf).map((row, id) => ({ ...row, id }))
}

type StatedRow = Omit<OutlineRow, 'id'>

function rowsOf(block: Block): StatedRow[] {
  switch (block.type) {
    case 'pair':
      return [
        {
          ...row('question', { type: 'paragraph', runs: block.question }),
          speaker: block.askedBy,
          opens: true,
        },
        ...block.answers.flatMap(({ speaker, expertId, blocks }) =>
          blocks.flatMap(rowsOf).map(
            (inner, index): StatedRow => ({
              ...inner,
              role: 'answer',
              speaker,
              expertId,
              opens: index === 0,
            }),
          ),
        ),
      ]
    case 'definitions':
      return block.entries.flatMap(({ term, definitions }) => [
        row('text', { type: 'paragraph', runs: term }),
        ...definitions.flat().flatMap(rowsOf),
      ])
    case 'cue':
      return [row('text', { type: 'paragraph', runs: block.runs })]
    default:
      return [row('text', block)]
  }
}

function row(role: 'question' | 'text', block: OutlineBlock): StatedRow {
  return { role, speaker: null, expertId: null, opens: false, joins: false, block, mark: null }
}

/** Credits of the pictures in stated rows, each once. */
export function statedCredits(rows: readonly OutlineRow[]): string[] {
  const credits = rows.flatMap(({ block }) =>
    block.type === 'figure' && block.credit !== null ? [creditFromLine(block.credit)] : [],
  )
  return [...new Set(credits)]
}
