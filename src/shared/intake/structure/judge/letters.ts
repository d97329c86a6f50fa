import { callsItselfInterview, isOnlyToAsk } from '../cues-of-text'
import type { Measures, Verdict } from './measures'

/** `Q:` and `A:` in any language, or one of the two. */
export function judgeLetters(measures: Measures): Verdict {
  const { holds, sure } = measures.marks.bothMarked ? bothLetters(measures) : oneLetter(measures)
  return { sure, holds: holds && (!measures.extent.ownSections || isTalkOfItsSection(measures)) }
}

const FEWEST_IN_SECTION = 3

/** A manual may hold a section of questions; where they are put to somebody who answers as I, that section is a talk. */
function isTalkOfItsSection({ count, questions, answers, extent }: Measures): boolean {
  return (
    count >= FEWEST_IN_SECTION &&
    questions.personal() >= 0.6 &&
    answers.ofSelf() >= 0.5 &&
    answers.sayingI() >= 0.5 &&
    extent.withinSection() >= 0.9
  )
}

function bothLetters({ count, questions, extent, cues }: Measures): Verdict {
  if (count === 1) return { sure: 0.8, holds: questions.asking() === 1 && extent.overall >= 0.3 }
  // One that hands questions out may have samples, and then goes on.
  if (isOnlyToAsk(cues) && extent.withoutTail() < 0.5) return { sure: 0.5, holds: false }
  // A text that calls itself an interview may have a long introduction.
  const leastShare = callsItselfInterview(cues) ? 0.15 : 0.3
  return { sure: 0.97, holds: questions.asking() >= 0.2 && extent.overall >= leastShare }
}

/** With one letter the questions must ask, or it may stand for anything: «A. Lange», «Q. E. D.»; and be answered, not prepared for. */
function oneLetter({ count, questions, answers, extent, cues }: Measures): Verdict {
  const asks = questions.asking() >= 0.5
  return {
    sure: asks ? (count >= 2 ? 0.92 : 0.7) : 0.4,
    holds: asks && count >= 2 && extent.overall >= 0.3 && !isOnlyToAsk(cues) && answers.discussing() < 0.5,
  }
}
