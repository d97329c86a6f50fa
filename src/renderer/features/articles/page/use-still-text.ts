import type { Editor } from '@tiptap/core'
import { type RefObject, useEffect } from 'react'

/**
 * Keeps the text where it stands on the screen when what is above its pane grows or goes, such as the words that tell
 * of a save that failed: the line somebody writes on must not leave the window.
 */
export function useStillText(scroller: RefObject<HTMLElement | null>, editor: Editor): void {
  useEffect(() => {
    const pane = scroller.current
    if (!pane) return
    let top = pane.getBoundingClientRect().top
    let scrolled = pane.scrollTop
    const onScroll = () => {
      // A pane that grows at the end of its text is scrolled back by the browser, which is not what somebody did.
      if (pane.getBoundingClientRect().top === top) scrolled = pane.scrollTop
    }
    const observer = new ResizeObserver(() => {
      const moved = pane.getBoundingClientRect().top - top
      top += moved
      if (moved < 0 || (moved > 0 && mayMove(pane, moved, editor))) pane.scrollTop = scrolled + moved
      scrolled = pane.scrollTop
    })
    observer.observe(pane)
    pane.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      observer.disconnect()
      pane.removeEventListener('scroll', onScroll)
    }
  }, [scroller, editor])
}

/** Not where the caret's line would go under what has grown; the head of an article only where that line needs it. */
function mayMove(pane: HTMLElement, by: number, { view }: Editor): boolean {
  if (!view.hasFocus()) return pane.scrollTop > 0
  const { top, bottom } = pane.getBoundingClientRect()
  const caret = view.coordsAtPos(view.state.selection.head)
  return caret.top - by >= top && (pane.scrollTop > 0 || caret.bottom > bottom)
}
