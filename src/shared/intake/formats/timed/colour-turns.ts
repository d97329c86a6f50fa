import type { RawCue } from './cue-text'

const COLOUR =
  /^\s*(?:<font\b[^<>]*\bcolor\s*=\s*["']?([#\w]+)[^<>]*>|<c\.(?:[\w-]+\.)*(white|yellow|cyan|lime|green|magenta|red|blue)(?:\.[\w-]+)*>)/i
const EACH = /<font\b|<c\.\w/gi
const DASHED = /^\s*(?:<[^<>]*>\s*)*(?:[-–—]|>>)/
const PLAIN = 'none'
const MOST_COLOURS = 6
const FEWEST_LINES = 2
const FEWEST_CHANGES = 4

/**
 * Television prints each voice in a colour of its own: where another one takes over, a dash says that another voice
 * speaks. Captions with several colours in a line show how sure a machine is of each word, and those with dashes part
 * their voices themselves.
 */
export function withColourTurns(cues: readonly RawCue[]): RawCue[] {
  const lines = cues.flatMap((cue) => cue.lines)
  const colours = new Map<string, number>()
  for (const line of lines) colours.set(colourOf(line), (colours.get(colourOf(line)) ?? 0) + 1)
  const isMixed = lines.some((line) => (line.match(EACH)?.length ?? 0) > 1)
  const isRegular = [...colours.values()].every((count) => count >= FEWEST_LINES)
  if (colours.size < 2 || colours.size > MOST_COLOURS || isMixed || !isRegular) return [...cues]
  if (lines.some((line) => DASHED.test(line))) return [...cues]
  let colour = colourOf(lines[0] ?? '')
  let changes = 0
  const turned = cues.map((cue) => ({
    ...cue,
    lines: cue.lines.map((line) => {
      const own = colourOf(line)
      if (own === colour) return line
      colour = own
      changes += 1
      return `- ${line}`
    }),
  }))
  return changes >= FEWEST_CHANGES ? turned : [...cues]
}

function colourOf(line: string): string {
  const found = COLOUR.exec(line)
  return (found?.[1] ?? found?.[2] ?? PLAIN).toLowerCase()
}
