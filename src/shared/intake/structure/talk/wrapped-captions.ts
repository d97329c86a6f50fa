import { onlyThanks, speaksAsGuest } from '../people/guests'
import { endsAsking } from '../phrases/asking'
import { isPersonalQuestion } from '../phrases/personal'
import { isPrompt } from '../phrases/prompts'
import { requestsIndirectly } from '../phrases/requests'
import { endsSentence, sentencesOf } from '../phrases/sentences'
import { saysI, speaksToYou } from '../phrases/voices'
import { countWords } from '../runs'
import { everyOtherTurn } from './alternation'
import type { Turn } from './turn'

/** Of the lines: so many break off in captions that are wrapped at a width. */
const LEAST_WRAPPED = 0.4
/** Of what is asked where fewer do: a lecture in whole sentences says we («How do we melt it? We wait.»). */
const LEAST_TO_YOU = 0.6
const FEWEST_QUESTIONS = 3
const MOST_WORDS_OF_A_QUESTION = 150
/** In words: how long a guest thanks for a welcome. */
const LONGEST_THANKS = 20
/** Of the questions: whoever answers another takes up what was asked, whoever asks himself goes on. */
const LEAST_TAKEN_UP = 0.6
/** Of the questions: so many are about whoever answers. */
const LEAST_ASKED_OF_YOU = 0.75
/** In words, on the average: what people in a film say to each other is shorter than what one tells who is asked. */
const SHORTEST_TOLD = 20

const takesUp =
  /^(?:(?:um|uh|oh|ah|and|so|but|hm+)[,.…]* )*(?:yeah|yes|yep|no|nope|well|right|sure|absolutely|definitely|totally|exactly|of course|hello|hi|hey|thanks?|great question|good question|that['’]s a (?:good|great)|i|i['’](?:m|ve|d|ll)|my|we|we['’](?:re|ve|d|ll))\b/iu
const greetsByName = /\bhow (?:are you|have you been|is it going)\b[^.?!]{0,30}, \p{Lu}\p{Ll}+\?$/iu

/** «Thank you for joining us.», which is answered by «My pleasure.» */
const thanksForComing = /\bthank(?:s| you)\b[^.!?]{0,20} for (?:coming|joining|being)\b/i

/** The turns of captions, and those of whoever asks. */
export type CaptionTurns = { turns: Turn[]; asking: ReadonlySet<Turn> }

/**
 * Turns of captions that name nobody: a voice ends where its sentence and a line end together. Null where nobody is greeted
 * or spoken to, or where whoever tells something asks himself.
 */
export function turnsOfWrapped(lines: readonly { text: string }[]): CaptionTurns | null {
  const parts: Turn[] = []
  let open: Turn | null = null
  for (const { text } of lines) {
    if (open) open.text += ` ${text}`
    else {
      open = { speaker: null, text }
      parts.push(open)
    }
    if (endsSentence(text)) open = null
  }
  const asking = askingAmong(parts)
  if (asking === null) return null
  const broken = lines.filter((line) => !endsSentence(line.text)).length
  const toYou = [...asking].filter((part) => speaksToYou(part.text)).length
  const isTalk = broken >= lines.length * LEAST_WRAPPED || toYou >= asking.size * LEAST_TO_YOU
  return isTalk ? { turns: parts, asking } : null
}

/** The parts in which somebody is asked, in a talk whose voices nothing names. Null where it is none, for all one can tell. */
export function askingAmong<T extends { text: string }>(parts: readonly T[]): ReadonlySet<T> | null {
  return askingOfGuest(parts) ?? askingOfYou(parts)
}

/**
 * From where a guest is greeted, those that ask, or every other one where these alternate. Null where nobody is greeted or
 * nobody takes up what is asked.
 */
function askingOfGuest<T extends { text: string }>(parts: readonly T[]): ReadonlySet<T> | null {
  const greeted = parts.findIndex(
    (part, at) =>
      greetsByName.test(part.text) ||
      (at > 0 && speaksAsGuest(part.text) && countWords(part.text) <= LONGEST_THANKS) ||
      (thanksForComing.test(parts[at - 1]?.text ?? '') && onlyThanks(part.text)),
  )
  const first = parts.findIndex((part, at) => at >= greeted && asks(part.text))
  if (greeted < 0 || first < 0) return null
  const talk = parts.slice(first)
  const asked = talk.filter((part, at) => asks(part.text) && talk[at + 1] && !asks(talk[at + 1]?.text ?? ''))
  const answered = asked.filter((part) => takesUp.test(talk[talk.indexOf(part) + 1]?.text ?? ''))
  if (asked.length < FEWEST_QUESTIONS || answered.length < asked.length * LEAST_TAKEN_UP) return null
  if (asked.some((part) => countWords(part.text) > MOST_WORDS_OF_A_QUESTION)) return null
  return everyOtherTurn(talk) ?? new Set(talk.filter((part) => asks(part.text)))
}

/**
 * Nobody is greeted, for the film begins with whoever answers: «My name is Ada, and I boil soap.» Yet nearly all that is
 * asked is asked about you, and told at length by one who says I. A lecture asks about things, and answers about them.
 */
function askingOfYou<T extends { text: string }>(parts: readonly T[]): ReadonlySet<T> | null {
  const asking = new Set(parts.filter((part) => asks(part.text)))
  const asked = parts.flatMap((part, at) => (asking.has(part) ? [at] : []))
  const last: number[] = []
  const told: string[] = []
  for (const [i, at] of asked.entries()) {
    const answer = parts.slice(at + 1, asked[i + 1])
    if (answer.length === 0) continue
    last.push(at)
    told.push(answer.map(({ text }) => text).join(' '))
  }
  const answered = last.filter((at, i) => isPersonalQuestion(parts[at]?.text ?? '') && saysI(told[i] ?? ''))
  const words = told.reduce((sum, text) => sum + countWords(text), 0)
  if (answered.length < FEWEST_QUESTIONS || answered.length < last.length * LEAST_ASKED_OF_YOU) return null
  if (words < told.length * SHORTEST_TOLD) return null
  return asking
}

/** Asks in its last words, and not only to make sure of being heard: «…, right?» */
function asks(text: string): boolean {
  const last = sentencesOf(text).at(-1) ?? text
  if (requestsIndirectly(last) && speaksToYou(last)) return true
  // «Did I know what it meant?»: asks nobody.
  if (saysI(last) && !speaksToYou(last)) return false
  return isPrompt(last) || (endsAsking(text) && (!/, ?right\?$/i.test(text) || speaksToYou(last)))
}
