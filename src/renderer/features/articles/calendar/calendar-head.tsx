import { Button } from '@mantine/core'
import { IconCalendarShare, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { CommandIcon } from '../../../app/commands/command-button'
import classes from './article-calendar.module.css'

export type CalendarSpan = 'month' | 'week'

type Props = {
  /** The month or week that is shown, in words. */
  title: string
  span: CalendarSpan
  onSpan: (span: CalendarSpan) => void
  /** To the next or the one before. */
  onTurn: (by: 1 | -1) => void
  onToday: () => void
}

/** What of time the calendar shows, and the ways to another part of it. */
export function CalendarHead({ title, span, onSpan, onTurn, onToday }: Props) {
  return (
    <header className={classes.head}>
      <h2 className={classes.title} aria-live="polite">
        {title}
      </h2>
      <TurnButton
        name={`Previous ${span}`}
        keys="Page Up"
        icon={IconChevronLeft}
        onClick={() => onTurn(-1)}
      />
      <Button variant="default" size="xs" title="Today (T)" onClick={onToday}>
        Today
      </Button>
      <TurnButton name={`Next ${span}`} keys="Page Down" icon={IconChevronRight} onClick={() => onTurn(1)} />
      <span className={classes.export}>
        <CommandIcon id="articles.exportDeadlines" icon={IconCalendarShare} />
      </span>
      <span className={classes.spans}>
        {(['month', 'week'] as const).map((one) => (
          <button
            key={one}
            type="button"
            className={classes.span}
            aria-pressed={one === span}
            onClick={() => onSpan(one)}
          >
            {one === 'month' ? 'Month' : 'Week'}
          </button>
        ))}
      </span>
    </header>
  )
}

type TurnProps = { name: string; keys: string; icon: typeof IconChevronLeft; onClick: () => void }

function TurnButton({ name, keys, icon: IconOf, onClick }: TurnProps) {
  return (
    <button
      type="button"
      className={classes.turn}
      aria-label={name}
      title={`${name} (${keys})`}
      onClick={onClick}
    >
      <IconOf size={17} stroke={1.7} aria-hidden />
    </button>
  )
}
