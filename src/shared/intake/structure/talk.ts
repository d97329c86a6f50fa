import type { Block, CueBlock, Run } from '../blocks'
import type { TranscriptLine } from '../result'
import { everyOtherTurn } from './alternation'
import { blockText } from './block-text'
import { writtenLabel } from './labels/label'
import { letterLabels } from './labels/letter-labels'
import { nameLabel } from './labels/name-label'
import { isAskerRole, makeNameBook } from './names'
import type { OutlineRow } from './outline'
import { turnsByPauses } from './pauses'
import { endsAsking } from './phrases/asking'
import { isPrompt } from './phrases/prompts'
import { findRoles, turnAsks } from './roles'
import { toRows } from './rows'
import { countWords, foldWords, runsText, sliceRuns, trimText } from './runs'
import { byLetters, type DraftRow, pairUp, type Turn, textRow } from './talk-pairs'

/** What a talk with times comes to: its transcript, and the questions where somebody asks. */
export type Talk = {
  transcript: TranscriptLine[]
  rows: OutlineRow[]
  dropped: string[]
  speakers: string[]
  askers: string[]
  asked: boolean
  confidence: number
}

/** In words: on the average, turns of somebody who is interviewed are longer. */
const SHORT_ANSWER = 12

/** Reads cues as turns of a talk. */
export function readTalk(cues: readonly CueBlock[], people: readonly string[]): Talk {
  const { lines, dropped, labels: written } = readLines(cues)
  const labels = lines.flatMap((line) => (line.speaker === null ? [] : [line.speaker]))
  const names = makeNameBook([...people, ...introductions(lines)], labels)
  const transcript = lines.map(({ changes: _changes, ...line }) => ({
    ...line,
    speaker: line.speaker === null ? null : names.resolve(line.speaker),
  }))
  const turns = mergeTurns(
    transcript,
    lines.map((line) => line.changes),
  )
  const speakers = [...new Set(transcript.flatMap((line) => (line.speaker === null ? [] : [line.speaker])))]
  const roles = findRoles(
    turns.map((turn, i) => ({ speaker: turn.speaker ?? `\u0000${i}`, text: turn.text })),
  )
  const named = speakers.length >= 2
  const oneLabelled = speakers.length === 1 && turns.some((turn) => turn.speaker === null)
  const asked = turns.filter(
    (turn) => turn.speaker !== null && roles.askers.has(turn.speaker) && turnAsks(turn.text),
  ).length
  const askedByNameless = oneLabelled && namelessAsk(turns)
  const changing = !named && turns.length >= 4
  const alternate = changing && speakers.length === 0 ? everyOtherTurn(turns) : null
  const paused = turns.length === 1 && speakers.length === 0 ? turnsByPauses(transcript) : null
  const rows =
    named && roles.askers.size > 0
      ? pairUp(partIntroductions(turns), (turn) => turn.speaker !== null && roles.askers.has(turn.speaker))
      : oneLabelled
        ? pairUp(turns, (turn) => (turn.speaker === null) === askedByNameless)
        : changing
          ? pairUp(turns, (turn) => (alternate ? alternate.has(turn) : turnAsks(turn.text)))
          : paused && pairUp(paused, (turn) => turnAsks(turn.text))
  const pairs = rows?.filter((row) => row.role === 'question' && row.opens).length ?? 0
  // Several who are together and say little each: whoever asks is one of them.
  const told = rows?.filter((row) => row.role === 'answer') ?? []
  const words = told.reduce((sum, row) => sum + countWords(blockText(row.block)), 0)
  const chats =
    speakers.length > 2 && ![...roles.askers].some(isAskerRole) && words < told.length * SHORT_ANSWER
  const holds =
    rows !== null &&
    pairs >= 1 &&
    (named
      ? asked >= Math.max(1, pairs * 0.45) && (pairs >= 2 || roles.clarity >= 0.6) && !chats
      : pairs >= 3 && (paused !== null || turns.length <= pairs * 3))
  const present = speakers.filter(
    (name) =>
      !byLetters.test(name) &&
      (!crowd.test(name) || turns.filter((turn) => turn.speaker === name).length > 2),
  )
  const spoken = new Set(present.flatMap((name) => foldWords(name)))
  const unspoken = written.filter((mark) => foldWords(mark).some((word) => !spoken.has(word)))
  return {
    transcript,
    dropped: [...dropped, ...unspoken.map(trimText)],
    rows: holds && rows ? number(rows) : number(turns.map((turn) => textRow(turn))),
    speakers: present,
    askers: holds ? present.filter((name) => roles.askers.has(name)) : [],
    asked: holds,
    confidence: holds ? (named ? Math.max(0.7, roles.clarity) : 0.6) : 0.9,
  }
}

/** Where one voice has a name, it is whoever answers, if it does not ask more than the others. */
function namelessAsk(turns: readonly Turn[]): boolean {
  const rate = (some: readonly Turn[]) =>
    some.filter((turn) => turnAsks(turn.text)).length / Math.max(1, some.length)
  return rate(turns.filter((turn) => turn.speaker === null)) >= rate(turns.filter((turn) => turn.speaker))
}

/** Labels of captions that name nobody: «Adults in the background». */
const crowd =
  /^(?:adults?|all|both|crowd|audience|children|kids|voices?|man|woman|boy|girl|narrator|announcer|background|others?|everyone|group|unknown)\b/i

/** What is heard and not said: «[applause]», «♪ a waltz ♪». */
const SOUNDS = /[[(（][^[(（\])）]*[\])）]|[♪♫][^♪♫\])）]*[♪♫\])）]?/gu

type Line = TranscriptLine & { changes: boolean }

/** Cues as lines: voices from tags, from names or dashes in the words; sounds are set aside. */
function readLines(cues: readonly CueBlock[]): { lines: Line[]; dropped: string[]; labels: string[] } {
  const prefixed = prefixLabels(cues)
  const lines: Line[] = []
  const dropped: string[] = []
  const alone =
    new Set(cues.flatMap((cue) => (cue.speaker === null ? [] : [cue.speaker.split(/\s/).at(-1)]))).size === 1
  let last: string | null = null
  for (const [i, cue] of cues.entries()) {
    const whole = flat(runsText(cue.runs))
    if (whole === '') continue
    if (trimText(whole.replace(SOUNDS, '')) === '') {
      dropped.push(whole)
      continue
    }
    const prefix = prefixed.get(i)
    const speaker = cue.speaker ?? prefix?.name ?? null
    let text = prefix ? flat(runsText(prefix.rest)) : whole
    const mark = /^(?:>>+|[-–—]{1,2}(?=\s|\p{Lu}))\s*/u.exec(text)?.[0]
    if (mark) text = text.slice(mark.length)
    const turned = mark !== undefined
    const changes = speaker !== null ? speaker !== last : turned
    if (speaker !== null) last = speaker
    else if (turned) last = null
    if (text === '') continue
    const asked = alone ? unlabelledQuestion(cue) : null
    if (asked === null) {
      lines.push({ speaker: last, startMs: cue.startMs, endMs: cue.endMs, text, changes })
      continue
    }
    lines.push({ speaker: last, startMs: cue.startMs, endMs: cue.endMs, text: asked.before, changes })
    lines.push({ speaker: null, startMs: null, endMs: cue.endMs, text: asked.question, changes: true })
    last = null
  }
  return { lines, dropped, labels: [...prefixed.values()].map((prefix) => prefix.mark) }
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

/** «I'm Mara Lind», said by somebody labelled Mara; «I am joined by Mara Lind», said of her. */
const introduced =
  /\b(?:I['’]m|I am|[Mm]y name is|this is|[Jj]oined (?:today )?by|[Jj]oining (?:me|us)(?: today)? is|[Gg]uest(?: today)? is|(?:talk|conversation|interview|chat) with)\s+((?:Dr\.?\s+)?\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+){1,2})/gu

function introductions(lines: readonly Line[]): string[] {
  const out: string[] = []
  for (const line of lines) {
    for (const found of line.text.matchAll(introduced)) if (found[1]) out.push(found[1])
  }
  return out
}

/** «Here is my talk with Mara Lind.»: what the host says next is said to the guest. */
const endsIntroduction =
  /\bhere(?:['’]s| is) (?:my|our|the) (?:talk|conversation|interview|chat|discussion)\b[^.!?]{0,80}[.!]\s+/i

function partIntroductions(turns: readonly Turn[]): Turn[] {
  return turns.flatMap((turn) => {
    const end = endsIntroduction.exec(turn.text)
    const from = end ? end.index + end[0].length : 0
    const rest = turn.text.slice(from)
    if (from === 0 || rest === '') return [turn]
    return [
      { ...turn, text: turn.text.slice(0, from).trimEnd() },
      { ...turn, text: rest },
    ]
  })
}

function mergeTurns(lines: readonly TranscriptLine[], changes: readonly boolean[]): Turn[] {
  const turns: Turn[] = []
  lines.forEach((line, i) => {
    const last = turns.at(-1)
    const same =
      last && (line.speaker !== null ? last.speaker === line.speaker : !changes[i] && last.speaker === null)
    if (last && same) last.text += ` ${line.text}`
    else turns.push({ speaker: line.speaker, text: line.text })
  })
  return turns
}

function number(rows: readonly DraftRow[]): OutlineRow[] {
  return rows.map((item, id) => ({ id, ...item }))
}
