import type { Measures } from '../measures'

/** What makes a text with questions a Q&A, where only looks say which lines ask: any one of these is enough. */
export function hasReason(measures: Measures): boolean {
  return reasons.some((holds) => holds(measures))
}

const reasons: readonly ((measures: Measures) => boolean)[] = [
  hasTwoVoices,
  addressesOne,
  isToldAsInterview,
  isFrequentQuestions,
  isPlainlyInterview,
  isAnnounced,
  isPresented,
  isAnsweredInQuotes,
]

/** Questions are put to one person, and answers say I: the fewer of them do, the more of the rest must fit. */
function hasTwoVoices({ count, questions, answers, extent, cues }: Measures): boolean {
  const personal = questions.personal()
  const own = answers.ofSelf()
  return (
    (personal >= 0.35 && own >= 0.35) ||
    (personal >= 0.33 && own >= 0.6 && extent.fromFirst >= 0.9) ||
    (personal >= 0.25 && own >= 0.5 && count >= 4) ||
    (questions.toYou() >= 0.6 && own >= 0.8 && questions.nearlyAllAsk() && !cues.instruction)
  )
}

/** One person is spoken to all the way through, and says I at least now and then. */
function addressesOne({ count, questions, answers, extent }: Measures): boolean {
  return (
    count >= 4 &&
    questions.nearlyAllAsk() &&
    extent.fromFirst >= 0.85 &&
    questions.personal() >= 0.6 &&
    answers.ofSelf() >= 0.15
  )
}

/** The text calls itself an interview, or its questions speak as in one, and a voice or two bear it out. */
export function isToldAsInterview({ questions, answers, cues }: Measures): boolean {
  return (
    (cues.interview || cues.titled || questions.showInterview()) &&
    (questions.personal() >= 0.3 ||
      answers.ofSelf() >= 0.3 ||
      (!answers.isLatin() && questions.asking() >= 0.8))
  )
}

/** A page of frequent questions, or a column that readers write to. Two are enough where nothing else stands there. */
export function isFrequentQuestions({ count, questions, extent, cues }: Measures): boolean {
  if (!cues.frequent) return false
  if (count === 2) return questions.asking() === 1 && extent.overall >= 0.85 && extent.missed() === 0
  return questions.asking() >= 0.7 && count >= 3 && (cues.frequentTitle || extent.overall >= 0.6)
}

/** Said outright, and nothing but questions and answers below. */
function isPlainlyInterview({ count, questions, answers, extent, cues }: Measures): boolean {
  return (
    cues.plainly &&
    questions.nearlyAllAsk() &&
    count >= 3 &&
    extent.fromFirst >= 0.8 &&
    answers.reported() < 0.2
  )
}

/** Said whom it is with, and nowhere reported what that person says: the answers are that person's own. */
function isAnnounced({ count, questions, answers, extent, cues }: Measures): boolean {
  return (
    ((cues.interview && cues.answering.length > 0) ||
      (cues.answererAbove && answers.reported() === 0 && answers.retold() === 0)) &&
    !cues.instruction &&
    questions.nearlyAllAsk() &&
    count >= 3 &&
    extent.fromFirst >= 0.8 &&
    answers.ofGuest() === 0
  )
}

/** Who somebody is, and then nothing but questions, answered by one who says I and of whom no answer speaks. */
function isPresented({ count, questions, answers, extent, cues }: Measures): boolean {
  return (
    cues.presents !== null &&
    !cues.instruction &&
    questions.nearlyAllAsk() &&
    count >= 3 &&
    questions.toYou() > 0 &&
    answers.sayingI() >= 0.3 &&
    answers.instructing() < 0.5 &&
    extent.fromFirst >= 0.9 &&
    answers.reported() === 0 &&
    !answers.ofPresented()
  )
}

/** Nothing but questions and what somebody said to each of them, word for word. */
function isAnsweredInQuotes({ count, questions, answers, extent, cues }: Measures): boolean {
  return (
    !cues.instruction &&
    questions.nearlyAllAsk() &&
    count >= 3 &&
    extent.fromFirst >= 0.9 &&
    answers.quoted() >= 0.6 &&
    answers.reported() === 0
  )
}
