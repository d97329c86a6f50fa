import type { EventName, EventPayload } from '@shared/ipc/contract'

/** Tells windows what they did not ask for. */
export type Tell = <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void
