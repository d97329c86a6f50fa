import { joinAllWrapped } from './hard-wrap'
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
  const joined = lines.slice(0, first).map((line) => [line])
  let open: string[] | null = null
  let blanks = 0
  for (const line of lines.slice(first)) {
    if (isBlank(line)) {
      joined.push([line])
      blanks += 1
      continue
    }
    if (open && (blanks === 0 || apart) && goesOn(open.at(-1) ?? '', line)) {
      joined.length -= blanks
      open.push(line.trim())
    } else {
      open = [line]
      joined.push(open)
    }
    blanks = 0
  }
  return joined.map(joinAllWrapped)
}

function goesOn(open: string, line: string): boolean {
  return !ARROW.test(line) && !SENTENCE_END.test(open)
}
