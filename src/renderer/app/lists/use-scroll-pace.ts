import { type UIEvent, useEffect, useRef, useState } from 'react'
import { createScrollPace } from './scroll-pace'

/** Scroll events come with every frame, also a late one; without one for so many milliseconds the list has stopped. */
const STOPPED = 180

/** Whether a list is scrolled faster than anybody looks; over as soon as it slows down. */
export function useScrollPace(): { isFast: boolean; onScroll: (event: UIEvent) => void } {
  const [isFast, setFast] = useState(false)
  const pace = useRef(createScrollPace())
  const stop = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(stop.current), [])
  return {
    isFast,
    onScroll({ currentTarget, timeStamp }) {
      clearTimeout(stop.current)
      stop.current = setTimeout(() => setFast(false), STOPPED)
      setFast(pace.current.isFastAt(currentTarget.scrollTop, timeStamp))
    },
  }
}
