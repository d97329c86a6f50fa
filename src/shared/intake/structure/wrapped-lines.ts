import type { Block, Run } from '../blocks'
import { runsText } from './runs'

/**
 * The line width of a text that was wrapped by its editor (e-mail, plain-text files), or null. A text is wrapped when
 * its lines break only where the next word would not have fitted.
 */
export function hardWrapWidth(blocks: readonly Block[]): number | null {
  const lengths: { length: number; next: number }[] = []
  let width = 0
  for (const block of blocks) {
    if (block.type !== 'paragraph') continue
    const text = runsText(block.runs)
    if (!text.includes('\n')) continue
    const lines = text.split('\n').map((line) => line.trim())
    for (let i = 0; i < lines.length - 1; i += 1) {
      const length = lines[i]?.length ?? 0
      width = Math.max(width, length)
      lengths.push({ length, next: (lines[i + 1] ?? '').split(/\s/)[0]?.length ?? 0 })
    }
  }
  if (lengths.length < 3 || width < 45 || width > 110) return null
  const fitting = lengths.filter((line) => line.length + 1 + line.next > width - 3)
  return fitting.length >= lengths.length * 0.7 ? width : null
}

const startsMarked =
  /^(?:[-*•·–—]\s|\(?\d{1,2}[.)]\s|(?:Q|A|Question|Answer)\s*\d*\s*[:.]|[\p{Lu}][\p{L}.'’ ]{0,30}[:：])/u

/** Joins lines that only a column's width has parted. */
export function joinWrapped(lines: Run[][], width: number | null): Run[][] {
  if (width === null || lines.length < 2) return lines
  const out: Run[][] = []
  for (const line of lines) {
    const before = out.at(-1)
    const last = before ? lastLineLength(before) : 0
    const next = runsText(line).split(/\s/)[0]?.length ?? 0
    if (before && last + 1 + next > width - 3 && !startsMarked.test(runsText(line))) {
      out[out.length - 1] = [...before, { text: ' ' }, ...markLine(line)]
    } else out.push(markLine(line))
  }
  return out
}

const lineLengths = new WeakMap<Run, number>()
function markLine(line: Run[]): Run[] {
  const copy = line.map((run) => ({ ...run }))
  const last = copy.at(-1)
  if (last) lineLengths.set(last, runsText(line).length)
  return copy
}
function lastLineLength(runs: Run[]): number {
  const last = runs.at(-1)
  return (last && lineLengths.get(last)) ?? runsText(runs).length
}
