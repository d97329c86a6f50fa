import { ActionIcon, Checkbox, Menu, Tooltip } from '@mantine/core'
import type { PlannedQuestion } from '@shared/records/interview'
import { IconDots } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import classes from './planned-row.module.css'

type Props = {
  planned: PlannedQuestion
  number: number
  onChange: (next: PlannedQuestion) => void
  /** By so many places. */
  onMove: (step: number) => void
  onRemove: () => void
}

/** A question of a plan: its tick, its words, and what to listen for. */
export function PlannedRow({ planned, number, onChange, onMove, onRemove }: Props) {
  const { text, note, state } = planned
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      onMove(event.key === 'ArrowUp' ? -1 : 1)
    } else if (event.key === 'Enter') event.preventDefault()
    else if (event.key === 'Backspace' && event.currentTarget.value === '') {
      event.preventDefault()
      onRemove()
    }
  }
  const toggle = (to: PlannedQuestion['state']) => onChange({ ...planned, state: state === to ? 'open' : to })
  return (
    <li className={classes.row} data-state={state} data-planned={planned.id}>
      <Tooltip label={state === 'asked' ? 'Asked' : 'Tick when it was asked'}>
        <Checkbox
          aria-label={`Asked: ${text || `question ${number}`}`}
          checked={state === 'asked'}
          onChange={() => toggle('asked')}
        />
      </Tooltip>
      <span className={classes.number} aria-hidden>
        {number}
      </span>
      <div className={classes.words}>
        <textarea
          className={classes.text}
          aria-label={`Question ${number}`}
          rows={1}
          maxLength={1000}
          value={text}
          placeholder="Question"
          onChange={(event) =>
            onChange({ ...planned, text: event.currentTarget.value.replace(/[\r\n]+/g, ' ') })
          }
          onKeyDown={keys}
        />
        <textarea
          className={classes.note}
          aria-label={`Note on question ${number}`}
          rows={1}
          maxLength={5000}
          value={note}
          placeholder="What to listen for, what was said"
          onChange={(event) => onChange({ ...planned, note: event.currentTarget.value })}
        />
      </div>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon aria-label={`What to do with question ${number}`}>
            <IconDots size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => toggle('skipped')}>
            {state === 'skipped' ? 'Ask it after all' : 'Skip it'}
          </Menu.Item>
          <Menu.Item onClick={() => onMove(-1)}>Move up</Menu.Item>
          <Menu.Item onClick={() => onMove(1)}>Move down</Menu.Item>
          <Menu.Item onClick={onRemove}>Take out of the plan</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  )
}
