import { useEffect, useState } from 'react'

/**
 * Enter means the first of what was typed, not of what stood there a moment before: pressed too early, it waits for
 * the answer.
 * @param isFound whether the hits are those of what is typed
 */
export function useWhenFound(isFound: boolean, act: () => void): { run: () => void; forget: () => void } {
  const [isWaiting, setWaiting] = useState(false)
  useEffect(() => {
    if (!isWaiting || !isFound) return
    setWaiting(false)
    act()
  })
  return { run: () => (isFound ? act() : setWaiting(true)), forget: () => setWaiting(false) }
}
