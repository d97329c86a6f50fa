import type { Measures } from '../measures'
import { hasOneVoice } from './objections'

/** Questions and answers and hardly a word besides: then few are a short talk, if anybody is asked at all. */
export function isShortTalk(measures: Measures): boolean {
  const { count, questions, extent, marks } = measures
  const fewest = marks.way === 'styled' ? 2 : 3
  return (
    count >= fewest &&
    questions.asking() === 1 &&
    extent.fromFirst >= 0.95 &&
    extent.overall >= 0.75 &&
    extent.lost === 0 &&
    (isAskedAndAnswered(measures) || isBare(measures)) &&
    !isSomethingElse(measures)
  )
}

/** Somebody is asked, and answers as one person does. */
function isAskedAndAnswered({ questions, answers, cues }: Measures): boolean {
  const answered = answers.sayingI() >= 0.3 || cues.answering.length > 0
  return questions.toYou() >= 0.5 && questions.personal() > 0 && answered
}

const FEWEST_IMPERSONAL = 4
const LONGEST_SHORT_ANSWER = 40

/** Not even a title stands above. The first line that asks could be one, above a question or an introduction. */
function isBare(measures: Measures): boolean {
  const { questions, answers, extent, cues } = measures
  const isShort = answers.averageWords() <= LONGEST_SHORT_ANSWER
  return (
    cues.bare &&
    !extent.firstGoesOn &&
    extent.overall === 1 &&
    ((questions.personal() >= 0.3 && answers.ofSelf() >= 0.3) || (isShort && hasVoice(measures)))
  )
}

/** The first question is put to somebody, or those who answer speak of themselves though nobody is asked by a «you». */
function hasVoice({ count, questions, answers }: Measures): boolean {
  return (
    questions.firstToYou() ||
    (answers.sayingI() >= 0.5 && questions.toYou() > 0) ||
    // «And in winter?»: where questions are that short, only the answers show that somebody is asked.
    (count >= FEWEST_IMPERSONAL && answers.ofSelf() >= 0.35 && answers.sayingI() > 0)
  )
}

/** So few words are nothing to go by if one of them points elsewhere. */
function isSomethingElse(measures: Measures): boolean {
  const { questions, answers, cues } = measures
  return (
    answers.reported() > 0 ||
    answers.discussing() > 0 ||
    answers.ofGuest() > 0 ||
    questions.toOneself() > 0 ||
    hasOneVoice(measures) ||
    cues.toAsk ||
    (cues.instruction && cues.answering.length === 0)
  )
}
