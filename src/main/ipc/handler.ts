import type { CallName, CallOutput, CallParsed, EventName, EventPayload } from '@shared/ipc/contract'

/** The window a call came from, as handlers and the shell know it. */
export type CallingWindow = { readonly id: number }

export type Handler<Name extends CallName> = (
  input: CallParsed<Name>,
  window: CallingWindow,
) => CallOutput<Name> | Promise<CallOutput<Name>>

/** One handler for every call: a call without one does not compile. */
export type Handlers = { readonly [Name in CallName]: Handler<Name> }

/** The calls of some features, as one file of `handlers/` makes them. */
export type HandlersOf<Feature extends string> = Pick<Handlers, Extract<CallName, `${Feature}.${string}`>>

/** Tells every window something it did not ask for. */
export type Tell = <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void

/** Tells the window that a call came from. */
export type TellWindow = <Name extends EventName>(
  window: CallingWindow,
  name: Name,
  payload: EventPayload<Name>,
) => void
