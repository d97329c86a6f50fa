import { endsAsking } from '../phrases/asking'
import { endsSentence } from '../phrases/sentences'
import { countWords } from '../runs'
import { turnAsks } from './roles'
import type { Turn } from './turn'

/** Fewer turns alternate by chance. */
const FEWEST_TURNS = 6
const LEAST_ASKED = 0.45
const MOST_ASKED_BACK = 0.1

/**
 * The turns of whoever asks in a talk of two that names nobody: every other one, whatever it says, where these ask
 * and the others do not. Null where the turns do not alternate so.
 */
export function everyOtherTurn<T extends { text: string }>(turns: readonly T[]): ReadonlySet<T> | null {
  if (turns.length < FEWEST_TURNS) return null
  const sides = [0, 1].map((side) => turns.filter((_, at) => at % 2 === side))
  const share = (some: readonly T[]) => some.filter((turn) => turnAsks(turn.text)).length / some.length
  const asking = sides.find((side) => share(side) >= LEAST_ASKED)
  const others = sides.filter((side) => side !== asking)
  return asking && others.every((side) => share(side) <= MOST_ASKED_BACK) ? new Set(asking) : null
}

const FEWEST_QUESTIONS = 4
const LEAST_ASKING_LINES = 0.25
const MOST_WORDS_OF_A_QUESTION = 60
/** In words: answers in a film, and what a lecturer says to his own question, are shorter on the average. */
const LEAST_ANSWER = 15

/**
 * Timed lines of a talk that names nobody, each as one turn, where questions stand on lines of their own among whole
 * sentences: every line then is one voice's. Null where lines break off or few of them ask, as in captions.
 */
export function turnsByLines<T extends { text: string }>(lines: readonly T[]): Turn[] | null {
  const whole = lines.filter((line) => endsSentence(line.text)).length
  const asks = (line: T) => endsAsking(line.text) && countWords(line.text) <= MOST_WORDS_OF_A_QUESTION
  const asking = lines.filter(asks).length
  if (asking < FEWEST_QUESTIONS || asking < lines.length * LEAST_ASKING_LINES || whole < lines.length * 0.9)
    return null
  const told = lines.filter((line) => !asks(line)).reduce((sum, line) => sum + countWords(line.text), 0)
  if (told < asking * LEAST_ANSWER) return null
  return lines.map((line) => ({ speaker: null, text: line.text }))
}
