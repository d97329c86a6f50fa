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
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    },
    [before],
  )
}
