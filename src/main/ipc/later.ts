import { callMethods } from '@shared/ipc/names'
import type { HandlersOf } from './handler'

type Feature = keyof typeof callMethods

/**
 * Handlers of whole features whose code is loaded when one of them is first called: what the first screen does not ask
 * for must not hold up what it does.
 * @param load called once; called again where it failed
 */
export function later<Name extends Feature>(
  features: readonly Name[],
  load: () => Promise<HandlersOf<Name>>,
): HandlersOf<Name> {
  let loaded: Promise<HandlersOf<Name>> | null = null
  const handlers = () => {
    loaded ??= load().catch((error) => {
      loaded = null
      throw error
    })
    // One name, its input and its answer belong together; a type cannot follow that through a list of names.
    return loaded as unknown as Promise<Record<string, (...call: unknown[]) => unknown>>
  }
  const names = features.flatMap((feature) => callMethods[feature].map((method) => `${feature}.${method}`))
  return Object.fromEntries(
    names.map((name) => [name, async (...call: unknown[]) => (await handlers())[name]?.(...call)]),
  ) as unknown as HandlersOf<Name>
}
