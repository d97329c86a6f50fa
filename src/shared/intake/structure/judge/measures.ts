import type { Cues } from '../cues-of-text'
import type { Marks } from '../detect/marks'
import type { OutlineRow } from '../outline'
import type { Row } from '../rows'
import { unmarkedQuestions } from '../unmarked-questions'
import { type AnswerMeasures, measureAnswers } from './answers'
import { type Extent, measureExtent } from './extent'
import { pairsOf } from './pairs'
import { measureQuestions, type QuestionMeasures } from './questions'

/** All that is measured of a hypothesis, each when a condition first asks for it. */
export type Measures = {
  /** How many questions are answered. */
  count: number
  questions: QuestionMeasures
  answers: AnswerMeasures
  extent: Extent
  marks: Marks
  cues: Cues
}

/** How sure the marks make a hypothesis, 0 to 1, and whether the text is a Q&A by it. */
export type Verdict = { sure: number; holds: boolean }

export function measure(
  rows: readonly Row[],
  marks: Marks,
  outline: readonly OutlineRow[],
  cues: Cues,
): Measures {
  const unmarked = unmarkedQuestions(rows)
  const pairs = pairsOf(outline).map((pair) =>
    unmarked.has(pair.question) ? { ...pair, question: `${pair.question}?` } : pair,
  )
  return {
    count: pairs.length,
    questions: measureQuestions(pairs, marks, cues),
    answers: measureAnswers(pairs, cues),
    extent: measureExtent(rows, marks, outline, cues, pairs.length),
    marks,
    cues,
  }
}
