import { callsItselfInterview, isOnlyToAsk } from '../cues-of-text'
import type { Measures, Verdict } from './measures'

/** Names before what is asked and answered, or before the answers only. */
export function judgeNames(measures: Measures): Verdict {
  const { count, questions, answers, extent, marks, cues } = measures
  return {
    sure: 0.7 + 0.25 * questions.asking() + (cues.interview ? 0.04 : 0) - (count < 3 ? 0.12 : 0),
    holds:
      oneAsks(measures) &&
      (count >= 2 || callsItselfInterview(cues) || extent.welcomed()) &&
      extent.overall >= 0.2 &&
      !extent.ownSections &&
      !opensAnEssay(measures) &&
      answers.choices() < 0.5 &&
      !(!marks.bothMarked && isOnlyToAsk(cues)),
  }
}

/** In a talk of many turns the one who asks may also remark on what was said. */
function oneAsks({ count, questions, marks }: Measures): boolean {
  return (
    questions.asking() >= 0.45 ||
    (questions.asking() >= 0.25 && questions.leading() >= 0.6 && count >= 4 && marks.bothMarked)
  )
}

/** Names before a joke of four lines, and then nothing but text. */
function opensAnEssay({ extent, cues }: Measures): boolean {
  return !callsItselfInterview(cues) && extent.withoutTail() < 0.2
}
