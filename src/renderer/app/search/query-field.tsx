import { parseQuery } from '@shared/search/query'
import { IconSearch, IconX } from '@tabler/icons-react'
import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import { KeyCap } from '../../ui/key-cap'
import { Completions } from './completions'
import classes from './query-field.module.css'
import { useCompletions } from './use-completions'
import { useQueryCaret } from './use-query-caret'

type Props = {
  value: string
  onChange: (value: string) => void
  /** Name for screen readers and the words shown while it is empty. */
  label: string
  inputRef: RefObject<HTMLInputElement | null>
  /** Keys that the field has no use for itself. */
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
  /** The list that the arrows move through. */
  list: { id: string; activeId: string | undefined }
  size: 'bar' | 'palette'
}

/** The line for a query: its filters and phrases are lit as they are understood, and Tab completes them. */
export function QueryField({ value, onChange, label, inputRef, onKeyDown, list, size }: Props) {
  const { caret, mirrorRef, follow, putAfterChange } = useQueryCaret(value, inputRef)
  const { options, choose } = useCompletions(value, caret)
  const take = (option: string) => {
    const done = choose(option)
    putAfterChange(done.caret)
    onChange(done.text)
    inputRef.current?.focus()
  }
  const [first] = options
  return (
    <div className={classes.whole} data-size={size}>
      <search className={classes.field}>
        <IconSearch size={size === 'bar' ? 18 : 20} stroke={1.6} aria-hidden />
        <div className={classes.line}>
          <div ref={mirrorRef} className={classes.mirror} aria-hidden>
            {mirrored(value)}
          </div>
          <input
            ref={inputRef}
            data-autofocus
            // Whoever opens it goes on typing: a dialog gives the focus only after the next key may have come.
            // biome-ignore lint/a11y/noAutofocus: it is the one field of a dialog that was just asked for
            autoFocus={size === 'palette'}
            className={classes.input}
            type="text"
            role="combobox"
            aria-label={label}
            aria-autocomplete="list"
            aria-expanded={list.activeId !== undefined}
            aria-controls={list.id}
            aria-activedescendant={list.activeId}
            aria-keyshortcuts={size === 'bar' ? '/' : undefined}
            placeholder={label}
            spellCheck={false}
            autoComplete="off"
            maxLength={500}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
            onScroll={follow}
            onSelect={follow}
            onKeyDown={(event) => {
              // While an input method composes, its keys are its own.
              if (event.nativeEvent.isComposing) return
              if (event.key === 'Tab' && !event.shiftKey && first) {
                event.preventDefault()
                take(first.value)
              } else if (event.key === 'Escape' && value !== '' && size === 'bar') {
                event.preventDefault()
                onChange('')
              } else onKeyDown(event)
            }}
          />
        </div>
        {value !== '' && (
          <button
            type="button"
            className={classes.clear}
            aria-label="Clear the search"
            onClick={() => {
              onChange('')
              inputRef.current?.focus()
            }}
          >
            <IconX size={15} stroke={1.8} aria-hidden />
          </button>
        )}
        {value === '' && size === 'bar' && <KeyCap keys="/" />}
      </search>
      {first && <Completions options={options} onTake={take} />}
    </div>
  )
}

/** The text again behind itself, with a ground under each part that is more than a word. */
function mirrored(text: string): ReactNode[] {
  const pieces: ReactNode[] = []
  let at = 0
  for (const part of parseQuery(text)) {
    const look = part.problem ? 'problem' : part.negated ? 'negated' : part.type
    if (look === 'word') continue
    pieces.push(
      text.slice(at, part.from),
      <span key={part.from} className={classes.part} data-look={look}>
        {text.slice(part.from, part.to)}
      </span>,
    )
    at = part.to
  }
  pieces.push(text.slice(at))
  return pieces
}
