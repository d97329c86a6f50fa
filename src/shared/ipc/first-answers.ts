import type { CallName } from './contract'
import type { Answer } from './errors'

/** What the first window of a start asks before its text is on the screen, answered beforehand in its own page. */
export type FirstAnswer = { name: CallName; input: unknown; answer: Answer<unknown> }

/** The element of the page that holds them as JSON; it is no script, and is not run. */
export const firstAnswersId = 'first-answers'
