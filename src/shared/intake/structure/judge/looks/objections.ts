import { isOnlyToAsk } from '../../cues-of-text'
import type { Measures } from '../measures'
import { isFrequentQuestions } from './reasons'

/** What speaks against a Q&A, whatever reasons there are for one: a report, an explainer, a test, an advertisement. */
export function hasObjection(measures: Measures): boolean {
  return measures.extent.ownSections || hasObjectionInside(measures)
}

/** The same of the questions and answers alone, whatever stands before them. */
export function hasObjectionInside(measures: Measures): boolean {
  return objections.some((holds) => holds(measures))
}

const objections: readonly ((measures: Measures) => boolean)[] = [
  ({ answers }) => answers.reported() >= 0.35,
  ({ answers }) => answers.discussing() >= 0.5,
  ({ answers }) => answers.choices() >= 0.5,
  ({ cues }) => isOnlyToAsk(cues),
  isParted,
  hasOneVoice,
  speaksOfGuest,
  asksItself,
  lacksVoices,
  instructs,
]

/**
 * Nothing says that somebody is asked: then whoever tells the reader what to do, and calls him «you» in the questions
 * and the answers alike, is the writer of an advertisement or of good advice.
 */
export function hasOneVoice({ questions, answers, cues }: Measures): boolean {
  const isClaimed =
    cues.interview ||
    cues.titled ||
    cues.answererAbove ||
    questions.byName() > 0 ||
    questions.showInterview() ||
    cues.frequent
  if (isClaimed) return false
  const toReader = answers.instructingReader()
  return (toReader >= 0.5 && answers.ofSelf() <= toReader) || questions.toOneself() >= 0.3
}

/** Titles part the text, and a few of them ask. An interview's answers may have titles: «Morning», «Evening». */
function isParted({ count, extent, cues }: Measures): boolean {
  return extent.titles() > count && !cues.titled && !cues.plainly
}

/** Answers speak of the guest, and too few of them as the guest. */
function speaksOfGuest({ answers }: Measures): boolean {
  return answers.ofGuest() >= 0.2 && answers.ofSelf() < 0.34
}

/** A how-we-work page asks itself: «What do we do?» */
function asksItself(measures: Measures): boolean {
  return measures.questions.toOneself() >= 0.5 && !isFrequentQuestions(measures)
}

/**
 * Asks somebody, and nobody says I: a survey. Whoever is announced by name may answer by a list or a quotation, and a
 * firm that is interviewed may speak of itself by its name.
 */
function lacksVoices(measures: Measures): boolean {
  const { count, questions, answers, extent, cues } = measures
  const isVoiceless =
    answers.isEnglish() &&
    count >= 3 &&
    answers.ofSelf() < 0.1 &&
    questions.personal() >= 0.5 &&
    answers.averageWords() > 8
  const isAnnounced =
    extent.fromFirst >= 0.8 &&
    ((cues.interview && cues.answering.length > 0) ||
      (cues.answererAbove && answers.retold() === 0) ||
      isDeclared(measures))
  return isVoiceless && !isFrequentQuestions(measures) && !isAnnounced
}

/**
 * A how-to, by its title. A declared interview may be called a guide besides, and so may a talk whose answers say I: «How
 * to rise like a baker».
 */
function instructs(measures: Measures): boolean {
  const { questions, answers, cues } = measures
  const isTold = cues.interview && answers.ofSelf() >= 0.6 && questions.nearlyAllAsk()
  return (
    cues.instruction &&
    questions.personal() < 0.35 &&
    !isTold &&
    !isFrequentQuestions(measures) &&
    !isDeclared(measures)
  )
}

/** Title and introduction both say that it is an interview, and it is one as far as its questions go. */
function isDeclared({ questions, answers, cues }: Measures): boolean {
  return cues.titled && cues.interview && cues.plainly && questions.nearlyAllAsk() && answers.reported() === 0
}
