import type { CueBlock, Run } from '../../blocks'
import { plainText, splitLines, tidyRuns, trimSpace } from '../runs'

/** A cue as its file gives it: its times, the raw lines under them and what stands above them. */
export type RawCue = { startMs: number; endMs: number | null; lines: string[]; identifier: string | null }

/** A stretch of a cue that one voice says. */
type Voice = { speaker: string | null; runs: Run[] }

const TOKEN =
  /<[^<>\n]{0,400}>|\{\\[^{}\n]{0,80}\}|&(?:amp|lt|gt|nbsp|lrm|rlm|quot|apos|#\d{1,7}|#x[\da-f]{1,6});/gi
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
  quot: '"',
  apos: "'",
}

/**
 * Cues with their markup read: voice tags and speaker labels become speakers, italics and bold become styles, wrapped
 * lines are joined. A cue of several voices becomes several cues of the same times. A cue that names nobody has no
 * speaker (the structure step lets the last one speak on); `>>` or a dash in front of the words, which says that
 * another voice speaks without saying whose, stays where it is.
 */
export function readCues(cues: readonly RawCue[]): CueBlock[] {
  const voices = cues.map((cue) => readVoices(cue.lines))
  const labels = findLabels(voices.flat())
  const read = cues.flatMap((cue, index) =>
    (voices[index] ?? [])
      .flatMap((voice) => splitSpeakers(voice, labels))
      .map((voice): CueBlock => ({ type: 'cue', startMs: cue.startMs, endMs: cue.endMs, ...voice })),
  )
  return joinLoneLabels(read)
}

/** A cue that holds only a name names who speaks in the next one. */
function joinLoneLabels(cues: readonly CueBlock[]): CueBlock[] {
  const joined: CueBlock[] = []
  cues.forEach((cue, index) => {
    const next = cues[index + 1]
    if (cue.runs.length > 0) joined.push(cue)
    else if (next && next.speaker === null && next.runs.length > 0) next.speaker = cue.speaker
    else if (cue.speaker !== null) joined.push({ ...cue, speaker: null, runs: [{ text: `${cue.speaker}:` }] })
  })
  return joined
}

function readVoices(lines: readonly string[]): Voice[] {
  const voices: Voice[] = [{ speaker: null, runs: [] }]
  const styles: { bold: number; italic: number } = { bold: 0, italic: 0 }
  const add = (text: string) => {
    if (text === '') return
    const run: Run = { text }
    if (styles.bold > 0) run.bold = true
    if (styles.italic > 0) run.italic = true
    voices.at(-1)?.runs.push(run)
  }
  const source = lines.map((line) => trimSpace(line)).join('\n')
  let read = 0
  for (const match of source.matchAll(TOKEN)) {
    const token = match[0]
    const isTag = token.startsWith('{') || /^<(?:\/?[a-z]|\/?>|\d)/i.test(token)
    if (token.startsWith('<') && !isTag) continue
    add(source.slice(read, match.index))
    read = match.index + token.length
    if (token.startsWith('&')) add(decodeEntity(token))
    else {
      const voice = /^<v(?:\.[^\s>]*)?(?:\s+([^>]*))?>$/i.exec(token)
      if (voice) voices.push({ speaker: decodeAll(voice[1] ?? '').trim() || null, runs: [] })
      else if (/^<\/v>$/i.test(token)) voices.push({ speaker: null, runs: [] })
      const style = /^<(\/?)(b|i|em|strong)(?:\.[^\s>]*)?(?:\s[^>]*)?>$/i.exec(token)
      if (style) {
        const name = /^(?:b|strong)$/i.test(style[2] ?? '') ? 'bold' : 'italic'
        styles[name] = Math.max(0, styles[name] + (style[1] ? -1 : 1))
      }
    }
  }
  add(source.slice(read))
  return voices
    .map((voice) => ({ ...voice, runs: tidyRuns(voice.runs) }))
    .filter((voice) => voice.runs.length > 0)
}

function decodeEntity(entity: string): string {
  const name = entity.slice(1, -1)
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? entity
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code > 8 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ''
}

function decodeAll(text: string): string {
  return text.replace(/&[#\w]{1,10};/g, decodeEntity)
}

const LABEL = /^(?:>>+ ?|[-–—] ?)?(\[?[\p{L}\p{N}][^:\n[\]]{0,47}?\]?):(?=\s|$)/u
const NO_NAME =
  /^(?:q|a|note|warning|ps|p\.s|tip|http|https|first|second|third|for example|fun fact|so|and|but)$/i

/**
 * Who is named in front of the words ("JANE:", "Speaker 2:", "Jane Doe:"). Capitals and numbers say so alone; any
 * other name must come back, so that "One thing:" in running speech is no speaker.
 */
function findLabels(voices: readonly Voice[]): Set<string> {
  const counts = new Map<string, number>()
  const bracketed: string[] = []
  const small = new Map<string, number>()
  let spoken = 0
  for (const voice of voices) {
    if (voice.speaker !== null) continue
    const lines = splitLines(voice.runs)
    spoken += 1
    for (const [at, line] of lines.entries()) {
      const text = plainText(line)
      const alone = at + 1 < lines.length ? SMALL_NAME.exec(text)?.[1] : undefined
      if (alone !== undefined) small.set(alone, (small.get(alone) ?? 0) + 1)
      const label = labelOf(text)
      if (label) counts.set(label, (counts.get(label) ?? 0) + 1)
      if (label && BRACKETED_NAME.test(text)) bracketed.push(label)
    }
  }
  const labels = new Set<string>()
  for (const [label, count] of counts) if (isName(label, count)) labels.add(label)
  if (bracketed.length >= FEWEST_BRACKETED) for (const label of bracketed) labels.add(label)
  // A sound («(soft music)») has no words under it in its caption, or not in so many captions.
  const above = [...small.values()].reduce((sum, count) => sum + count, 0)
  if (above >= spoken * 0.5)
    for (const [label, count] of small) if (count >= FEWEST_BRACKETED) labels.add(label)
  return labels
}

/** So many names in brackets on their own lines are the file's way to say who speaks. */
const FEWEST_BRACKETED = 3

function labelOf(line: string): string | null {
  return BRACKETED_NAME.exec(line)?.[1] ?? LABEL.exec(line)?.[1]?.replace(/^\[|\]$/g, '') ?? null
}

/** A name in brackets with a line to itself: "(Jane Doe)". */
const BRACKETED_NAME = /^[([](\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}|Speaker \d+)[)\]]$/u

/** The same as somebody types it who signs in to a meeting: "(jane doe)". */
const SMALL_NAME = /^\((\p{L}[\p{L}.'’-]*(?: \p{L}[\p{L}.'’-]*){0,3})\)$/u

function isName(label: string, count: number): boolean {
  const words = label.split(/\s+/)
  if (words.length > 5 || NO_NAME.test(label) || /[.!?,;]\s|["“”]/.test(label)) return false
  if (
    /^(?:speaker|interviewer|interviewee|host|guest|moderator|participant|voice|man|woman|narrator|reporter)\b.{0,12}$/i.test(
      label,
    )
  )
    return true
  if (!/\p{Ll}/u.test(label) && /\p{Lu}{2}/u.test(label)) return true
  const nameLike = words.every((word) =>
    /^(?:\p{Lu}|\d|\(|van$|von$|de$|da$|la$|le$|of$|the$|and$|&)/u.test(word),
  )
  return nameLike && count >= 2
}

function isBracketed(line: string): boolean {
  return BRACKETED_NAME.test(line) || SMALL_NAME.test(line)
}

/** Cuts a voice where a line names another speaker, or where two lines each open with a dash. */
function splitSpeakers(voice: Voice, labels: ReadonlySet<string>): Voice[] {
  const lines = splitLines(voice.runs)
  const dashes = lines.filter((line) => /^(?:[-–—] ?|>> ?)\S/.test(plainText(line))).length
  const said: Voice[] = []
  for (const line of lines) {
    const text = plainText(line)
    if (/^[-–—]$/.test(text)) continue
    const label = voice.speaker === null ? (labelOf(text) ?? SMALL_NAME.exec(text)?.[1] ?? null) : null
    const named = label !== null && labels.has(label)
    const turns = dashes > 1 && /^(?:[-–—]|>>)/.test(text)
    const last = said.at(-1)
    if (named) {
      const length = isBracketed(text) ? text.length : (LABEL.exec(text)?.[0].length ?? 0)
      said.push({ speaker: label, runs: tidyRuns(dropStart(line, length)) })
    } else if (turns || !last) said.push({ speaker: voice.speaker, runs: [...line] })
    else last.runs.push({ text: ' ' }, ...line)
  }
  return said
    .map((part) => ({ ...part, runs: tidyRuns(part.runs) }))
    .filter((part) => part.runs.length > 0 || part.speaker !== null)
}

function dropStart(runs: readonly Run[], length: number): Run[] {
  const kept: Run[] = []
  let left = length
  for (const run of runs) {
    if (left < run.text.length) kept.push({ ...run, text: run.text.slice(left) })
    left = Math.max(0, left - run.text.length)
  }
  return kept
}
