import type { CallName } from '@shared/ipc/contract'
import { callMethods } from '@shared/ipc/names'
import type { Handlers } from './handler'

type Feature = keyof typeof callMethods

/** The names of all calls of these features. */
export function callsOf<Name extends Feature>(
  ...features: Name[]
): readonly Extract<CallName, `${Name}.${string}`>[] {
  const names = features.flatMap((feature) => callMethods[feature].map((method) => `${feature}.${method}`))
  // A contract test compares these names with the contract's.
  return names as Extract<CallName, `${Name}.${string}`>[]
}

/**
 * Handlers whose code is loaded when one of them is first called: what the first screen does not ask for must not hold
 * up what it does.
 * @param load called once; called again where it failed
 */
export function later<Name extends CallName>(
  names: readonly Name[],
  load: () => Promise<Pick<Handlers, Name>>,
): Pick<Handlers, Name> {
  let loaded: Promise<Pick<Handlers, Name>> | null = null
  const handlers = () => {
    loaded ??= load().catch((error) => {
      loaded = null
      throw error
    })
    // One name, its input and its answer belong together; a type cannot follow that through a list of names.
    return loaded as unknown as Promise<Record<string, (...call: unknown[]) => unknown>>
  }
  return Object.fromEntries(
    names.map((name) => [name, async (...call: unknown[]) => (await handlers())[name]?.(...call)]),
  ) as unknown as Pick<Handlers, Name>
}
