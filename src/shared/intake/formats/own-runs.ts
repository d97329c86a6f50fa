import type { Run } from '../blocks'

export type RunLook = Omit<Run, 'text' | 'mention' | 'fact'>

/** Neighbours that look alike are one run; runs of records stay apart. */
export function joinAlike(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last && isPlain(last) && isPlain(run) && lookKey(last) === lookKey(run)) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text }
    } else if (run.text !== '' || !isPlain(run)) {
      joined.push(run)
    }
  }
  return joined
}

/** Takes the spaces off the ends of a line and of each of its parts between breaks. */
export function trimLineEnds(runs: readonly Run[]): Run[] {
  const trimmed = joinAlike(runs).map((run, index, all) => {
    if (!isPlain(run)) return run
    let { text } = run
    if (index === 0 || all[index - 1]?.text.endsWith('\n')) text = text.replace(/^ +/, '')
    if (index === all.length - 1 || all[index + 1]?.text.startsWith('\n')) text = text.replace(/ +$/, '')
    return { ...run, text: text.replace(/ *\n */g, '\n') }
  })
  return joinAlike(trimmed)
}

function isPlain(run: Run): boolean {
  return run.mention === undefined && run.fact === undefined
}

function lookKey({ text: _, ...look }: Run): string {
  return JSON.stringify(Object.entries(look).sort())
}
