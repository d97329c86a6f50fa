import { type RefObject, useEffect, useRef } from 'react'
import { isFocusNowhere } from '../../../ui/focus-nowhere'

/**
 * Puts the focus on something in the calendar that may only be there once it is drawn again: what was moved, or the day
 * that was gone to.
 * @param arrival selects what has the focus first, for whoever comes by key
 * @returns takes the selector of what is to have the focus next
 */
export function useWantedFocus(
  within: RefObject<HTMLElement | null>,
  arrival: string,
): (selector: string) => void {
  const wanted = useRef<string | null>(arrival)
  // Whoever comes by key goes on by key. Not asked before what was here, and had the focus, is gone.
  useEffect(() => {
    if (!isFocusNowhere()) wanted.current = null
  }, [])
  useEffect(() => {
    const element = wanted.current && within.current?.querySelector<HTMLElement>(wanted.current)
    if (!element) return
    element.focus()
    wanted.current = null
  })
  return (selector) => {
    wanted.current = selector
  }
}
