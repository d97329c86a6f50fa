import { IconFilter, IconSearch, IconX } from '@tabler/icons-react'
import type { KeyboardEvent, Ref } from 'react'
import classes from './filter-line.module.css'
import { KeyCap } from './key-cap'

type Props = {
  value: string
  onChange: (value: string) => void
  /** Name for screen readers and the words shown while it is empty. */
  label: string
  icon?: 'filter' | 'search'
  /** Whether `/` anywhere in the window leads here. */
  hasKey?: boolean
  /** Has the focus when the dialog opens that it stands in. */
  autofocus?: boolean
  inputRef?: Ref<HTMLInputElement>
  /** An arrow down or Enter: on to what is below. */
  onLeave?: (event: KeyboardEvent<HTMLInputElement>) => void
  /** Other keys that the line has no use for itself. */
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
}

/** The line that narrows a list as one types; `/` puts the caret in it. */
export function FilterLine({
  value,
  onChange,
  label,
  icon = 'filter',
  hasKey = true,
  autofocus,
  inputRef,
  onLeave,
  onKeyDown,
}: Props) {
  const IconOf = icon === 'filter' ? IconFilter : IconSearch
  return (
    <search className={classes.filter}>
      <IconOf size={17} stroke={1.6} aria-hidden />
      <input
        ref={inputRef}
        className={classes.input}
        type="text"
        value={value}
        placeholder={label}
        aria-label={label}
        aria-keyshortcuts={hasKey ? '/' : undefined}
        // In a dialog too, Escape takes the words away before it closes anything.
        data-mantine-stop-propagation={value !== ''}
        data-autofocus={autofocus || undefined}
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          // While an input method composes, its keys are its own.
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape' && value !== '') {
            event.preventDefault()
            onChange('')
          } else if (onLeave && (event.key === 'ArrowDown' || event.key === 'Enter')) {
            event.preventDefault()
            onLeave(event)
          } else onKeyDown?.(event)
        }}
      />
      {value === '' && hasKey && <KeyCap keys="/" />}
      {value !== '' && (
        <button
          type="button"
          className={classes.clear}
          aria-label="Clear the filter"
          onClick={() => onChange('')}
        >
          <IconX size={15} stroke={1.8} aria-hidden />
        </button>
      )}
    </search>
  )
}
