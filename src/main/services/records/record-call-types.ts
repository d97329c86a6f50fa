import type { CallName, CallOutput, CallParsed } from '@shared/ipc/contract'

/** Handlers of some calls, keyed by the call's name: what goes in has been parsed, what comes out is checked by type. */
export type HandlersOf<Name extends CallName> = {
  readonly [N in Name]: (input: CallParsed<N>) => CallOutput<N>
}

/** How far a call is, and when it should stop. */
export type Following = { signal?: AbortSignal; onProgress?: (done: number, total: number) => void }

/** Handlers of calls that may take seconds: they give way to others, can be followed, and can be stopped. */
export type FollowedHandlersOf<Name extends CallName> = {
  readonly [N in Name]: (input: CallParsed<N>, following?: Following) => Promise<CallOutput<N>>
}
