import type { ReactNode } from 'react'
import classes from './status-line.module.css'

/** The quiet line at the foot of a pane: counts on the left, what asks for a look on the right. */
export function StatusLine({ left, right }: { left: ReactNode; right?: ReactNode }) {
  return (
    <footer className={classes.status}>
      <div className={classes.side}>{left}</div>
      <div className={classes.side}>{right}</div>
    </footer>
  )
}
