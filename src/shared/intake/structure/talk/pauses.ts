import type { TranscriptLine } from '../../result'
import { endsAsking } from '../phrases/asking'
import { isPrompt } from '../phrases/prompts'
import { countWords } from '../runs'
import type { Turn } from './turn'

/** Captions of one voice follow each other without a breath; between two voices there is one, in milliseconds. */
const FEWEST_MS_BETWEEN_VOICES = 400
const MOST_MS_WITHIN_A_VOICE = 200
const FEWEST_QUESTIONS = 3
const MOST_WORDS_OF_A_QUESTION = 60

/** Said to a guest and by one. A lecture asks as well, but nobody is thanked for joining it. */
const guest =
  /\b(?:thank(?:s| you)(?: (?:so|very) much)? for (?:joining|coming|having|inviting|being here|being with|taking the time)|joined by|(?:great|good|happy|glad|lovely|pleased|pleasure|honou?r) to (?:be here|have you)|(?:my|our|today['’]s|tonight['’]s) guest|danke,? dass (?:du|sie)|schön,? (?:hier zu sein|dass (?:du|sie))|merci (?:d['’]être|de (?:nous|me|m['’]))|gracias por (?:estar|venir|invitarme|acompañarnos)|grazie per (?:essere|l['’]invito))\b/iu

/**
 * Turns of captions that name nobody and mark no change of voice: parted at the pauses. Null where the pauses part
 * nothing, or where the words do not say that somebody has a guest.
 */
export function turnsByPauses(lines: readonly TranscriptLine[]): Turn[] | null {
  // A caption breaks off where its line is full: «Thank you / for joining us.»
  if (!guest.test(lines.map(({ text }) => text).join(' '))) return null
  const gaps = lines.slice(1).map((line, i) => gapBetween(lines[i], line))
  const parting = gaps.filter((gap) => gap >= FEWEST_MS_BETWEEN_VOICES).length
  const flowing = gaps.filter((gap) => gap <= MOST_MS_WITHIN_A_VOICE).length
  // Where every caption stands apart, a pause says nothing.
  if (parting < FEWEST_QUESTIONS * 2 || flowing < gaps.length * 0.25 || parting + flowing < gaps.length * 0.8)
    return null
  const turns: Turn[] = []
  for (const [i, line] of lines.entries()) {
    const last = turns.at(-1)
    if (last && (gaps[i - 1] ?? 0) < FEWEST_MS_BETWEEN_VOICES) last.text += ` ${line.text}`
    else turns.push({ speaker: null, text: line.text })
  }
  const asked = turns.filter((turn, i) => asks(turn.text) && turns[i + 1] && !asks(turns[i + 1]?.text ?? ''))
  return asked.length >= FEWEST_QUESTIONS &&
    asked.every((turn) => countWords(turn.text) <= MOST_WORDS_OF_A_QUESTION)
    ? turns
    : null
}

function gapBetween(before: TranscriptLine | undefined, line: TranscriptLine): number {
  if (!before || before.endMs === null || line.startMs === null) return 0
  return line.startMs - before.endMs
}

function asks(text: string): boolean {
  return endsAsking(text) || isPrompt(text)
}
