import type { KeyboardEvent } from 'react'

/** Runs on Mod-Enter, which ends writing in a field of several lines. */
export function onModEnter(run: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    run()
  }
}
