import { useEffect, useRef } from 'react'

/**
 * Stands beside an open dialog, so that the focus goes back to what had it however the dialog closes. Mantine's own way
 * needs the dialog to be there before it opens. Not in the dialog: what is in it is drawn a moment later, when the menu
 * that it was asked from is gone.
 */
export function FocusBack(): null {
  const before = useRef<Element | null>(null)
  before.current ??= openerOf(document.activeElement)
  useEffect(() => {
    // Work may be done, and have put the focus where its outcome is, before the dialog that told of it is gone.
    const follow = ({ target }: FocusEvent) => {
      if (target instanceof Element && isOutsideDialogs(target)) before.current = openerOf(target)
    }
    document.addEventListener('focusin', follow)
    return () => {
      document.removeEventListener('focusin', follow)
      giveBack(before.current)
    }
  }, [])
  return null
}

function giveBack(before: Element | null): void {
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
}

/** A side that has the focus itself is where it went for want of a better place. */
function isOutsideDialogs(element: Element): boolean {
  return element.closest('[role="dialog"]') === null && !element.matches('#main, #beside')
}

/** What outlives the dialog: an item of a menu is gone with its menu, the button of the menu is not. */
function openerOf(element: Element | null): Element | null {
  const menu = element?.closest('[role="menu"]')
  const button = menu && document.getElementById(menu.getAttribute('aria-labelledby') ?? '')
  return button ? openerOf(button) : element
}
