import type { Run } from '../blocks'
import { append } from './append'

/** Spaces that mean nothing at the edge of a line: ordinary and no-break ones, tabs, zero-width marks. */
const LEADING_SPACE = /^[\s\u00a0\u200b\u2060\ufeff]+/

export function plainText(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('')
}

/** Whether two runs look alike in all but their words. Runs that stand for a record or a footnote never do. */
function sameStyle(one: Run, other: Run): boolean {
  return (
    !!one.bold === !!other.bold &&
    !!one.italic === !!other.italic &&
    !!one.strike === !!other.strike &&
    !!one.subscript === !!other.subscript &&
    !!one.superscript === !!other.superscript &&
    one.href === other.href &&
    one.rel === other.rel &&
    !isTie(one) &&
    !isTie(other)
  )
}

export function trimEndSpace(text: string): string {
  let end = text.length
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--
  return end === text.length ? text : text.slice(0, end)
}

export function trimSpace(text: string): string {
  return trimEndSpace(text.replace(LEADING_SPACE, ''))
}

function isSpace(code: number): boolean {
  if (code <= 32) return true
  if (code < 0xa0) return false
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  )
}

/** A run that stands for a record or a footnote counts even when it has no words of its own. */
export function isTie(run: Run): boolean {
  return run.mention !== undefined || run.fact !== undefined || run.footnote !== undefined
}

export function hasWords(runs: readonly Run[]): boolean {
  return runs.some((run) => isTie(run) || trimSpace(run.text) !== '')
}

/**
 * Joins neighbours of one style, takes the space off the ends of every line (lines are parted by `\n`), and leaves
 * out empty lines and runs without text. The words stay as they are.
 */
export function tidyRuns(runs: readonly Run[]): Run[] {
  const tidy: Run[] = []
  for (const { content, lineBreak } of linesOf(runs)) {
    const line = trimLine(content)
    if (line.length === 0) continue
    if (tidy.length > 0) tidy.push({ ...lineBreak, text: '\n' })
    append(tidy, line)
  }
  return joinRuns(tidy)
}

/** Cuts runs at every `\n` into lines, tidied; empty lines are left out. */
export function splitLines(runs: readonly Run[]): Run[][] {
  return linesOf(runs)
    .map(({ content }) => joinRuns(trimLine(content)))
    .filter((line) => line.length > 0)
}

/** Lines, each with the run that the break before it stood in (for its style). */
function linesOf(runs: readonly Run[]): { content: Run[]; lineBreak: Run }[] {
  const lines: { content: Run[]; lineBreak: Run }[] = [{ content: [], lineBreak: { text: '\n' } }]
  for (const run of runs) {
    if (isTie(run)) {
      lines.at(-1)?.content.push(run)
      continue
    }
    const parts = run.text.split('\n')
    parts.forEach((text, index) => {
      if (index > 0) lines.push({ content: [], lineBreak: run })
      if (text !== '') lines.at(-1)?.content.push({ ...run, text })
    })
  }
  return lines
}

function trimLine(line: readonly Run[]): Run[] {
  const kept = line.map((run) => ({ ...run }))
  while (kept[0] && !isTie(kept[0])) {
    kept[0].text = kept[0].text.replace(LEADING_SPACE, '')
    if (kept[0].text !== '') break
    kept.shift()
  }
  for (let last = kept.at(-1); last && !isTie(last); last = kept.at(-1)) {
    last.text = trimEndSpace(last.text)
    if (last.text !== '') break
    kept.pop()
  }
  return kept
}

function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last && sameStyle(last, run)) last.text += run.text
    else joined.push({ ...run })
  }
  return joined
}
