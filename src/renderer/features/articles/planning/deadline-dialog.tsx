import '@mantine/dates/styles.layer.css'
import { Button, TextInput } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { useState } from 'react'
import { todayDay } from '../../../ui/dates'
import { Dialog } from '../../../ui/dialog'
import { firstWeekday, longDay } from '../calendar/days'
import classes from './plan-dialog.module.css'
import { readDay } from './read-day'
import { setDeadline } from './set-plan'
import { NothingChosen } from './status-dialog'
import { usePlanTarget } from './use-plan-target'

/** Asks by when an article is due, in words or in a month. */
export function DeadlineDialog({ onClose }: { onClose: () => void }) {
  const { target, name, deadline } = usePlanTarget()
  return (
    <Dialog opened onClose={onClose} title="Set deadline" size={360}>
      {target ? (
        <>
          <p className={classes.name}>{name}</p>
          <Asked
            key={deadline}
            deadline={deadline}
            onSet={(day) => {
              setDeadline(target, day)
              onClose()
            }}
          />
        </>
      ) : (
        <NothingChosen />
      )}
    </Dialog>
  )
}

type AskedProps = { deadline: string | null; onSet: (day: string | null) => void }

function Asked({ deadline, onSet }: AskedProps) {
  const today = todayDay()
  const [text, setText] = useState('')
  const [shown, setShown] = useState(deadline ?? today)
  const read = readDay(text, today)
  const day = text.trim() === '' ? deadline : read
  const isUnread = text.trim() !== '' && read === null
  // firstDayOfWeek counts Sunday as 0.
  const firstDay = (firstWeekday() % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (day !== null) onSet(day)
      }}
    >
      <TextInput
        data-autofocus
        label="Due"
        placeholder="Fri, 12 Dec, in 2 weeks"
        autoComplete="off"
        value={text}
        onChange={(event) => {
          const words = event.currentTarget.value
          setText(words)
          setShown(readDay(words, today) ?? shown)
        }}
      />
      <p className={classes.read} role="status">
        {isUnread ? 'No day is named so far.' : day === null ? 'No deadline yet.' : longDay(day)}
      </p>
      <DatePicker
        className={classes.picker}
        aria-label="Day"
        classNames={{ day: classes.day, weekday: classes.weekday }}
        ariaLabels={{
          previousMonth: 'Previous month',
          nextMonth: 'Next month',
          previousYear: 'Previous year',
          nextYear: 'Next year',
          previousDecade: 'Previous decade',
          nextDecade: 'Next decade',
          monthLevelControl: 'Choose a month',
          yearLevelControl: 'Choose a year',
        }}
        firstDayOfWeek={firstDay}
        highlightToday
        date={shown}
        onDateChange={setShown}
        value={day}
        onChange={onSet}
      />
      <div className={classes.actions}>
        {deadline !== null && (
          <Button variant="subtle" onClick={() => onSet(null)}>
            No deadline
          </Button>
        )}
        <Button variant="filled" type="submit" disabled={day === null || day === deadline}>
          Set
        </Button>
      </div>
    </form>
  )
}
