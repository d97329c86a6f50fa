import type { CallName, CallOutput, CallParsed } from '@shared/ipc/contract'

/** Handlers of some calls, keyed by the call's name: what goes in has been parsed, what comes out is checked by type. */
export type HandlersOf<Name extends CallName> = {
  readonly [N in Name]: (input: CallParsed<N>) => CallOutput<N>
}
