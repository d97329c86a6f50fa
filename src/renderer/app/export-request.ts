import { useSyncExternalStore } from 'react'

/** Articles that somewhere asks to be exported, such as those chosen in the list; publishing takes it from there. */
let requested: readonly string[] | null = null
const listeners = new Set<() => void>()

export function requestExport(articleIds: readonly string[] | null): void {
  requested = articleIds
  for (const listener of listeners) listener()
}

export function useExportRequest(): readonly string[] | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => requested,
  )
}
