import { startTransition, useEffect, useState } from 'react'

/** A window that is not on the screen paints nothing; it goes on without. */
const LONGEST_WAIT_MS = 250

let isPainted = false
let isWhole = false
const waiting = new Set<() => void>()
let held: (() => void)[] = []

/**
 * False until the window's first screen has been painted, so that what costs more can come after; true ever after. All
 * who wait are drawn at one go.
 */
export function useAfterPaint(): boolean {
  const [painted, setPainted] = useState(isPainted)
  useEffect(() => {
    if (isPainted) return setPainted(true)
    if (waiting.size === 0) whenPainted()
    const draw = () => setPainted(true)
    waiting.add(draw)
    return () => {
      waiting.delete(draw)
    }
  }, [])
  return painted
}

/** For keys that come before what they are for: done once the window is drawn. @returns false where it is already */
export function whenWhole(run: () => void): boolean {
  if (!isWhole) held.push(run)
  return !isWhole
}

/** All that waited is drawn, and its commands are there. */
export function windowIsWhole(): void {
  isWhole = true
  for (const run of held) run()
  held = []
}

function whenPainted(): void {
  const done = () => {
    if (isPainted) return
    isPainted = true
    observer.disconnect()
    clearTimeout(longest)
    startTransition(() => {
      for (const draw of waiting) draw()
    })
    waiting.clear()
  }
  // Told when it is on the screen. A frame's own callback is 30 ms earlier, and what is begun then holds the frame up.
  const observer = new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint').length > 0) done()
  })
  observer.observe({ type: 'paint', buffered: true })
  const longest = setTimeout(done, LONGEST_WAIT_MS)
}
