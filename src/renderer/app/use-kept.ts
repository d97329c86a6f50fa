import { useState } from 'react'

const kept = new Map<string, unknown>()

/** State that is found again when a screen comes back: a filter line, a choice. As long as the library stays open. */
export function useKept<Value>(key: string, initial: Value): [Value, (value: Value) => void] {
  // A key belongs to one place in the code, and so does its type.
  const [value, setValue] = useState<Value>(() => (kept.has(key) ? (kept.get(key) as Value) : initial))
  return [
    value,
    (next) => {
      kept.set(key, next)
      setValue(next)
    },
  ]
}

/** Forgets it all: another library has other words. */
export function forgetKept(): void {
  kept.clear()
}
