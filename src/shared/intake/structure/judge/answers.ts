import { once } from '../../../once'
import type { Cues } from '../cues-of-text'
import { isReported, retells } from '../phrases/reported'
import { advises, saysI, speaksOfSelf, startsImperative } from '../phrases/voices'
import { isTest } from './options'
import { discussesQuestion, isChoice, isQuotation, isSample, speaksOf } from './pair-phrases'
import { type Pair, share } from './pairs'

export type AnswerMeasures = ReturnType<typeof measureAnswers>

/** What a hypothesis takes for answers. Numbers are shares of the pairs, 0 to 1, unless they say words. */
export function measureAnswers(pairs: readonly Pair[], cues: Cues) {
  const among = (test: (answer: string) => boolean) => once(() => share(pairs, (pair) => test(pair.answer)))
  const english = among((answer) => /\b(?:the|and|is|it|of)\b/i.test(answer))
  const latin = among((answer) => /[a-z]{3}/i.test(answer))
  const instructing = among((answer) => advises(answer) || startsImperative(answer))
  return {
    /** Speak of whoever answers: I, or we. */
    ofSelf: among(speaksOfSelf),
    /** Say I. A shop that answers its customers says we; one person who is asked says I. */
    sayingI: among(saysI),
    /** Are reported by a writer: «…, says Dr. Lowe». */
    reported: among(isReported),
    /** Tell what somebody says, quoted or not. */
    retold: among(retells),
    /** Speak of whoever is named as the one to answer: somebody else tells then what was said. */
    ofGuest: among((answer) => speaksOf(answer, cues.answering)),
    /** True where one speaks of whoever the first words present. */
    ofPresented: once(() => pairs.some((pair) => speaksOf(pair.answer, [cues.presents ?? '']))),
    /** Stand in quotation marks as a whole: somebody's own words. */
    quoted: among(isQuotation),
    /** Are options to be ticked. */
    choices: among(isChoice),
    /** True where nearly all are nothing but options: the questions are a test's. */
    areOptions: once(() => isTest(pairs, cues)),
    /** Speak of the question instead of answering it. */
    discussing: among(discussesQuestion),
    /** Are nobody's own: «Sample answer: …» */
    samples: among(isSample),
    /** Tell somebody what to do, or say you more than I. */
    instructing,
    /** The same where that can be told, which is in English. */
    instructingReader: () => (english() >= 0.5 ? instructing() : 0),
    isEnglish: () => english() >= 0.5,
    /** True where most are in Latin letters: elsewhere no pronoun need say who speaks. */
    isLatin: () => latin() > 0.5,
    /** Words an answer has on average. */
    averageWords: once(
      () => pairs.reduce((sum, pair) => sum + pair.answer.split(/\s+/).length, 0) / pairs.length,
    ),
  }
}
