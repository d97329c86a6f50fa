import type { Run } from '../../blocks'
import { isTie } from '../runs'

export type RunLook = Omit<Run, 'text' | 'mention' | 'fact' | 'footnote'>

/** Neighbours that look alike are one run; runs of records and footnotes stay apart. */
export function joinAlike(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last && !isTie(last) && !isTie(run) && lookKey(last) === lookKey(run)) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text }
    } else if (run.text !== '' || isTie(run)) {
      joined.push(run)
    }
  }
  return joined
}

/** Takes the spaces off the ends of a line and of each of its parts between breaks. */
export function trimLineEnds(runs: readonly Run[]): Run[] {
  const trimmed = joinAlike(runs).map((run, index, all) => {
    if (isTie(run)) return run
    let { text } = run
    if (index === 0 || all[index - 1]?.text.endsWith('\n')) text = text.replace(/^ +/, '')
    if (index === all.length - 1 || all[index + 1]?.text.startsWith('\n')) text = text.replace(/ +$/, '')
    return { ...run, text: text.replace(/ *\n */g, '\n') }
  })
  return joinAlike(trimmed)
}

function lookKey({ text: _, ...look }: Run): string {
  return JSON.stringify(Object.entries(look).sort())
}
