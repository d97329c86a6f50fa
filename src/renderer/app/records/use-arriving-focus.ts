import { type RefObject, useEffect, useRef } from 'react'
import { isFocusNowhere } from '../../ui/focus-nowhere'

/**
 * Whoever comes by key goes on by key: a list takes the focus once its rows are there, if nothing else has it.
 * @param isReady false while there is nothing to go through, or where something beside the list is what one came for
 */
export function useArrivingFocus(list: RefObject<HTMLElement | null>, isReady: boolean): void {
  const hasArrived = useRef(false)
  useEffect(() => {
    // Its rows may go and come back, as when the only one was moved to the bin and that was undone.
    const isArrival = isReady && !hasArrived.current
    hasArrived.current = isReady
    if (isArrival && isFocusNowhere()) list.current?.focus({ preventScroll: true })
  }, [isReady, list])
}
