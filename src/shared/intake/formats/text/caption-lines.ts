import { append } from '../append'
import { isBlank } from './lines'

/** Fewer lines without a gap are a paragraph or a poem. */
const FEWEST_LINES = 24
/** In characters: as wide as a caption is. */
const WIDEST = 64
/** Of the lines: so many break off within a sentence. */
const LEAST_BROKEN = 0.45
const SENTENCE_END = /[.!?…]["”’»)\]]*\s*$/
const MARKED = /^\s*(?:[#>|*+<-]|\d{1,3}[.)]\s|[^:]{1,30}:\s)/

/** A guest is welcomed and gives thanks: somebody talks with somebody. */
const welcome = /\bwelcome\b|\bthank(?:s| you)(?: so much)? for (?:coming|joining|being)\b/i
const thanks =
  /\b(?:(?:great|good|happy|glad|nice|lovely|excited|honou?red|pleasure) to be (?:here|on)|thank(?:s| you)(?: so much)? for (?:having|inviting) me)\b/i

/**
 * Captions that were copied without their times, one line for each: what stands between two places where a line and a
 * sentence end together becomes one line, for a voice never changes elsewhere. Any other text stays as it is.
 */
export function joinCaptionLines(written: readonly string[]): string[] {
  const out: string[] = []
  let run: string[] = []
  const flush = () => {
    append(out, isTalk(run) ? partsOf(run) : run)
    run = []
  }
  for (const line of written) {
    if (isBlank(line)) {
      flush()
      out.push(line)
    } else run.push(line)
  }
  flush()
  return out
}

function isTalk(lines: readonly string[]): boolean {
  if (lines.length < FEWEST_LINES) return false
  const narrow = lines.filter((line) => line.length <= WIDEST).length
  const broken = lines.filter((line) => !SENTENCE_END.test(line)).length
  const marked = lines.filter((line) => MARKED.test(line)).length
  return (
    narrow >= lines.length * 0.95 &&
    broken >= lines.length * LEAST_BROKEN &&
    marked <= lines.length * 0.05 &&
    lines.some((line) => welcome.test(line)) &&
    lines.some((line) => thanks.test(line))
  )
}

function partsOf(lines: readonly string[]): string[] {
  const parts: string[] = []
  let open = false
  for (const line of lines) {
    if (open) parts.push(`${parts.pop()} ${line.trim()}`)
    else parts.push(line.trim())
    open = !SENTENCE_END.test(line)
  }
  return parts
}
