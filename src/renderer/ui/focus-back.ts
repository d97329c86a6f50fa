import { useEffect, useState } from 'react'

/**
 * Stands beside an open dialog, so that the focus goes back to what had it however the dialog closes. Mantine's own way
 * needs the dialog to be there before it opens. Not in the dialog: what is in it is drawn a moment later, when the menu
 * that it was asked from is gone.
 */
export function FocusBack(): null {
  const [before] = useState(() => openerOf(document.activeElement))
  useEffect(
    () => () => {
      // What was chosen in the dialog may have moved the focus already.
      if (document.activeElement !== document.body) return
      if (!(before instanceof HTMLElement)) return
      // The button of an empty place is gone when the dialog has put something there.
      if (!before.isConnected) {
        document.getElementById('main')?.focus({ preventScroll: true })
        return
      }
      // A text that is focused from outside has its caret at its start; its side puts it where it was.
      const side = before.isContentEditable ? before.closest<HTMLElement>('#main, #beside') : null
      const target = side ?? before
      target.focus({ preventScroll: true })
    },
    [before],
  )
  return null
}

/** What outlives the dialog: an item of a menu is gone with its menu, the button of the menu is not. */
function openerOf(element: Element | null): Element | null {
  const menu = element?.closest('[role="menu"]')
  const button = menu && document.getElementById(menu.getAttribute('aria-labelledby') ?? '')
  return button ? openerOf(button) : element
}
