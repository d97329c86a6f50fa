import { once } from '../../../once'
import { type Cues, callsItselfInterview } from '../cues-of-text'
import type { Marks } from '../detect/marks'
import { callsByName, isPersonalQuestion } from '../phrases/personal'
import { isPrompt } from '../phrases/prompts'
import { takesTurn } from '../phrases/turns'
import { speaksToYou } from '../phrases/voices'
import { asksForReaders, asksOneself, namesOne, speaksOfInterview } from './pair-phrases'
import { asks, type Pair, share } from './pairs'

/** Where nearly all questions ask, a title above one that does not, or a remark among them, is forgiven. */
const NEARLY_ALL = 0.85

export type QuestionMeasures = ReturnType<typeof measureQuestions>

/** What a hypothesis takes for questions. Numbers are shares of the pairs, 0 to 1. */
export function measureQuestions(pairs: readonly Pair[], marks: Marks, cues: Cues) {
  const among = (test: (question: string) => boolean) =>
    once(() => share(pairs, (pair) => test(pair.question)))
  const asking = among((question) => asks(question, marks))
  const personal = among((question) => isPersonalQuestion(question) || isPrompt(question))
  // On behalf of readers nobody asks but an interviewer, or whoever answers a list of questions.
  const onBehalf = once(() => callsItselfInterview(cues) || cues.frequent || personal() > 0)
  return {
    /** Ask, or leave a sentence to be finished. */
    asking,
    nearlyAllAsk: () => asking() >= NEARLY_ALL,
    /** Ask, or take up what was said: interviewers make such statements between questions. */
    leading: among((question) => asks(question, marks) || takesTurn(question)),
    /** Say you. */
    toYou: among(speaksToYou),
    /** True where the first does: a headline that asks speaks to nobody. */
    firstToYou: () => speaksToYou(pairs[0]?.question ?? ''),
    /** Are put to one person about himself, as an interviewer does and an explainer's heading does not. */
    personal,
    /** Call somebody by name: «Mina, how …» */
    byName: among(callsByName),
    /** Are put to nobody else: «What do we do?» in a page on how we work. */
    toOneself: among((question) => asksOneself(question) && !(onBehalf() && asksForReaders(question))),
    /** True where the asking speaks of the interview itself, or calls by name whom the introduction named. */
    showInterview: once(
      () =>
        pairs.some((pair) => speaksOfInterview(pair.question)) ||
        pairs.some((pair) => callsByName(pair.question) && namesOne(pair.question, cues.named)),
    ),
  }
}
