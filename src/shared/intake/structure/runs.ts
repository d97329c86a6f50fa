import type { Run } from '../blocks'
import { isTie } from '../formats/runs'

/** The words of runs, without their styles. */
export function runsText(runs: readonly Run[]): string {
  let text = ''
  for (const run of runs) text += run.text
  return text
}

/** Characters `from` (inclusive) to `to` (exclusive) of runs, in UTF-16 units as in `runsText`. */
export function sliceRuns(runs: readonly Run[], from: number, to = Number.POSITIVE_INFINITY): Run[] {
  const out: Run[] = []
  let at = 0
  for (const run of runs) {
    if (at > to) break
    const end = at + run.text.length
    if (run.footnote) {
      // A note belongs to the words before it.
      if ((at > from || (at === 0 && from === 0)) && at <= to) out.push({ ...run })
    } else if (run.text === '' && isTie(run)) {
      if (at >= from && at < to) out.push({ ...run })
    } else if (end > from && at < to) {
      const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at))
      if (text) out.push({ ...run, text })
    }
    at = end
  }
  return out
}

const edgeSpace = /^[\s\u00a0\u200b\ufeff]+|[\s\u00a0\u200b\ufeff]+$/g

/** Trims text as a reader sees it: no-break and zero-width spaces count as spaces. */
export function trimText(text: string): string {
  return text.replace(edgeSpace, '')
}

/** Drops the space around runs; the styles of what stays are kept. */
export function trimRuns(runs: readonly Run[]): Run[] {
  const text = runsText(runs)
  if (Array.isArray(runs) && text !== '' && !spaceAt(text, 0) && !spaceAt(text, text.length - 1)) return runs
  const start = text.length - text.replace(/^[\s\u00a0\u200b\ufeff]+/, '').length
  const end = text.replace(/[\s\u00a0\u200b\ufeff]+$/, '').length
  if (end <= start) return runs.filter(isTie)
  // A note among the spaces at an edge is no space.
  const before = start > 0 ? footnotesBetween(runs, 0, start) : []
  return [...before, ...sliceRuns(runs, start, end), ...footnotesBetween(runs, end + 1, text.length)]
}

/** Footnotes that stand from one place of the text to another, both included. */
function footnotesBetween(runs: readonly Run[], from: number, to: number): Run[] {
  let at = 0
  return runs.filter((run) => {
    const here = at
    at += run.text.length
    return run.footnote !== undefined && here >= from && here <= to
  })
}

function spaceAt(text: string, at: number): boolean {
  return /[\s\u00a0\u200b\ufeff]/.test(text.charAt(at))
}

/** Splits runs at line breaks. Empty lines are left out. */
export function splitLines(runs: readonly Run[]): Run[][] {
  const text = runsText(runs)
  if (!text.includes('\n')) return text.trim() || runs.some(isTie) ? [[...runs]] : []
  const lines: Run[][] = []
  let from = 0
  for (;;) {
    const at = text.indexOf('\n', from)
    const end = at < 0 ? text.length : at
    const line = trimRuns(sliceRuns(runs, from, end))
    if (line.length > 0) lines.push(line)
    if (at < 0) return lines
    from = at + 1
  }
}

/** Takes a style off all runs: a bold question is marked as a question, not by its weight. */
export function withoutStyle(runs: readonly Run[], style: 'bold' | 'italic'): Run[] {
  return runs.map((run) => {
    if (!run[style]) return run
    const { [style]: _gone, ...rest } = run
    return rest
  })
}

/** True when every word of the runs has the style. Spaces and lone punctuation may lack it. */
export function allStyled(runs: readonly Run[], style: 'bold' | 'italic'): boolean {
  let seen = false
  for (const run of runs) {
    if (!/[\p{L}\p{N}]/u.test(run.text)) continue
    if (!run[style]) return false
    seen = true
  }
  return seen
}

/** Length of the part at the start that has the style (0 when none), ending before the first word without it. */
export function leadLength(runs: readonly Run[], style: 'bold' | 'italic'): number {
  let at = 0
  let lead = 0
  for (const run of runs) {
    const words = /[\p{L}\p{N}]/u.test(run.text)
    if (words && !run[style]) return lead
    at += run.text.length
    if (run[style]) lead = at
  }
  return lead
}

/** Words as a reader counts them; CJK text counts two characters as a word. */
export function countWords(text: string): number {
  if (isPlainAscii(text)) return text.match(/[A-Za-z0-9][A-Za-z0-9'.-]*/g)?.length ?? 0
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’\-.]*/gu)?.length ?? 0
  const cjk = text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0
  return cjk > words ? Math.ceil(cjk / 2) : words
}

/** Words folded for comparing: no case, accents, quotes or punctuation. */
export function foldWords(text: string): string[] {
  if (isPlainAscii(text))
    return (
      text
        .toLowerCase()
        .replaceAll("'", '')
        .match(/[a-z0-9]+/g) ?? []
    )
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[\u2018\u2019\u02bc']/g, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

function isPlainAscii(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 126) return false
  return true
}

export function foldText(text: string): string {
  // Product names are looked for word by word, and most words need no folding but their capitals.
  if (/^[A-Za-z0-9]+$/.test(text)) return text.toLowerCase()
  return foldWords(text).join(' ')
}
