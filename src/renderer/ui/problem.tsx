import type { ReactNode } from 'react'
import classes from './problem.module.css'

type Props = {
  /** It stands where a page or a list would be. */
  fills?: boolean
  children: ReactNode
}

/** What went wrong, read out at once by a screen reader. */
export function Problem({ fills = false, children }: Props) {
  return (
    <p className={classes.problem} data-fills={fills || undefined} role="alert">
      {children}
    </p>
  )
}
