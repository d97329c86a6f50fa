import type { LeftOutLine } from '@shared/ipc/import-calls'
import { useLayoutEffect, useRef, useState } from 'react'
import { isFocusNowhere } from '../../ui/focus-nowhere'
import { counted } from '../../ui/words'
import classes from './left-out-lines.module.css'

type Props = {
  lines: LeftOutLine[]
  /** The line that was put back last. Where it is in the list again, that was undone, and its button has the focus. */
  lastPutBack: number | null
  onPutBack: (index: number) => void
}

/** What is not in the text, line by line; each can be put back at its place. */
export function LeftOutLines({ lines, lastPutBack, onPutBack }: Props) {
  const [isOpen, setOpen] = useState(false)
  const details = useRef<HTMLDetailsElement>(null)
  /** The line whose button was pressed, and its place in the list, until it is gone. */
  const pressed = useRef<{ index: number; place: number } | null>(null)

  const returned = lines.findIndex(({ index }) => index !== null && index === lastPutBack)
  // Before the dialog sees that what had the focus is gone.
  useLayoutEffect(() => {
    const { current } = pressed
    if (current && lines.some(({ index }) => index === current.index)) return
    pressed.current = null
    const place = returned >= 0 ? returned : current?.place
    // Whoever went on to another line meanwhile stays there.
    if (place === undefined || (returned < 0 && !isFocusNowhere())) return
    const buttons = [...(details.current?.querySelectorAll('button') ?? [])]
    const next = buttons.find((button) => Number(button.dataset.place) >= place) ?? buttons.at(-1)
    const target = next ?? details.current?.querySelector('summary')
    target?.focus()
  }, [lines, returned])

  return (
    <details
      ref={details}
      className={classes.leftOut}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{counted(lines.length, 'line')} left out</summary>
      {isOpen && (
        <ul>
          {lines.map(({ index, text }, place) => (
            // What cannot be put back has no index, and the same words may be left out twice.
            <li key={index ?? `line ${place}`}>
              <span className={classes.text}>{text}</span>
              {index !== null && (
                <button
                  type="button"
                  data-place={place}
                  aria-label={`Put back “${text.slice(0, 40)}”`}
                  onClick={() => {
                    pressed.current = { index, place }
                    onPutBack(index)
                  }}
                >
                  Put back
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}
