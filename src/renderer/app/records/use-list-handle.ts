import { type Ref, type RefObject, useEffect, useImperativeHandle } from 'react'
import { useArrivingFocus } from './use-arriving-focus'

type Options = {
  scrollRef: RefObject<HTMLElement | null>
  /** For what stands around the list and gives it the focus. */
  handleRef: Ref<{ focus: () => void }> | undefined
  listed: { isPending: boolean; total: number }
  onTotal: ((total: number) => void) | undefined
}

/** What a list in the middle pane is to what stands around it: it takes the focus, and tells how many records it has. */
export function useListHandle({ scrollRef, handleRef, listed, onTotal }: Options): void {
  useArrivingFocus(scrollRef, !listed.isPending && listed.total > 0)
  useImperativeHandle(handleRef, () => ({ focus: () => scrollRef.current?.focus() }))
  useEffect(() => onTotal?.(listed.total), [onTotal, listed.total])
}
