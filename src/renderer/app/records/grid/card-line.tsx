import type { ReactNode } from 'react'
import classes from '../record-grid.module.css'

type Props = {
  /** Below the grid's top, and how high its cards are, in pixels. */
  start: number
  height: number
  columns: number
  children: ReactNode
}

/** Cards beside each other. */
export function CardLine({ start, height, columns, children }: Props) {
  return (
    <div
      className={classes.line}
      role="presentation"
      style={{ top: start, height, gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
    >
      {children}
    </div>
  )
}

/** What stands there until the first cards are read. */
export function CardSkeletons({ height, width }: { height: number; width: number }) {
  return (
    <div
      className={classes.ghosts}
      aria-busy="true"
      style={{ gridTemplateColumns: `repeat(auto-fill, minmax(${width}px, 1fr))` }}
    >
      {[0, 1, 2, 3, 4, 5].map((card) => (
        <span key={card} className={classes.ghost} style={{ height: height - 60 }} />
      ))}
    </div>
  )
}
