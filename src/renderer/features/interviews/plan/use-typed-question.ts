import { useLayoutEffect, useRef, useState } from 'react'

/**
 * The line in which another question is typed. It is added with Enter, when the line is left, and when the screen goes
 * with the line still in focus: what was typed is never lost.
 */
export function useTypedQuestion(onAdd: (text: string) => void) {
  const [typed, setTyped] = useState('')
  const add = () => {
    const text = typed.trim()
    if (text === '') return
    onAdd(text)
    setTyped('')
  }
  // Going elsewhere by key takes no focus away first. Before the plan saves itself as the screen goes.
  const addLatest = useRef(add)
  addLatest.current = add
  useLayoutEffect(() => () => addLatest.current(), [])
  const isPressed = useRef(false)
  return {
    typed,
    setTyped,
    add,
    /** For all that stands around the line, and would move under the pointer. */
    onPointerDown(): void {
      isPressed.current = true
      whenReleased(() => {
        isPressed.current = false
      })
    },
    /** A row that comes while a button below is pressed would take it from under the pointer, and the click be lost. */
    onLeave(): void {
      if (isPressed.current) whenReleased(() => setTimeout(() => addLatest.current()))
      else add()
    },
  }
}

/** Also where the system takes the pointer away. */
function whenReleased(run: () => void): void {
  const ends = ['pointerup', 'pointercancel'] as const
  const end = () => {
    for (const name of ends) window.removeEventListener(name, end)
    run()
  }
  for (const name of ends) window.addEventListener(name, end)
}
