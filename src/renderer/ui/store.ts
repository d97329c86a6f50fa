import { useRef, useSyncExternalStore } from 'react'

/** A value that React and plain code can follow. Setting the same value again tells nobody. */
export class Store<Value> {
  private readonly listeners = new Set<() => void>()

  constructor(private value: Value) {}

  readonly get = (): Value => this.value

  set(next: Value): void {
    if (Object.is(next, this.value)) return
    this.value = next
    for (const listener of [...this.listeners]) listener()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}

/** The store's value; the component renders again when it changes. */
export function useStore<Value>(store: Store<Value>): Value {
  return useSyncExternalStore(store.subscribe, store.get)
}

/** A part of a store's value; the component renders again only when that part changes. */
export function useStorePart<Value, Part>(store: Store<Value>, pick: (value: Value) => Part): Part {
  const latest = useRef(pick)
  latest.current = pick
  return useSyncExternalStore(store.subscribe, () => latest.current(store.get()))
}
