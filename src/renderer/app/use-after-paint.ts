import { startTransition, useEffect, useState } from 'react'

/** A window that is not on the screen paints nothing; it goes on without. */
const LONGEST_WAIT_MS = 250

/** False until what was drawn with it has been painted, so that what costs more can come after. */
export function useAfterPaint(): boolean {
  const [painted, setPainted] = useState(false)
  useEffect(() => {
    let next: ReturnType<typeof setTimeout>
    const done = () => startTransition(() => setPainted(true))
    const frame = requestAnimationFrame(() => {
      clearTimeout(next)
      // A frame is painted after its callbacks, before the next task.
      next = setTimeout(done)
    })
    next = setTimeout(done, LONGEST_WAIT_MS)
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(next)
    }
  }, [])
  return painted
}
