import type { CallName } from '@shared/ipc/contract'
import type { Answer } from '@shared/ipc/errors'
import type { FirstAnswer } from '@shared/ipc/first-answers'

// What main put into this page: the answers to what its first screen asks. Main is left alone until that is drawn, as
// whatever it does then would be felt there. Nothing is kept longer: later answers are main's of that moment.
let answers: FirstAnswer[] | null = null
let seen: Promise<void> | null = null
let tellSeen = () => {}

/** A page that draws nothing still gets its answers. */
const LONGEST_DRAWING_MS = 2000

/** @param json as main wrote them into the page, which only main can; none in most pages */
export function receiveFirstAnswers(json: string | null | undefined): void {
  if (!json) return
  answers = JSON.parse(json) as FirstAnswer[]
  seen = new Promise((resolve) => {
    tellSeen = resolve
  })
  setTimeout(firstScreenIsSeen, LONGEST_DRAWING_MS)
}

/** The answer to a call if it came with the page; undefined for all others. */
export function firstAnswer(name: CallName, input: unknown): Answer<unknown> | undefined {
  return answers?.find((each) => each.name === name && isSame(each.input, input))?.answer
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** Resolves when main may be asked; null where it may be at once. */
export function untilFirstScreen(): Promise<void> | null {
  return answers && seen
}

/** All of the first screen is drawn: from here on main is asked. */
export function firstScreenIsSeen(): void {
  answers = null
  tellSeen()
}
