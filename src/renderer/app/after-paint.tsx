import { once } from '@shared/once'
import { type ComponentType, startTransition, useEffect, useState } from 'react'
import { showError } from './notices'

/** A window that is not on the screen paints nothing, and of one without words nobody is told; it goes on without. */
const LONGEST_WAIT_MS = 250
/** Words are on their way to the screen. Where that takes longer, whatever is begun meanwhile makes it longer still. */
const LONGEST_WAY_MS = 2000

/** What waits is drawn, or about to be. */
let isDrawn = false
let isWhole = false
const waiting = new Set<() => void>()
/** The code of what is drawn later. */
const parts: (() => Promise<void>)[] = []
let held: (() => void)[] = []

/**
 * False until the window's first screen has been painted, so that what costs more can come after; true ever after. All
 * who wait are drawn at one go.
 */
export function useAfterPaint(): boolean {
  const [painted, setPainted] = useState(isDrawn)
  useEffect(() => {
    if (isDrawn) return setPainted(true)
    whenPainted()
    const draw = () => setPainted(true)
    waiting.add(draw)
    return () => {
      waiting.delete(draw)
    }
  }, [])
  return painted
}

/**
 * A component of the first screen that is drawn once its text is seen, with its code, which is then loaded: nothing is in
 * its place until then. All of them come at one go.
 */
export function drawnLater<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let Loaded: ComponentType<Props> | null = null
  const part = async () => {
    Loaded ??= await load()
  }
  parts.push(part)
  return function DrawnLater(props: Props) {
    const whole = useAfterPaint()
    const [, redraw] = useState(0)
    useEffect(() => {
      if (whole && !Loaded) part().then(() => redraw(1), showError)
    }, [whole])
    return whole && Loaded ? <Loaded {...props} /> : null
  }
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

const whenPainted = once(() => {
  let isSeen = false
  const done = async () => {
    if (isSeen) return
    isSeen = true
    observer.disconnect()
    clearTimeout(longest)
    // What cannot be loaded is asked for again by whoever draws it.
    await Promise.allSettled(parts.map((load) => load()))
    isDrawn = true
    startTransition(() => {
      for (const draw of waiting) draw()
    })
    waiting.clear()
  }
  // Told when it is on the screen. A frame's own callback is 30 ms earlier, and what is begun then (even loading) holds
  // the frame up.
  const observer = new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint').length > 0) void done()
  })
  observer.observe({ type: 'paint', buffered: true })
  let longest = setTimeout(() => {
    if (document.hidden || !hasWords()) return void done()
    longest = setTimeout(() => void done(), LONGEST_WAY_MS)
  }, LONGEST_WAIT_MS)
})

/** In the main part: the way to it, which stands before it, is out of sight. */
function hasWords(): boolean {
  return Boolean(document.querySelector('main')?.textContent?.trim())
}
