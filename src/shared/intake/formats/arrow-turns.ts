import { joinWrapped } from './hard-wrap'
import { isBlank } from './lines'

/** Fewer are a quotation in a mail or somebody's arrows. */
const FEWEST_ARROWS = 3
const BULLET = /^\s*[•▪▫‣◦●○■□·∙]\s+/
const ARROW = /^\s*>>+\s*(?=\S)/
const SENTENCE_END = /[.!?…:"”’»)\]]\s*$/

/**
 * Captions copied as text, in which `>>` begins each turn: their lines are wrapped to the screen's width, and pages set
 * them apart or print them as a list. The words of one sentence come together again; each turn keeps its `>>`.
 */
export function joinArrowTurns(written: readonly string[]): string[] {
  const bare = written.map((line) => line.replace(BULLET, ''))
  const first = bare.findIndex((line) => ARROW.test(line))
  if (bare.filter((line) => ARROW.test(line)).length < FEWEST_ARROWS) return [...written]
  const talk = written.slice(first).filter((line) => !isBlank(line))
  const listed = talk.filter((line) => BULLET.test(line)).length >= talk.length * 0.8
  const apart = written.slice(first).filter(isBlank).length >= (talk.length - 1) * 0.8
  const lines = listed ? bare : [...written]
  const joined = lines.slice(0, first)
  for (const line of lines.slice(first)) {
    if (isBlank(line)) {
      joined.push(line)
      continue
    }
    const at = joined.findLastIndex((one) => !isBlank(one))
    const open = joined[at]
    const near = at === joined.length - 1 || apart
    if (open !== undefined && at >= first && near && goesOn(open, line)) {
      joined.length = at
      joined.push(joinWrapped(open, line.trim()))
    } else joined.push(line)
  }
  return joined
}

function goesOn(open: string, line: string): boolean {
  return !ARROW.test(line) && !SENTENCE_END.test(open)
}
