import { emptyMetadata, type ReadSource, type SourceFormat } from '../../blocks'
import { append } from '../append'
import { isTranscriptNote } from '../boilerplate/transcripts'
import { trimSpace } from '../runs'
import { isBlank } from '../text/lines'
import { CUE_TIME, readCueTime, TIME } from './clock'
import { withColourTurns } from './colour-turns'
import { withNamesOfIdentifiers } from './cue-names'
import { type RawCue, readCues } from './cue-text'

const TIMING = new RegExp(`^\\s*(${CUE_TIME})\\s*(?:[-–—]{1,2}>|→)\\s*(${CUE_TIME})?\\s*(.*)$`)
const CUT_TIMING = new RegExp(
  `^\\s*(?:${TIME}\\s*-{0,2}|\\d{1,2}:\\d{0,2}(?::\\d{0,2})?[.,]?\\d{0,3}|${TIME}\\s*-{1,2}>\\s*[\\d:.,]*)\\s*$`,
)
const SETTING = /^(?:align|position|line|size|vertical|region|X1|X2|Y1|Y2):\S+$/i
const HEADER_FIELD =
  /^(?:kind|language|region|x-timestamp-map|title|author|description|subtitle|comment)\s*[:=]\s*\S/i
/** A gap this small between two cues means that one goes straight on into the other. */
const CONTIGUOUS_MS = 60
const FEWEST_ROLLING = 3

export type CueFile = {
  cues: RawCue[]
  dropped: string[]
  warnings: string[]
  language: string | null
  stray: string[]
}

/** Reads WebVTT or SubRip text, which differ only in their head and in how they write a time. */
export function readCueFile(text: string, format: Extract<SourceFormat, 'vtt' | 'srt'>): ReadSource {
  const file = parseCueFile(text)
  const rolling = dropRolledLines(withColourTurns(file.cues))
  const metadata = emptyMetadata()
  metadata.language = file.language
  const stray = file.stray.map((line) => ({ type: 'paragraph' as const, runs: [{ text: line }] }))
  return {
    format,
    metadata,
    blocks: [...stray, ...readCues(rolling.cues.filter((cue) => !isTranscriptNote(textOf(cue))))],
    dropped: [...file.dropped, ...rolling.dropped, ...rolling.cues.map(textOf).filter(isTranscriptNote)],
    warnings: file.warnings,
  }
}

function textOf(cue: RawCue): string {
  return trimSpace(cue.lines.join(' '))
}

/** Cues by their timing lines, whether or not blank lines part them. */
function parseCueFile(text: string): CueFile {
  const file: CueFile = { cues: [], dropped: [], warnings: [], language: null, stray: [] }
  const lines = text.split('\n')
  let cue: RawCue | null = null
  let identifier: string | null = null
  let comment: string[] | null = null
  let afterBlank = true
  /** The head of a WebVTT file, up to its first blank line: it tells of the file, whatever it calls what it tells. */
  let inHead = false
  const endComment = () => {
    if (comment) file.dropped.push(comment.join(' '))
    comment = null
  }
  for (let index = 0; index < lines.length; index++) {
    const line = (lines[index] ?? '').trimEnd()
    const isLast = lines.slice(index + 1, index + 3).every(isBlank) && index >= lines.length - 3
    if (isBlank(line)) {
      endComment()
      afterBlank = true
      inHead = false
      continue
    }
    const timing = TIMING.exec(line)
    const start = timing ? readCueTime(timing[1] ?? '') : null
    if (timing && start !== null) {
      endComment()
      cue = { startMs: start, endMs: timing[2] ? readCueTime(timing[2]) : null, lines: [], identifier }
      identifier = null
      file.cues.push(cue)
      const rest = timing[3] ?? ''
      const isCut = !timing[2] || /^[\d:.,]+$/.test(rest)
      if (isCut) warnCut(file)
      else if (
        rest !== '' &&
        !rest
          .trim()
          .split(/\s+/)
          .every((word) => SETTING.test(word))
      )
        cue.lines.push(rest)
    } else if (comment) comment.push(line.trim())
    else if (afterBlank && /^(?:NOTE|STYLE|REGION)\b/.test(line)) comment = [line.trim()]
    else if (index === 0 && /^WEBVTT/.test(line)) {
      inHead = true
      const said = line.slice(6).replace(/^[\s-]+/, '')
      if (said !== '') file.dropped.push(said)
    } else if (isIdentifier(line, lines, index, afterBlank)) {
      identifier = line.trim()
      continue
    } else if (isLast && afterBlank && CUT_TIMING.test(line)) warnCut(file)
    else if (!cue && (inHead || HEADER_FIELD.test(line))) {
      file.language ??= /^lang(?:uage)?\s*:\s*(\S+)/i.exec(line)?.[1] ?? null
      file.dropped.push(line.trim())
    } else if (cue) cue.lines.push(line)
    else file.stray.push(line.trim())
    afterBlank = false
  }
  endComment()
  if (file.cues.at(-1)?.lines.length === 0) warnCut(file)
  file.cues = withNamesOfIdentifiers(file.cues)
  const identifiers = file.cues.flatMap((candidate) => candidate.identifier ?? [])
  append(
    file.dropped,
    identifiers.filter((words) => /^\p{L}[\p{L} ,.'’-]+$/u.test(words)),
  )
  file.cues = file.cues.filter((candidate) => candidate.lines.length > 0)
  return file
}

function warnCut(file: CueFile): void {
  const warning = 'The last caption is incomplete: the file may be cut off.'
  if (!file.warnings.includes(warning)) file.warnings.push(warning)
}

/** The line right above a timing line (whole or cut off), if it is a counter or stands alone. */
function isIdentifier(line: string, lines: readonly string[], index: number, afterBlank: boolean): boolean {
  const next = lines[index + 1] ?? ''
  if (TIMING.test(next)) return afterBlank || /^\s*\d+\s*$/.test(line)
  const isCutOff = isEnd(lines, index) || (CUT_TIMING.test(next) && isEnd(lines, index + 1))
  return afterBlank && isCutOff && /^\s*\d+\s*$/.test(line)
}

function isEnd(lines: readonly string[], index: number): boolean {
  return index >= lines.length - 3 && lines.slice(index + 1).every(isBlank)
}

/**
 * Automatic captions roll: each cue repeats the line before it. Exact repeats at the start of a cue that follows at once
 * are taken off, but only where they come so often that nobody could be repeating themselves.
 */
function dropRolledLines(cues: readonly RawCue[]): { cues: RawCue[]; dropped: string[] } {
  const repeats = cues.map((cue, index) => repeatedLines(cues[index - 1], cue))
  const rolling = repeats.filter((count) => count > 0).length
  if (rolling < FEWEST_ROLLING || rolling < cues.length * 0.25) return { cues: [...cues], dropped: [] }
  const dropped: string[] = []
  const kept: RawCue[] = []
  cues.forEach((cue, index) => {
    const count = repeats[index] ?? 0
    append(dropped, cue.lines.slice(0, count).map(withoutTags))
    if (count < cue.lines.length) kept.push({ ...cue, lines: cue.lines.slice(count) })
  })
  return { cues: kept, dropped }
}

function repeatedLines(before: RawCue | undefined, cue: RawCue): number {
  if (!before || cue.startMs - (before.endMs ?? cue.startMs) > CONTIGUOUS_MS) return 0
  const earlier = before.lines.map(withoutTags).filter((line) => line !== '')
  const own = cue.lines.map(withoutTags)
  for (let count = Math.min(earlier.length, own.length); count > 0; count--) {
    const tail = earlier.slice(-count)
    if (tail.every((line, index) => line === own[index])) return count
  }
  return 0
}

function withoutTags(line: string): string {
  return line
    .replace(/<[^<>]{0,400}>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
