/**
 * Waits for the second click of a double click after a first one. The first may open a pane, and what was under the
 * pointer moves away: wherever the second lands, on another record or on a button of the pane, it counts for the first
 * one's record and does nothing else. Which clicks belong together is the system's to say.
 * @param open is called once, if a second click follows
 */
export function awaitSecondClick(open: () => void): void {
  stopWaiting()
  const take = (event: MouseEvent) => {
    if (event.detail < 2) {
      // A release and a click still belong to the first press.
      if (event.type === 'mousedown') stopWaiting()
      return
    }
    event.preventDefault()
    event.stopImmediatePropagation()
    // Not at the click: there is none where what the second press began on has gone when it is let go.
    if (event.type === 'mouseup' && event.detail === 2) open()
  }
  for (const type of parts) window.addEventListener(type, take, { capture: true })
  stopWaiting = () => {
    for (const type of parts) window.removeEventListener(type, take, { capture: true })
  }
}

const parts = ['mousedown', 'mouseup', 'click', 'dblclick'] as const
let stopWaiting: () => void = () => {}
