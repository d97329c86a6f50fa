import { Popover } from '@mantine/core'
import type { FieldName, ListKind } from '@shared/lists/kinds'
import type { Condition } from '@shared/lists/query'
import { IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { conditionName, fieldNames, valueName } from '../../ui/list-words'
import classes from './list-bar.module.css'
import { RangeEditor } from './range-editor'
import { useValueLabels } from './value-labels'
import { ValuePicker } from './value-picker'

/** A chip that was just added and asks for its value opens itself once. */
export const openedChip = { wanted: false }

type Props = {
  kind: ListKind
  condition: Condition
  onChange: (condition: Condition) => void
  onRemove: () => void
}

/** One condition in a few words; a click changes it, the cross takes it away. */
export function FilterChip({ kind, condition, onChange, onRemove }: Props) {
  const [open, setOpen] = useState(() => {
    const wanted = openedChip.wanted
    openedChip.wanted = false
    return wanted
  })
  const words = useWords(kind, condition)
  const chipRef = useRef<HTMLButtonElement>(null)
  const remove = (
    <button
      type="button"
      className={classes.chipRemove}
      aria-label={`Remove: ${words.plain}`}
      onClick={onRemove}
    >
      <IconX size={13} stroke={2} aria-hidden />
    </button>
  )
  if (condition.test === 'is') {
    return (
      <span className={classes.chip}>
        <span className={classes.chipWords}>
          <b>{words.value}</b>
        </span>
        {remove}
      </span>
    )
  }
  const close = () => {
    setOpen(false)
    // A chip without a value narrows nothing: it was only begun.
    if (condition.test === 'among' && condition.values.length === 0) onRemove()
    else chipRef.current?.focus()
  }
  return (
    <span className={classes.chip}>
      <Popover
        opened={open}
        onChange={(next) => (next ? setOpen(true) : close())}
        position="bottom-start"
        radius="lg"
        shadow="md"
        trapFocus
        transitionProps={{ duration: 0 }}
        withinPortal={false}
        returnFocus={false}
      >
        <Popover.Target>
          <button
            ref={chipRef}
            type="button"
            className={classes.chipWords}
            aria-expanded={open}
            onClick={() => (open ? close() : setOpen(true))}
          >
            {words.field && `${words.field}:`}
            <b>{words.value}</b>
          </button>
        </Popover.Target>
        <Popover.Dropdown
          aria-label={words.field || words.value}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            // Escape closes this, and does not take every filter away.
            event.preventDefault()
            event.stopPropagation()
            close()
          }}
        >
          {condition.test === 'among' ? (
            <ValuePicker kind={kind} condition={condition} onChange={onChange} />
          ) : (
            <RangeEditor condition={condition} onChange={onChange} onDone={close} />
          )}
        </Popover.Dropdown>
      </Popover>
      {remove}
    </span>
  )
}

function useWords(kind: ListKind, condition: Condition): { field: string; value: string; plain: string } {
  const labels = useValueLabels(kind, condition)
  if (condition.test !== 'among') {
    const value = conditionName(condition)
    return { field: '', value, plain: value }
  }
  const field = fieldNames[condition.field as FieldName] ?? condition.field
  const named = condition.values.map((value) => valueName(kind, condition.field, value, labels.get(value)))
  const value = named.length === 0 ? '…' : named.join(' or ')
  return { field, value, plain: `${field}: ${value}` }
}
