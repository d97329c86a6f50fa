import { useEffect, useRef } from 'react'

/** What stands beside the work and closes with Escape, what was opened last at the end. */
const open: (() => void)[] = []

/** While it is active, Escape calls this, from the text too, unless something that was opened later takes it first. */
export function useEscape(onEscape: () => void, active = true): void {
  const latest = useRef(onEscape)
  latest.current = onEscape
  useEffect(() => {
    if (!active) return
    const close = () => latest.current()
    open.push(close)
    return () => {
      open.splice(open.indexOf(close), 1)
    }
  }, [active])
}

/** Closes what was opened last. @returns whether there was something to close */
export function closeNewest(): boolean {
  const close = open.at(-1)
  close?.()
  return close !== undefined
}
