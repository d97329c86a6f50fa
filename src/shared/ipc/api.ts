import type { CallInput, CallName, CallOutput, EventName, EventPayload } from './contract'
import type { Answer } from './errors'
import type { DropCallName, FeatureName, MethodName } from './names'

/** Ends a subscription; calling it again does nothing. */
export type Unsubscribe = () => void

/** A call as the page sees it. It never rejects: an error is an answer too. */
export type CallFunction<Name extends CallName> = Name extends DropCallName
  ? (files: readonly File[]) => Promise<Answer<CallOutput<Name>>>
  : null extends CallInput<Name>
    ? () => Promise<Answer<CallOutput<Name>>>
    : (input: CallInput<Name>) => Promise<Answer<CallOutput<Name>>>

type Feature<Name extends FeatureName> = {
  readonly [Method in MethodName<Name>]: CallFunction<Extract<CallName, `${Name}.${Method}`>>
}

/**
 * What preload puts at `window.desk`: every call of the contract by feature (`desk.articles.save(input)`), and the
 * events. Only the renderer's `api/` touches it.
 */
export type DeskApi = { readonly [Name in FeatureName]: Feature<Name> } & {
  readonly on: <Name extends EventName>(
    name: Name,
    listener: (payload: EventPayload<Name>) => void,
  ) => Unsubscribe
}
