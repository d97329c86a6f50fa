import type { Block, Run } from '../../blocks'
import type { OutlineBlock } from '../outline'
import { spokenRuns } from '../rows'
import { trimRuns } from '../runs'

export function paragraph(runs: Run[]): OutlineBlock {
  return { type: 'paragraph', runs: trimRuns(runs) }
}

export function bolded(runs: Run[]): Run[] {
  return runs.map((run) => ({ ...run, bold: true }))
}

/** What an outline has no block for is spelled out in blocks that it has. */
export function asOutlineBlocks(block: Block): OutlineBlock[] {
  switch (block.type) {
    case 'cue':
      return [paragraph(spokenRuns(block))]
    case 'definitions':
      return block.entries.flatMap(({ term, definitions }) => [
        paragraph(bolded(term)),
        ...definitions.flat().flatMap(asOutlineBlocks),
      ])
    case 'pair':
      return [
        paragraph(bolded(block.question)),
        ...block.answers.flatMap((answer) => answer.blocks.flatMap(asOutlineBlocks)),
      ]
    default:
      return [block]
  }
}
