import type { LeftOutLine } from '@shared/ipc/import-calls'
import { useLayoutEffect, useRef, useState } from 'react'
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
  /** The place in the list of the button that was pressed, until it is gone with its line. */
  const pressed = useRef<number | null>(null)

  const returned = lines.findIndex(({ index }) => index !== null && index === lastPutBack)
  // Before the dialog sees that what had the focus is gone.
  useLayoutEffect(() => {
    void lines
    const isAwaited = returned >= 0 && pressed.current !== null
    if (isAwaited) return
    const place = returned >= 0 ? returned : pressed.current
    pressed.current = null
    if (place === null) return
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
            // The same line may be left out twice.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={place}>
              <span className={classes.text}>{text}</span>
              {index !== null && (
                <button
                  type="button"
                  data-place={place}
                  aria-label={`Put back “${text.slice(0, 40)}”`}
                  onClick={() => {
                    pressed.current = place
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
