import type { DeskApi, Unsubscribe } from '@shared/ipc/api'
import type { CallInput, CallName, CallOutput, EventName, EventPayload } from '@shared/ipc/contract'
import type { Answer, DeskErrorCode, DeskErrorShape } from '@shared/ipc/errors'
import type { DropCallName } from '@shared/ipc/names'
import { firstAnswer, untilFirstScreen } from './first-answers'
import { writtenOut } from './written-out'

declare global {
  interface Window {
    readonly desk: DeskApi
  }
}

/** An error whose `message` is one line for people; show it as it is. */
export class ErrorForPeople extends Error {}

/** A call was answered with an error. */
export class CallFailed extends ErrorForPeople {
  override readonly name = 'CallFailed'
  readonly code: DeskErrorCode
  constructor(error: DeskErrorShape) {
    super(error.message)
    this.code = error.code
  }
}

type PlainCallName = Exclude<CallName, DropCallName>
type CallArguments<Name extends PlainCallName> = null extends CallInput<Name> ? [] : [input: CallInput<Name>]

/**
 * Asks the main process: `await call('articles.get', { id })`.
 * @throws {CallFailed} when the answer is an error
 */
export async function call<Name extends PlainCallName>(
  name: Name,
  ...input: CallArguments<Name>
): Promise<CallOutput<Name>> {
  const first = firstAnswer(name, input[0] ?? null)
  if (first) return unwrap<CallOutput<Name>>(first)
  const waiting = untilFirstScreen()
  if (waiting) await waiting
  const given: unknown[] = (largeCalls as readonly string[]).includes(name)
    ? input.map((one) => writtenOut(one as CallInput<(typeof largeCalls)[number]>))
    : input
  if (!isLongAnswer(name)) return unwrap<CallOutput<Name>>(await functionOf(name)(...given))
  const text: unknown = await functionOf(name)(given[0] ?? null, 'text')
  // What preload wrote out a moment ago.
  return unwrap<CallOutput<Name>>(JSON.parse(String(text)) as Answer<unknown>)
}

/** Lists cross from preload as JSON: two hundred rows value by value would be felt in scrolling. */
function isLongAnswer(name: string): boolean {
  return name.endsWith('.list') || name.startsWith('lists.')
}

/**
 * Calls whose input can be a whole article. They cross to the main process as JSON: the bridge copies a text at once,
 * but an object value by value, which takes 40 ms for 36,000 words and would be felt in typing.
 */
const largeCalls = ['articles.save', 'articles.create'] as const satisfies readonly PlainCallName[]

/**
 * Hands over files that were dropped on the window; their paths never reach the page.
 * @throws {CallFailed} when the answer is an error
 */
export async function callWithFiles<Name extends DropCallName>(
  name: Name,
  files: readonly File[],
): Promise<CallOutput<Name>> {
  return unwrap<CallOutput<Name>>(await functionOf(name)(files))
}

/** Listens to an event of the main process until the returned function is called. */
export function onEvent<Name extends EventName>(
  name: Name,
  listener: (payload: EventPayload<Name>) => void,
): Unsubscribe {
  return window.desk.on(name, listener)
}

function functionOf(name: CallName): (...input: unknown[]) => Promise<Answer<unknown>> {
  const [feature, method] = name.split('.') as [string, string]
  // The names come from the contract, and DeskApi is derived from it; a computed name is beyond the type.
  const features = window.desk as unknown as Record<
    string,
    Record<string, (...input: unknown[]) => Promise<Answer<unknown>>>
  >
  const found = features[feature]?.[method]
  if (!found) throw new Error(`The window has no call ${name}`)
  return found
}

function unwrap<Value>(answer: Answer<unknown>): Value {
  // Main answers with the schema's output; parsing it again here would cost time on the typing path.
  if (answer.ok) return answer.value as Value
  throw new CallFailed(answer.error)
}

/** The line to show for any error: its own where that is for people, or that something inside broke. */
export function messageOf(error: unknown): string {
  if (error instanceof ErrorForPeople) return error.message
  return `Something inside Beauty Desk broke: ${error instanceof Error ? error.message : String(error)}`
}
