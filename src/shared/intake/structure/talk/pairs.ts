import type { HeadingBlock } from '../../blocks'
import { isSignOff } from '../cues'
import { awaitsAnswer } from '../document/left-open'
import { bidsFarewell, endsShow } from '../farewell'
import type { OutlineRow } from '../outline'
import { countPreviewed, onlyWelcomes } from '../people/guests'
import { isRemark } from '../phrases/remarks'
import { endsSentence } from '../phrases/sentences'
import { countWords } from '../runs'
import { countAmongHosts } from './among-hosts'
import { isNod } from './nods'
import { handsOver, turnAsks } from './roles'
import type { Turn } from './turn'

/**
 * Whether a turn asks, prompts, or calls upon whoever speaks next. A welcome asks nobody, whatever it wonders, nor does
 * the show's last word.
 */
export function asksHere(turn: Turn, next: Turn | undefined): boolean {
  if (turnAsks(turn.text)) return !onlyWelcomes(turn.text) && !endsShow(turn.text)
  const { speaker } = turn
  return speaker !== null && next !== undefined && next.speaker !== null
    ? handsOver({ speaker, text: turn.text }, { speaker: next.speaker, text: next.text })
    : false
}

/** What `Q:` and `A:` in captions stand for: roles, not names. */
export const byLetters = /^Interview(?:er|ee)$/

export type DraftRow = Omit<OutlineRow, 'id'>

/**
 * Lays turns out as questions and answers.
 * @param asks whether a turn is the asker's, whatever it says
 */
export function pairUp(turns: readonly Turn[], asks: (turn: Turn) => boolean): DraftRow[] {
  const rows: DraftRow[] = []
  const previewed = Math.max(countPreviewed(turns), countAmongHosts(turns))
  const firstAsked = turns.findIndex(
    (turn, i) => i >= previewed && asks(turn) && asksHere(turn, turns[i + 1]),
  )
  if (firstAsked < 0) return []
  let lastAsked = firstAsked
  turns.forEach((turn, i) => {
    if (asks(turn) && asksHere(turn, turns[i + 1])) lastAsked = i
  })
  const breaksOff = interruptions(turns)
  let open: { answered: boolean } | null = null
  turns.forEach((turn, i) => {
    const asker = asks(turn)
    const asked = asksHere(turn, turns[i + 1])
    if (turn.chapter) placeChapter(rows, turn.chapter, open !== null && !(asker && asked))
    if (i < firstAsked) {
      rows.push(textRow(turn))
      return
    }
    if (!asker) {
      // Nobody is named, so that a goodbye can be known by its words only.
      if (i > lastAsked + 1 && turn.speaker === null && isSignOff(turn.text)) open = null
      if (!open) {
        rows.push(textRow(turn))
        return
      }
      rows.push(row('answer', turn, true))
      open.answered = true
      return
    }
    const beside = isNod(turn.text) || (!asked && (breaksOff(i) || isAside(turn, turns[i + 1], asks)))
    if (open?.answered && beside && i < turns.length - 1) {
      rows.push(row('answer', turn, true))
      return
    }
    const farewell = i > lastAsked && (bidsFarewell(turn.text) || i === turns.length - 1)
    if (farewell) {
      open = null
      rows.push(textRow(turn))
      return
    }
    const goesOn: boolean = open !== null && !open.answered
    const next = turns[i + 1]
    // What stands above a chapter's name ends the one before, if the same voice asks below it.
    const ends = next?.chapter && next.speaker === turn.speaker && asksHere(next, turns[i + 2])
    if (!goesOn && !asked && (ends || isRemark(turn.text, next?.text))) {
      rows.push(open ? row('answer', turn, true) : textRow(turn))
      return
    }
    rows.push(row('question', turn, !goesOn))
    open ??= { answered: false }
    if (!goesOn) open = { answered: false }
  })
  // A question at the very end that nobody answers is text, but where a talk of named voices breaks off with it.
  if (turns.at(-1)?.speaker !== null && awaitsAnswer(rows, 'speakers')) return rows
  for (let i = rows.length - 1; i >= 0 && rows[i]?.role === 'question'; i -= 1) {
    const last = rows[i]
    if (last) Object.assign(last, { role: 'text', speaker: null, opens: false })
  }
  return rows
}

/** In words: «Pain.» */
const LONGEST_ASIDE = 2

/** A word or two, or what a host says before another asks: nobody takes it up. */
function isAside(turn: Turn, next: Turn | undefined, asks: (turn: Turn) => boolean): boolean {
  if (countWords(turn.text) <= LONGEST_ASIDE && endsSentence(turn.text)) return true
  return next !== undefined && next.speaker !== turn.speaker && asks(next) && turnAsks(next.text)
}

/** Of the turns: where fewer end as sentences do, an open end says nothing. */
const LEAST_ENDED = 0.6
/** In words: «The cellar, I think.» Whoever says more has taken the turn. */
const LONGEST_INTERRUPTION = 12

/** Whether a turn is a few words put into an answer that breaks off for them. */
function interruptions(turns: readonly Turn[]): (at: number) => boolean {
  const whole = turns.filter((turn) => endsSentence(turn.said ?? turn.text)).length
  if (whole < turns.length * LEAST_ENDED) return () => false
  return (at) => {
    const before = turns[at - 1]
    const next = turns[at + 1]
    return (
      before !== undefined &&
      before.speaker === next?.speaker &&
      !endsSentence(before.text) &&
      countWords(turns[at]?.text ?? '') <= LONGEST_INTERRUPTION
    )
  }
}

/** A chapter's name stands above the pair that it begins; where an answer goes on below it, it is a line of the answer. */
function placeChapter(rows: DraftRow[], chapter: HeadingBlock, inside: boolean): void {
  const last = rows.at(-1)
  if (inside && last?.role === 'answer') {
    const runs = chapter.runs.map((run) => ({ ...run, bold: true }))
    rows.push({ ...last, opens: false, block: { type: 'paragraph', runs } })
    return
  }
  const unanswered =
    last?.role === 'question' ? rows.findLastIndex((one) => one.role === 'question' && one.opens) : -1
  rows.splice(unanswered < 0 ? rows.length : unanswered, 0, chapterRow(chapter))
}

export function chapterRow(chapter: HeadingBlock): DraftRow {
  return { ...textRow({ speaker: null, text: '' }), block: chapter }
}

function row(role: 'question' | 'answer', turn: Turn, opens: boolean): DraftRow {
  const speaker = turn.speaker !== null && byLetters.test(turn.speaker) ? null : turn.speaker
  return {
    role,
    speaker,
    expertId: null,
    opens,
    joins: false,
    block: { type: 'paragraph', runs: [{ text: turn.said ?? turn.text }] },
    mark: null,
  }
}

export function textRow(turn: Turn): DraftRow {
  return {
    role: 'text',
    speaker: null,
    expertId: null,
    opens: false,
    joins: false,
    block: { type: 'paragraph', runs: [{ text: turn.said ?? turn.text }] },
    mark: null,
  }
}
