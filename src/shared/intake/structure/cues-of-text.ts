import {
  announcesInterview,
  handsOutQuestions,
  introducesSelf,
  isAboutSomebody,
  isTitledInterview,
  saysFrequentQuestions,
  saysHeldInterview,
  saysInstruction,
  saysInterview,
  saysInterviewInTitle,
  saysPlainlyInterview,
  saysQuestionsToAsk,
  speaksOfTalk,
  tellsToInterview,
} from './cues'
import { type People, whoIsPresented } from './people/people'

/** What a text says about itself, by its title and by what stands above its first question. */
export type Cues = {
  /** The introduction says that somebody was asked, or a note that the interview was edited. */
  interview: boolean
  /** Said outright: «an interview with …», «we sat down with …» */
  plainly: boolean
  /** The title or a tag says that it is an interview. */
  titled: boolean
  /** A list of frequent questions, or a column that readers write to. */
  frequent: boolean
  /** The title says so, not only a heading further down. */
  frequentTitle: boolean
  /** By its title a how-to or a list of things: «Ten ways to …» */
  instruction: boolean
  /** Whom the title or the introduction names as the one to answer. */
  answering: readonly string[]
  /** The words right above the first question say that somebody answers: «Ada Thorn explains.», «We asked a chemist.» */
  answererAbove: boolean
  /** All whom they name in full. */
  named: readonly string[]
  /** The last words before the first question say that questions and answers follow. */
  announced: boolean
  /** The words right above the first question speak of a talk, of questions or of somebody: «More about Ada», «I met Ada.» */
  spokenOfAbove: boolean
  /** The title or the introduction promises questions that the reader can ask somebody. */
  toAsk: boolean
  /** Nothing stands above the first question, not even a title. */
  bare: boolean
  /** The text begins by saying who somebody is, and goes on to the questions: «Ada Thorn is one of …» */
  presents: string | null
}

/** In characters: a heading that far above the first question is the questions' own. */
const RIGHT_ABOVE = 400

/**
 * @param head `title` is the text’s own; `headline` the same, or what the page’s data say; `heading` all of them with tags
 * @param noted an editor's note anywhere calls the text an interview
 */
export function readCues(
  head: { title: string | null; heading: string; introduction: string; headline: string },
  people: People,
  { noted, readersAsk }: { noted: boolean; readersAsk: boolean },
): Cues {
  const { title, heading, introduction, headline } = head
  const announced = announcesInterview(introduction)
  const toAsk = saysQuestionsToAsk(heading, introduction)
  const frequentTitle = saysFrequentQuestions(heading) || readersAsk
  return {
    interview: saysInterview(introduction) || announced || noted || introducesSelf(introduction),
    plainly:
      // Where the title hands questions out, «the interview» is one that the reader is to hold.
      ((handsOutQuestions(heading) ? saysHeldInterview : saysPlainlyInterview)(introduction) ||
        saysPlainlyInterview(heading) ||
        isTitledInterview(headline) ||
        noted) &&
      !tellsToInterview(heading),
    titled: saysInterviewInTitle(heading) && !toAsk,
    frequent: frequentTitle || saysFrequentQuestions(introduction.slice(-RIGHT_ABOVE)),
    frequentTitle,
    instruction: saysInstruction(headline),
    answering: people.answering,
    answererAbove: people.announced,
    named: people.named,
    announced,
    spokenOfAbove:
      speaksOfTalk(introduction.slice(-RIGHT_ABOVE)) ||
      isAboutSomebody(introduction) ||
      saysInterview(introduction.slice(introduction.trimEnd().lastIndexOf('\n') + 1)),
    toAsk,
    bare: heading === '' && introduction === '',
    presents: whoIsPresented(title, introduction),
  }
}

/** Whether the title or the introduction calls the text an interview. */
export function callsItselfInterview(cues: Cues): boolean {
  return cues.interview || cues.titled
}

/** Whether its questions are promised to the reader, to be put to somebody, and nothing says that they were. */
export function isOnlyToAsk(cues: Cues): boolean {
  return cues.toAsk && !cues.plainly
}
