import type { Block, CueBlock, HeadingBlock, Run } from '../../blocks'
import type { TranscriptLine } from '../../result'
import { writtenLabel } from '../labels/label'
import { letterLabels } from '../labels/letter-labels'
import { nameLabel } from '../labels/name-label'
import { endsAsking } from '../phrases/asking'
import { isPrompt } from '../phrases/prompts'
import { endsSentence } from '../phrases/sentences'
import { toRows } from '../rows'
import { countWords, runsText, sliceRuns, trimText } from '../runs'

/** What is heard and not said: «[applause]», «♪ a waltz ♪». */
const SOUNDS = /[[(（][^[(（\])）]*[\])）]|[♪♫][^♪♫\])）]*[♪♫\])）]?/gu

/** `changes`: another voice begins to speak here. `chapter`: what the part of the talk is called that begins here. */
export type Line = TranscriptLine & { changes: boolean; chapter: HeadingBlock | null }

/** Cues as lines: voices from tags, from names or dashes in the words; sounds are set aside. `labels` are the voices as written. */
export function readLines(
  cues: readonly CueBlock[],
  chapters: ReadonlyMap<CueBlock, HeadingBlock> = new Map(),
): { lines: Line[]; dropped: string[]; labels: string[] } {
  const prefixed = prefixLabels(cues)
  const lines: Line[] = []
  const dropped: string[] = []
  const labels: string[] = []
  const alone =
    new Set(cues.flatMap((cue) => (cue.speaker === null ? [] : [cue.speaker.split(/\s/).at(-1)]))).size === 1
  let last: string | null = null
  let chapter: HeadingBlock | null = null
  for (const [i, cue] of cues.entries()) {
    chapter = chapters.get(cue) ?? chapter
    const whole = flat(runsText(cue.runs))
    if (whole === '') continue
    if (trimText(whole.replace(SOUNDS, '')) === '') {
      dropped.push(whole)
      continue
    }
    const prefix = prefixed.get(i)
    const speaker = cue.speaker ?? prefix?.name ?? null
    let text = prefix ? flat(runsText(prefix.rest)) : whole
    const mark = goesOnAtDash(lines.at(-1)?.text ?? '', text)
      ? undefined
      : /^(?:>>+|[-–—]{1,2}(?=\s|\p{Lu}))\s*/u.exec(text)?.[0]
    if (mark) text = text.slice(mark.length)
    const turned = mark !== undefined
    const changes = speaker !== null ? speaker !== last : turned
    if (prefix) labels.push(prefix.mark)
    else if (speaker !== null && changes) labels.push(speaker)
    if (speaker !== null) last = speaker
    else if (turned) last = null
    if (text === '') continue
    const asked = alone ? unlabelledQuestion(cue) : null
    const { startMs, endMs } = cue
    lines.push({ speaker: last, startMs, endMs, text: asked?.before ?? text, changes, chapter })
    chapter = null
    if (asked === null) continue
    lines.push({ speaker: null, startMs: null, endMs, text: asked.question, changes: true, chapter })
    last = null
  }
  return { lines, dropped, labels }
}

/** «… and service providers / — who work with clubs»: the dash is the sentence's own, and no other voice begins. */
function goesOnAtDash(before: string, text: string): boolean {
  return /^[–—] ?\p{Ll}/u.test(text) && before !== '' && !endsSentence(before)
}

/** Where only the one who answers has a label, a last line that asks is somebody else's. */
function unlabelledQuestion(cue: CueBlock): { before: string; question: string } | null {
  const parts = runsText(cue.runs)
    .split('\n')
    .map(flat)
    .filter((line) => line !== '')
  const question = parts.at(-1) ?? ''
  const asks = endsAsking(question) || isPrompt(question) || /(?:\.\.\.|…)$/.test(question)
  return parts.length >= 2 && asks && countWords(question) <= 60
    ? { before: parts.slice(0, -1).join(' '), question }
    : null
}

/** Speakers written into the words: «JANE: Hello», «>> Jane: Hello», «Q: …». */
function prefixLabels(cues: readonly CueBlock[]): Map<number, { name: string; mark: string; rest: Run[] }> {
  const rows = toRows(
    cues.map((cue): Block => ({ type: 'paragraph', runs: withoutArrows(cue.runs) })),
    { open: false },
  )
  const out = new Map<number, { name: string; mark: string; rest: Run[] }>()
  const letters = letterLabels(rows)
  const counts = new Map<string, number>()
  // Cues without words make no row, so rows are matched with cues by counting.
  const cueOf: number[] = []
  cues.forEach((cue, i) => {
    if (trimText(runsText(withoutArrows(cue.runs))) !== '') cueOf.push(i)
  })
  const found: { cue: number; name: string; mark: string; rest: Run[]; sure: boolean }[] = []
  for (const row of rows) {
    const cue = cueOf[row.of - 1]
    if (cue === undefined || row.at > 0) continue
    const letter = letters.get(row.index)
    const label = letter ?? nameLabel(row)
    if (label?.sign !== ':' || label.rest.length === 0) continue
    const name = letter ? (letter.kind === 'asks' ? 'Interviewer' : 'Interviewee') : label.words
    counts.set(name, (counts.get(name) ?? 0) + 1)
    found.push({
      cue,
      name,
      mark: writtenLabel(row, label),
      rest: label.rest,
      sure: letter !== undefined || label.words === label.words.toUpperCase(),
    })
  }
  for (const item of found) {
    if (item.sure || (counts.get(item.name) ?? 0) >= 2) out.set(item.cue, item)
  }
  return out
}

function withoutArrows(runs: readonly Run[]): Run[] {
  const text = runsText(runs)
  const mark = /^\s*(?:>>+|[-–—])\s*/.exec(text)?.[0]
  const cut = mark ? sliceRuns(runs, mark.length) : [...runs]
  return cut.map((run) => ({ ...run, text: run.text.replace(/\n/g, ' ') }))
}

function flat(text: string): string {
  return trimText(text.replace(/\s+/g, ' '))
}
