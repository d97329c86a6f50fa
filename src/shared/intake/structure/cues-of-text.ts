/** What the whole text says about itself. */
export type Cues = {
  interview: boolean
  plainly: boolean
  titled: boolean
  frequent: boolean
  /** The title says so, not only a heading further down. */
  frequentTitle: boolean
  instruction: boolean
  /** Whom the title or the introduction names as the one to answer. */
  answering: readonly string[]
  /** All whom they name in full. */
  named: readonly string[]
  /** The last words before the first question say that questions and answers follow. */
  announced: boolean
  /** The title or the introduction promises questions that the reader can ask somebody. */
  toAsk: boolean
  /** Nothing stands above the first question, not even a title. */
  bare: boolean
  /** The text begins by saying who somebody is, and goes on to the questions: «Ada Thorn is one of …» */
  presents: string | null
}

/** Whether the title or the introduction calls the text an interview. */
export function callsItselfInterview(cues: Cues): boolean {
  return cues.interview || cues.titled
}

/** Whether its questions are promised to the reader, to be put to somebody, and nothing says that they were. */
export function isOnlyToAsk(cues: Cues): boolean {
  return cues.toAsk && !cues.plainly
}
