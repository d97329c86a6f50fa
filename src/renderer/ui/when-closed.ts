import { useEffect, useRef } from 'react'

/**
 * For what is chosen in a dialog and moves the focus: runs it when the dialog is gone and the focus is back where it was,
 * however long the drawing of that takes.
 */
export function useWhenClosed(): (run: () => void) => void {
  const chosen = useRef<(() => void) | null>(null)
  useEffect(() => {
    return () => {
      // The focus goes back with the effects of this closing, some of which are still to come.
      if (chosen.current) requestAnimationFrame(chosen.current)
    }
  }, [])
  return (run) => {
    chosen.current = run
  }
}
