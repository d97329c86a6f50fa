import { useEffect, useRef } from 'react'

/** How each dialog that is open closes with Escape, the one above all others at the end. */
const open: (() => void)[] = []

/** While `opened`, Escape calls this unless a dialog that was opened later takes it: Mantine's own way closes them all. */
export function useEscapeCloses(opened: boolean, close: () => void): void {
  const latest = useRef(close)
  latest.current = close
  useEffect(() => {
    if (!opened) return
    const own = () => latest.current()
    if (open.length === 0) window.addEventListener('keydown', closeTopmost, { capture: true })
    open.push(own)
    return () => {
      open.splice(open.indexOf(own), 1)
      if (open.length === 0) window.removeEventListener('keydown', closeTopmost, { capture: true })
    }
  }, [opened])
}

function closeTopmost(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.isComposing) return
  const { target } = event
  // Mantine's word for a field that takes Escape for itself, such as one with an open list.
  if (target instanceof Element && target.getAttribute('data-mantine-stop-propagation') === 'true') return
  // What stands beside the work stays.
  event.preventDefault()
  open.at(-1)?.()
}
