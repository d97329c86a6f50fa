import { speaksAsGuest } from '../people/guests'
import { endsAsking } from '../phrases/asking'
import { isPrompt } from '../phrases/prompts'
import { endsSentence, sentencesOf } from '../phrases/sentences'
import { speaksToYou } from '../phrases/voices'
import { countWords } from '../runs'
import { everyOtherTurn } from './alternation'
import type { Turn } from './turn'

/** Of the lines: so many break off in captions that are wrapped at a width. */
const LEAST_WRAPPED = 0.4
const FEWEST_QUESTIONS = 3
const MOST_WORDS_OF_A_QUESTION = 150
/** In words: how long a guest thanks for a welcome. */
const LONGEST_THANKS = 20
/** Of the questions: whoever answers another takes up what was asked, whoever asks himself goes on. */
const LEAST_TAKEN_UP = 0.6

const takesUp =
  /^(?:(?:um|uh|oh|ah|and|so|but|hm+)[,.…]* )*(?:yeah|yes|yep|no|nope|well|right|sure|absolutely|definitely|totally|exactly|of course|hello|hi|hey|thanks?|great question|good question|that['’]s a (?:good|great)|i|i['’](?:m|ve|d|ll)|my|we|we['’](?:re|ve|d|ll))\b/iu
const greetsByName = /\bhow (?:are you|have you been|is it going)\b[^.?!]{0,30}, \p{Lu}\p{Ll}+\?$/iu

/** The turns of captions, and those of whoever asks. */
export type CaptionTurns = { turns: Turn[]; asking: ReadonlySet<Turn> }

/**
 * Turns of captions that name nobody and are wrapped at a width: a voice ends where its sentence and a line end together.
 * Null where lines end as sentences do, where nobody is greeted, or where whoever tells something asks himself.
 */
export function turnsOfWrapped(lines: readonly { text: string }[]): CaptionTurns | null {
  const broken = lines.filter((line) => !endsSentence(line.text)).length
  if (broken < lines.length * LEAST_WRAPPED) return null
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
  return asking && { turns: parts, asking }
}

/**
 * The parts in which somebody is asked, in a talk whose voices nothing names: from where a guest is greeted, those that
 * ask, or every other one where these alternate. Null where nobody is greeted or nobody takes up what is asked.
 */
export function askingAmong<T extends { text: string }>(parts: readonly T[]): ReadonlySet<T> | null {
  const greeted = parts.findIndex(
    (part, at) =>
      greetsByName.test(part.text) ||
      (at > 0 && speaksAsGuest(part.text) && countWords(part.text) <= LONGEST_THANKS),
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

/** Asks in its last words, and not only to make sure of being heard: «…, right?» */
function asks(text: string): boolean {
  const last = sentencesOf(text).at(-1) ?? text
  return isPrompt(last) || (endsAsking(text) && (!/, ?right\?$/i.test(text) || speaksToYou(last)))
}
