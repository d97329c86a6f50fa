import type { ReactNode } from 'react'
import classes from './status-line.module.css'

type Props = {
  left: ReactNode
  right?: ReactNode
  /** Never higher than a line: what may be cut short in it has to say so itself. */
  oneLine?: boolean
}

/** The quiet line at the foot of a pane: counts on the left, what asks for a look on the right. */
export function StatusLine({ left, right, oneLine }: Props) {
  return (
    <footer className={classes.status} data-one-line={oneLine || undefined}>
      <div className={classes.side}>{left}</div>
      <div className={classes.side}>{right}</div>
    </footer>
  )
}
