import type { CueBlock, HeadingBlock } from '../../blocks'
import type { TranscriptLine } from '../../result'
import { blockText } from '../block-text'
import type { OutlineRow } from '../outline'
import { fullNames } from '../people/full-names'
import { isAskerRole, makeNameBook, type VoiceKey } from '../people/names'
import { asksUnsigned, forgetsLastMark, lacksSigns } from '../phrases/unsigned'
import { countWords, foldWords, trimText } from '../runs'
import { everyOtherTurn, turnsByLines } from './alternation'
import { countAmongHosts } from './among-hosts'
import { type Line, readLines } from './lines'
import { isNod } from './nods'
import { asksHere, byLetters, chapterRow, type DraftRow, pairUp, textRow } from './pairs'
import { turnsByPauses } from './pauses'
import { asksBeside, findRoles, keyedRoles, type Roles, turnAsks } from './roles'
import type { Turn } from './turn'
import { turnsOfWrapped } from './wrapped-captions'

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
const SHORTEST_ANSWER = 5
/** Scripts whose words one cannot count by their gaps. */
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
/** Of the turns: whoever leads a round has that many. */
const LEAST_OF_A_ROUND = 0.2
/** Of the pairs: where askers ask less often than that, they remark. */
const LEAST_ASKED = 0.45
/** Without names, so few changes of voice, or pairs, may be chance. */
const FEWEST_CHANGES = 4
const FEWEST_NAMELESS_PAIRS = 3

/**
 * Reads cues as turns of a talk.
 * @param chapters headings by the cue that they stand above
 * @param key whose the labels are, where the text says so
 */
export function readTalk(
  cues: readonly CueBlock[],
  people: readonly string[],
  chapters: ReadonlyMap<CueBlock, HeadingBlock> = new Map(),
  key: VoiceKey | null = null,
): Talk {
  const { lines, dropped, labels: written } = readLines(cues, chapters)
  const transcript = namedTranscript(lines, people, key)
  const turns = withMarks(mergeTurns(transcript, lines))
  const whole = withMarks(
    mergeTurns(
      transcript,
      lines.map((line) => ({ ...line, chapter: null })),
    ),
  )
  const voices = readVoices(whole, transcript, key)
  const layout = layOut(turns, voices)
  const asked = layout.rows !== null && isAsked(layout.rows, turns, voices, layout.paused)
  const speakers = voices.speakers.filter((name) => isPresent(name, turns))
  const { named, roles } = voices
  return {
    transcript,
    dropped: [...dropped, ...unspoken(written, speakers)],
    rows: number(asked && layout.rows ? layout.rows : turns.flatMap(told)),
    speakers,
    askers: asked ? speakers.filter((name) => roles.askers.has(name)) : [],
    asked,
    confidence: asked ? (named ? Math.max(0.7, roles.clarity) : 0.6) : 0.9,
  }
}

/** A turn that nobody is asked in, below the name of the part that it begins. */
function told(turn: Turn): DraftRow[] {
  return turn.chapter ? [chapterRow(turn.chapter), textRow(turn)] : [textRow(turn)]
}

/** Whom the lines' labels stand for. */
function namedTranscript(
  lines: readonly Line[],
  people: readonly string[],
  key: VoiceKey | null,
): TranscriptLine[] {
  const labels = lines.flatMap((line) => (line.speaker === null ? [] : [line.speaker]))
  const names = makeNameBook([...people, ...introductions(lines)], labels, undefined, undefined, key)
  return lines.map(({ changes: _changes, chapter: _chapter, ...line }) => ({
    ...line,
    speaker: line.speaker === null ? null : names.resolve(line.speaker),
  }))
}

/** Who speaks, and how far labels tell it. */
type Voices = {
  speakers: string[]
  roles: Roles
  /** Two or more have names. */
  named: boolean
  /** One has a name, the others none. */
  oneLabelled: boolean
  /** What was said, with its times: pauses part turns where nothing else does. */
  transcript: readonly TranscriptLine[]
}

function readVoices(
  turns: readonly Turn[],
  transcript: readonly TranscriptLine[],
  key: VoiceKey | null,
): Voices {
  const speakers = [...new Set(transcript.flatMap((line) => (line.speaker === null ? [] : [line.speaker])))]
  // What hosts say to each other before their guest is heard tells nothing of who asks whom.
  const talk = turns.slice(countAmongHosts(turns))
  return {
    speakers,
    roles:
      (key && keyedRoles(speakers, key)) ??
      findRoles(
        withoutNods(talk.map((turn, i) => ({ speaker: turn.speaker ?? `\u0000${i}`, text: turn.text }))),
      ),
    named: speakers.length >= 2,
    oneLabelled: speakers.length === 1 && turns.some((turn) => turn.speaker === null),
    transcript,
  }
}

/** «Right.» says nothing of who asks, unless it is all that somebody answers. */
function withoutNods(
  turns: readonly { speaker: string; text: string }[],
): { speaker: string; text: string }[] {
  return turns.filter((turn, at) => !isNod(turn.text) || turnAsks(turns[at - 1]?.text ?? ''))
}

/** Pairs by the first of the ways that the voices allow; `paused` where nothing but pauses part the turns. */
function layOut(turns: readonly Turn[], voices: Voices): { rows: DraftRow[] | null; paused: boolean } {
  const { roles, speakers } = voices
  const by = (rows: DraftRow[]) => ({ rows, paused: false })
  if (voices.named && roles.askers.size > 0) return by(pairByRoles(partIntroductions(turns), roles))
  if (voices.oneLabelled) {
    const askedByNameless = namelessAsk(turns)
    return by(pairUp(turns, (turn) => (turn.speaker === null) === askedByNameless))
  }
  if (!voices.named && turns.length >= FEWEST_CHANGES) {
    const alternate = speakers.length === 0 ? everyOtherTurn(turns) : null
    return by(pairUp(turns, (turn) => (alternate ? alternate.has(turn) : turnAsks(turn.text))))
  }
  const unparted = turns.length === 1 && speakers.length === 0
  const paused = unparted ? (turnsByPauses(voices.transcript) ?? turnsByLines(voices.transcript)) : null
  const wrapped = unparted && paused === null ? turnsOfWrapped(voices.transcript) : null
  if (wrapped) return { rows: pairUp(wrapped.turns, (turn) => wrapped.asking.has(turn)), paused: true }
  return { rows: paused && pairUp(paused, (turn) => turnAsks(turn.text)), paused: paused !== null }
}

function pairByRoles(turns: readonly Turn[], roles: Roles): DraftRow[] {
  const asking = new Set(turns.filter((turn, at) => isAskers(turn, turns[at - 1], roles)))
  return pairUp(turns, (turn) => asking.has(turn))
}

function isAskers(turn: Turn, before: Turn | undefined, roles: Roles): boolean {
  if (turn.speaker === null) return false
  if (roles.askers.has(turn.speaker)) return true
  if (roles.coAskers?.has(turn.speaker) !== true) return false
  return asksBeside(turn.text, before && roles.askers.has(before.speaker ?? '') ? before.text : null)
}

/** Whether the pairs are an interview's, and not a lecture's or a table's. */
function isAsked(
  rows: readonly DraftRow[],
  turns: readonly Turn[],
  voices: Voices,
  paused: boolean,
): boolean {
  const pairs = rows.filter((row) => row.role === 'question' && row.opens).length
  // «Yes.» in the middle of what somebody tells is all that another voice says.
  const told = rows.some((row) => row.role === 'answer' && !isNod(blockText(row.block)))
  if (pairs === 0 || !told) return false
  if (!voices.named) return pairs >= FEWEST_NAMELESS_PAIRS && (paused || turns.length <= pairs * 3)
  const { roles } = voices
  const asking = turns.filter(
    (turn, at) => isAskers(turn, turns[at - 1], roles) && asksHere(turn, turns[at + 1]),
  ).length
  return (
    asking >= Math.max(1, pairs * LEAST_ASKED) &&
    (pairs >= 2 || roles.clarity >= 0.6) &&
    !isChat(rows, voices) &&
    leads(turns, voices)
  )
}

/** Some who are together and say little each: whoever asks is one of them. Two in a film say less still. */
function isChat(rows: readonly DraftRow[], { speakers, roles }: Voices): boolean {
  const answers = rows.filter((row) => row.role === 'answer').map((row) => blockText(row.block))
  const told =
    speakers.length > 2 ? answers : answers.filter((text) => !isNod(text) && !WITHOUT_SPACES.test(text))
  const words = told.reduce((sum, text) => sum + countWords(text), 0)
  const short = speakers.length > 2 ? SHORT_ANSWER : SHORTEST_ANSWER
  return ![...roles.askers].some(isAskerRole) && words < told.length * short
}

/** Among several, whoever asks for them all is heard again and again: a child in the audience is not. */
function leads(turns: readonly Turn[], { speakers, roles }: Voices): boolean {
  const own = turns.filter((turn) => turn.speaker !== null && roles.askers.has(turn.speaker)).length
  return speakers.length <= 3 || own >= turns.length * LEAST_OF_A_ROUND
}

/** Neither a letter nor a crowd that is heard once or twice. */
function isPresent(name: string, turns: readonly Turn[]): boolean {
  return (
    !byLetters.test(name) && (!crowd.test(name) || turns.filter((turn) => turn.speaker === name).length > 2)
  )
}

/** Labels whose words are in nobody's name: they would be lost. */
function unspoken(written: readonly string[], speakers: readonly string[]): string[] {
  const spoken = new Set(speakers.flatMap((name) => foldWords(name)))
  const marks = written.filter((mark) => foldWords(mark).some((word) => !spoken.has(word)))
  return marks.length > 0 ? [marks.map(trimText).join(' ')] : []
}

/** Where one voice has a name, it is whoever answers, if it does not ask more than the others. */
function namelessAsk(turns: readonly Turn[]): boolean {
  const rate = (some: readonly Turn[]) =>
    some.filter((turn) => turnAsks(turn.text)).length / Math.max(1, some.length)
  return rate(turns.filter((turn) => turn.speaker === null)) >= rate(turns.filter((turn) => turn.speaker))
}

/** Labels of captions that name nobody: «Adults in the background». */
const crowd =
  /^(?:adult(?:s|o|os|e|es)?|all|both|crowd|audience|children|kids|voices?|man|woman|boy|girl|narrator|announcer|background|others?|everyone|group|unknown|voces?|público|niños|enfants|voix|erwachsene|kinder|stimmen?)\b/i

/** «I'm Mara Lind», said by somebody labelled Mara; «I am joined by Mara Lind», said of her. */
const introduced =
  /\b(?:I['’]m|I am|[Mm]y name is|this is|[Jj]oined (?:today )?by|[Jj]oining (?:me|us)(?: today)? is|[Gg]uest(?: today)? is|(?:talk|conversation|interview|chat) with)\s+((?:Dr\.?\s+)?\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+){1,2})/gu

/** In lines: whoever opens a show says by whom it is, and who has come. */
const OPENING_LINES = 3

function introductions(lines: readonly Line[]): string[] {
  const opening = lines.slice(0, OPENING_LINES).map((line) => line.text)
  const out = opening.flatMap((text) => fullNames(text).map(({ name }) => name))
  for (const line of lines) {
    for (const found of line.text.matchAll(introduced)) if (found[1]) out.push(found[1])
  }
  return out
}

/** «Here is my talk with Mara Lind.»: what the host says next is said to the guest. */
const endsIntroduction =
  /\bhere(?:['’]s| is) (?:my|our|the) (?:talk|conversation|interview|chat|discussion)\b[^.!?]{0,80}[.!]\s+/i

/** «Welcome, Mara.», after other words: said to one of those who speak, and so is what follows. */
const welcomesByName =
  /(?=Welcome\b)(?<=[.!?…]\s+)Welcome(?: back)?,? (\p{Lu}[\p{L}\p{M}'’-]+)[.!,]\s+(?=\S)/u

function partIntroductions(turns: readonly Turn[]): Turn[] {
  const names = new Set(turns.flatMap(({ speaker }) => speaker?.split(' ') ?? []))
  return turns.flatMap((turn) => {
    const end = turn.said === undefined ? endsIntroduction.exec(turn.text) : null
    const welcome = turn.said === undefined ? welcomesByName.exec(turn.text) : null
    const from = end ? end.index + end[0].length : names.has(welcome?.[1] ?? '') ? (welcome?.index ?? 0) : 0
    const rest = turn.text.slice(from)
    if (from === 0 || rest === '') return [turn]
    return [
      { ...turn, text: turn.text.slice(0, from).trimEnd() },
      { ...turn, text: rest },
    ]
  })
}

function mergeTurns(
  lines: readonly TranscriptLine[],
  marks: readonly Pick<Line, 'changes' | 'chapter'>[],
): Turn[] {
  const turns: Turn[] = []
  lines.forEach((line, i) => {
    const last = turns.at(-1)
    const { changes, chapter } = marks[i] ?? { changes: false, chapter: null }
    const same =
      last && (line.speaker !== null ? last.speaker === line.speaker : !changes && last.speaker === null)
    if (last && same && !chapter) last.text += ` ${line.text}`
    else turns.push({ speaker: line.speaker, text: line.text, ...(chapter ? { chapter } : {}) })
  })
  return turns
}

/**
 * A turn that asks by its words is read with a mark behind it: any words that ask where a machine put speech down without
 * signs, and else a last sentence that is put as a question and ends in another sign.
 */
function withMarks(turns: Turn[]): Turn[] {
  const asks = lacksSigns(turns.map((turn) => turn.text)) ? asksUnsigned : forgetsLastMark
  return turns.map((turn) => (asks(turn.text) ? { ...turn, text: `${turn.text}?`, said: turn.text } : turn))
}

function number(rows: readonly DraftRow[]): OutlineRow[] {
  return rows.map((item, id) => ({ id, ...item }))
}
