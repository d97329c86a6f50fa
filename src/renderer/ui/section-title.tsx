import type { ReactNode } from 'react'
import classes from './section-title.module.css'

/** The name of a section at the head of its pane. */
export function SectionTitle({ children }: { children: ReactNode }) {
  return <h1 className={classes.title}>{children}</h1>
}
