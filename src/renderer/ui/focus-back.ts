import { useEffect, useState } from 'react'

/**
 * Gives the focus back to what had it before a dialog that is drawn only while it is open. Mantine's own way needs the
 * dialog to be there before it opens.
 */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      // What was chosen in the dialog may have moved the focus already.
      if (document.activeElement !== document.body) return
      if (!(before instanceof HTMLElement) || !before.isConnected) return
      // A text that is focused from outside has its caret at its start; its side puts it where it was.
      const side = before.isContentEditable ? before.closest<HTMLElement>('#main, #beside') : null
      const target = side ?? before
      target.focus({ preventScroll: true })
    },
    [before],
  )
}

/** Stands in a dialog, first of all, so that the focus goes back where it was however the dialog closes. */
export function FocusBack(): null {
  useFocusBack()
  return null
}
