import type { Measures } from '../measures'
import { hasObjectionInside } from './objections'

const FEWEST_ENCLOSED = 3

/**
 * A whole interview within something longer: three questions at the end of a portrait, one quoted in somebody's notes.
 * How little of the text it is says nothing against it where the words right above speak of it, and every question is
 * put to somebody who answers as I.
 */
export function isEnclosed(measures: Measures): boolean {
  const { count, questions, answers, extent, marks, cues } = measures
  return (
    cues.spokenOfAbove &&
    marks.way === 'styled' &&
    marks.style !== 'item' &&
    count >= FEWEST_ENCLOSED &&
    questions.nearlyAllAsk() &&
    questions.personal() >= 0.6 &&
    answers.ofSelf() >= 0.5 &&
    (answers.sayingI() >= 0.5 || (answers.ofSelf() >= 0.6 && answers.sayingI() >= 0.3)) &&
    answers.reported() === 0 &&
    answers.ofGuest() === 0 &&
    extent.lost === 0 &&
    extent.missed() === 0 &&
    (extent.fromFirst >= 0.5 || extent.withinSection() >= 0.9) &&
    !hasObjectionInside(measures)
  )
}
