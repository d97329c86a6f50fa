import type { RefObject } from 'react'
import classes from './find-bar.module.css'
import { FindToggle } from './find-toggle'
import type { FindWish } from './find-wish'

type Props = {
  wish: FindWish
  onChange(part: Partial<FindWish>): void
  /** What is typed can be looked for by no means. */
  isWrong: boolean
  fieldRef: RefObject<HTMLInputElement | null>
  /** Enter, and with Shift back. */
  onStep(step: 1 | -1): void
}

/** What is looked for, and how closely it must fit. */
export function FindField({ wish, onChange, isWrong, fieldRef, onStep }: Props) {
  return (
    <span className={classes.field} data-wrong={isWrong || undefined}>
      <input
        ref={fieldRef}
        className={classes.input}
        aria-label="Find"
        placeholder="Find"
        value={wish.text}
        spellCheck={false}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          onStep(event.shiftKey ? -1 : 1)
        }}
      />
      <FindToggle label="Match case" on={wish.matchCase} onChange={(matchCase) => onChange({ matchCase })}>
        Aa
      </FindToggle>
      <FindToggle label="Whole words" on={wish.wholeWord} onChange={(wholeWord) => onChange({ wholeWord })}>
        <u>ab</u>
      </FindToggle>
      <FindToggle
        label="Regular expression"
        on={wish.isExpression}
        onChange={(isExpression) => onChange({ isExpression })}
      >
        .*
      </FindToggle>
    </span>
  )
}
