import type { Block, Run } from '../../blocks'
import { runsText, sliceRuns, trimRuns } from '../runs'

/** Fewer may be opening hours, or verses. */
const FEWEST_TIMES = 4
const behind = /\s?(?:\[\[?|[(#])(?:(\d{1,2}):)?(\d{1,3}):(\d{2})(?:[-.,]\d{1,3})?(?:\]\]?|[)#])[\s.]*$/

/**
 * Takes the times off a talk whose every turn ends with the moment of the recording, ever
 * later. They are reported; what is asked and said stays.
 */
export function takeTimesBehind(blocks: readonly Block[]): { blocks: readonly Block[]; dropped: string[] } {
  const texts = blocks.flatMap((block) => (block.type === 'paragraph' ? [runsText(block.runs)] : []))
  const times = texts.flatMap((text) => secondsBehind(text) ?? [])
  const isForward = times.every((time, at) => time >= (times[at - 1] ?? 0))
  if (times.length < FEWEST_TIMES || times.length < texts.length * 0.6 || !isForward)
    return { blocks, dropped: [] }
  const dropped: string[] = []
  const take = (block: Block): Block => {
    if (block.type !== 'paragraph') return block
    const found = behind.exec(runsText(block.runs))
    if (!found) return block
    dropped.push(found[0].trim())
    return { ...block, runs: withoutEnd(block.runs, found.index) }
  }
  return { blocks: blocks.map(take), dropped }
}

function secondsBehind(text: string): number | null {
  const found = behind.exec(text)
  if (!found || found.index === 0) return null
  return (Number(found[1] ?? 0) * 60 + Number(found[2])) * 60 + Number(found[3])
}

function withoutEnd(runs: readonly Run[], end: number): Run[] {
  return trimRuns(sliceRuns(runs, 0, end))
}
