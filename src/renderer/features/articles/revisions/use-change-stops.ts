import type { ComparedStates } from '@shared/article/compare/compare-states'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/**
 * The changes on the screen, for going from one to the next. Another comparison begins above its first.
 * @param chosen says which comparison it is: one that was just chosen shows its first change, and the text's beginning
 *   where it has none. Null until one was.
 */
export function useChangeStops(
  scroller: RefObject<HTMLElement | null>,
  compared: ComparedStates | undefined,
  chosen: string | null,
) {
  const [count, setCount] = useState(0)
  const at = useRef(-1)
  const shownFirst = useRef<string | null>(null)
  const stops = () => [...(scroller.current?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])]
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is on the screen follows from the comparison
  useLayoutEffect(() => {
    at.current = -1
    const [first, ...others] = stops()
    setCount(first ? others.length + 1 : 0)
    // Names of chips and what is typed change a comparison, too: whoever reads it by then stays there.
    if (chosen === shownFirst.current) return
    shownFirst.current = chosen
    if (first) first.scrollIntoView({ block: 'center' })
    else scroller.current?.scrollTo({ top: 0 })
  }, [compared, chosen])

  return {
    count,
    /** Goes on by one change, and round again from the ends. */
    go(by: 1 | -1): void {
      const all = stops()
      if (all.length === 0) return
      at.current =
        at.current === -1 && by === -1 ? all.length - 1 : (at.current + by + all.length) % all.length
      const stop = all[at.current]
      stop?.scrollIntoView({ block: 'center' })
      stop?.focus({ preventScroll: true })
    },
  }
}
