import type { Block, ListBlock } from '../../blocks'
import { readTime } from '../../formats/timed/clock'
import { runsText, trimText } from '../runs'

/** Fewer items may be two prices, or verses. */
const FEWEST_ITEMS = 3
const BRACKETED = /^[[(]?([\d:.,;]+)[\])]?$/

/**
 * Takes the times off a list whose items each begin with the moment of a recording on a line of its own, ever later.
 * They are reported; what is asked and said stays.
 */
export function takeItemTimes(blocks: readonly Block[]): { blocks: readonly Block[]; dropped: string[] } {
  const dropped: string[] = []
  const kept = blocks.map((block) => {
    if (block.type !== 'list' || !isTimed(block)) return block
    const items = block.items.map((item) => {
      dropped.push(timeOf(item)?.text ?? '')
      return item.slice(1)
    })
    return { ...block, items }
  })
  return { blocks: dropped.length > 0 ? kept : blocks, dropped }
}

function isTimed(list: ListBlock): boolean {
  if (list.items.length < FEWEST_ITEMS) return false
  const times = list.items.map((item) => (item.length > 1 ? (timeOf(item)?.startMs ?? -1) : -1))
  return times.every((time, at) => time >= 0 && time > (times[at - 1] ?? -1))
}

function timeOf(item: readonly Block[]): { text: string; startMs: number } | null {
  const first = item[0]
  if (first?.type !== 'paragraph') return null
  const text = trimText(runsText(first.runs))
  const time = BRACKETED.exec(text)?.[1] ?? ''
  // Some print `12.04` for `12:04`.
  const startMs = readTime(time) ?? readTime(time.replaceAll('.', ':'))
  return startMs === null ? null : { text, startMs }
}
