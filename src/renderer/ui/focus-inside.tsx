import { useEffect, useRef } from 'react'

/**
 * Keeps the focus in the open dialog it is drawn in. Mantine sets it once, and a button that cannot be pressed yet does
 * not take it: the keys then reach the page behind the dialog, as they do when what has the focus goes or is disabled.
 */
export function FocusInside() {
  const marker = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const dialog = marker.current?.closest<HTMLElement>('[role="dialog"]')
    if (!dialog) return
    // The dialog itself holds the focus until what it asks to begin with can take it.
    let isHolding = false
    const takeFocus = () => {
      const first = dialog.querySelector<HTMLElement>('[data-autofocus]:not(:disabled)')
      const target = first ?? dialog
      target.focus({ preventScroll: true })
      isHolding = document.activeElement === dialog
    }
    const changes = new MutationObserver(() => {
      const { activeElement } = document
      if (activeElement !== dialog && dialog.contains(activeElement)) isHolding = false
      else if (activeElement === document.body ? isOnTop(dialog) : isHolding) takeFocus()
    })
    changes.observe(dialog, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['disabled'],
    })
    // After Mantine's own timers.
    const timer = setTimeout(() => {
      if (!dialog.contains(document.activeElement)) takeFocus()
    }, 20)
    return () => {
      changes.disconnect()
      clearTimeout(timer)
    }
  }, [])
  return <span ref={marker} hidden />
}

function isOnTop(dialog: HTMLElement): boolean {
  return [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')].at(-1) === dialog
}
