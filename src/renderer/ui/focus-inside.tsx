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
    // So does the button that closes the dialog, where Mantine found nothing else: what it begins with is still read.
    let standIn: Element | null = null
    const settle = () => {
      standIn = null
    }
    const takeFocus = () => {
      const first = dialog.querySelector<HTMLElement>('[data-autofocus]:not(:disabled)')
      const target = first ?? dialog
      target.focus({ preventScroll: true })
      isHolding = document.activeElement === dialog
      standIn = null
    }
    const relieve = () => {
      if (dialog.querySelector('[data-autofocus]:not(:disabled)')) takeFocus()
    }
    const changes = new MutationObserver(() => {
      const { activeElement } = document
      if (standIn !== null && activeElement === standIn) relieve()
      else if (activeElement !== dialog && dialog.contains(activeElement)) isHolding = false
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
      const { activeElement } = document
      if (!dialog.contains(activeElement)) takeFocus()
      else if (dialog.querySelector('header button') === activeElement) {
        standIn = activeElement
        relieve()
      }
    }, 20)
    dialog.addEventListener('keydown', settle)
    return () => {
      changes.disconnect()
      dialog.removeEventListener('keydown', settle)
      clearTimeout(timer)
    }
  }, [])
  return <span ref={marker} hidden />
}

function isOnTop(dialog: HTMLElement): boolean {
  return [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')].at(-1) === dialog
}
