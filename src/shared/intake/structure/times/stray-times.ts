import type { Block, Run } from '../../blocks'
import { runsText, sliceRuns, trimRuns, trimText } from '../runs'

/** A recording's time in brackets: `[00:03:59.21]`, `(12:04)`; or as f4 writes it: `#00:03:59-2#`. */
const bracketed =
  /[[(]\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]|#\d{1,2}:\d{2}(?::\d{2})?(?:[-.,]\d{1,3})?#/g
const labelled = /^\s*\p{Lu}[\p{L}\p{M}\p{N}.'’-]*(?: [\p{Lu}\p{N}][\p{L}\p{M}\p{N}.'’-]*){0,3}\s*:(?!\S)/u
const labelOnly = /^[\s\p{Lu}\p{Ll}.'’-]{1,30}:?$/u
/** What a transcript notes of a recording besides its words. */
const production =
  /^[[(]?(?:(?:ad|commercial|sponsor|music|theme|intro|outro)[ -])?(?:break|music|jingle|interlude|applause|silence|crosstalk)[\])]?[:.]?$/i

/** Fewer labels than this are no talk, and a time in brackets then belongs to the text. */
const FEWEST_LABELS = 3

/**
 * Takes the times off a talk that is told apart by its speakers' names and carries a time only here and there. They
 * are reported, and so are lines that hold nothing but a time or a note on the recording.
 */
export function takeStrayTimes(blocks: readonly Block[]): { blocks: readonly Block[]; dropped: string[] } {
  const texts = blocks.map((block) => (block.type === 'paragraph' ? runsText(block.runs) : ''))
  if (texts.filter((text) => labelled.test(text)).length < FEWEST_LABELS) return { blocks, dropped: [] }
  const dropped: string[] = []
  const kept = blocks.flatMap((block, index): Block[] => {
    if (block.type !== 'paragraph') return [block]
    const text = texts[index] ?? ''
    if (production.test(trimText(text))) {
      dropped.push(trimText(text))
      return []
    }
    const times = [...text.matchAll(bracketed)]
    if (times.length === 0) return [block]
    const runs = withoutPieces(block.runs, times)
    const rest = trimText(runsText(runs))
    if (rest === '' || (rest.endsWith(':') && labelOnly.test(rest))) {
      dropped.push(trimText(text))
      return []
    }
    for (const [time] of times) dropped.push(time)
    return [{ ...block, runs }]
  })
  return { blocks: kept, dropped }
}

function withoutPieces(runs: readonly Run[], pieces: readonly RegExpMatchArray[]): Run[] {
  const text = runsText(runs)
  const kept: Run[] = []
  let from = 0
  for (const piece of pieces) {
    const at = piece.index ?? 0
    kept.push(...sliceRuns(runs, from, at))
    from = at + piece[0].length
    // One space stays where two stood about the time.
    if (/\s$/.test(text.slice(0, at)) || at === 0) while (/\s/.test(text[from] ?? '')) from += 1
  }
  return trimRuns([...kept, ...sliceRuns(runs, from)])
}
