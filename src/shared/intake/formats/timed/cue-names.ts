import type { RawCue } from './cue-text'

/** Fewer captions are no habit. */
const FEWEST_NAMED = 3
/** `12 "Ada Horn" (3318)`, as Webex counts its captions; the number and the signs may be missing. */
const NAME = /^(?:\d{1,6}\s+)?["“]?(\p{L}[\p{L}\p{M} .,'’-]{0,44}?(?: ?\d{1,2})?)["”]?(?:\s*\(\d+\))?$/u

/** Captions whose identifiers say who speaks: names that come back. Others name a caption and nobody. */
export function withNamesOfIdentifiers(cues: readonly RawCue[]): RawCue[] {
  const names = cues.map((cue) => NAME.exec(cue.identifier ?? '')?.[1] ?? null)
  const found = names.filter((name) => name !== null)
  const comeBack = new Set(found).size <= found.length / 2
  const areTagged = cues.some((cue) => cue.lines.some((line) => /<v[\s.]/.test(line)))
  if (found.length < FEWEST_NAMED || found.length < cues.length * 0.5 || !comeBack || areTagged)
    return [...cues]
  return cues.map((cue, at) => {
    const [first = '', ...rest] = cue.lines
    return names[at] && cue.lines.length > 0
      ? { ...cue, identifier: null, lines: [`<v ${names[at]}>${first}`, ...rest] }
      : cue
  })
}
