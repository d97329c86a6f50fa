import { messageOf } from '../../api/desk'
import classes from './list-trouble.module.css'

/** What could not be read of a list, and how to read it again. */
export type Trouble = { error: unknown; retry: () => void }

type Props = {
  trouble: Trouble
  /** The rest of the list is there, and this stands under it. */
  part?: boolean
  /** Takes the focus when the button that had it goes. */
  focusAfter?: () => void
}

/** Says what happened where rows would be, or under those that are there, with a way to try again. */
export function ListTrouble({ trouble, part = false, focusAfter }: Props) {
  return (
    <div className={classes.trouble} data-part={part || undefined} role="alert">
      <span>
        {part && 'Some rows could not be read. '}
        {messageOf(trouble.error)}
      </span>
      <button
        type="button"
        className={classes.again}
        onClick={() => {
          trouble.retry()
          focusAfter?.()
        }}
      >
        Try again
      </button>
    </div>
  )
}
