import type { Measures } from '../measures'
import { hasObjection } from './objections'
import { hasReason, isFrequentQuestions, isToldAsInterview } from './reasons'

/** A Q&A of the usual kind: enough questions, which ask, hold most of the text and are put by one voice to another. */
export function isRegular(measures: Measures): boolean {
  return (
    hasEnough(measures) &&
    asksEnough(measures) &&
    explainsEnough(measures) &&
    hasReason(measures) &&
    !hasObjection(measures)
  )
}

function hasEnough(measures: Measures): boolean {
  const { count, questions, cues } = measures
  if (count >= 3) return true
  const isPlain = cues.interview || cues.titled || questions.byName() > 0
  return count === 2 && (isPlain || isWhole(measures) || isFrequentQuestions(measures))
}

/** Two are enough where both are put to somebody, who says I in both answers, and nothing stands around them. */
function isWhole({ questions, answers, extent }: Measures): boolean {
  return (
    questions.asking() === 1 &&
    questions.personal() === 1 &&
    answers.sayingI() === 1 &&
    answers.instructingReader() === 0 &&
    extent.fromFirst >= 0.95 &&
    extent.overall >= 0.9
  )
}

/** Half of them, or fewer where the others take up what was said and the text is told as an interview. */
function asksEnough(measures: Measures): boolean {
  const { questions, answers, marks } = measures
  return (
    questions.asking() >= 0.55 ||
    (questions.asking() >= 0.35 &&
      questions.leading() >= 0.8 &&
      answers.ofSelf() >= 0.2 &&
      isToldAsInterview(measures) &&
      marks.style !== 'plain')
  )
}

/** An announcement right above the first question outweighs any length of introduction. */
function explainsEnough({ questions, answers, extent, cues }: Measures): boolean {
  const followsAnnouncement =
    cues.announced && questions.nearlyAllAsk() && extent.fromFirst >= 0.9 && answers.reported() === 0
  return extent.fromFirst >= 0.55 && (extent.overall >= 0.35 || followsAnnouncement)
}
