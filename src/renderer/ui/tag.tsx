import type { ReactNode } from 'react'
import classes from './tag.module.css'

export type Tone = 'slate' | 'rouge' | 'sage' | 'amber'

/** A word or two about a record: how it was come by, whether consent is on file. */
export function Tag({ tone = 'slate', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={classes.tag} data-tone={tone}>
      {children}
    </span>
  )
}

/** A coloured dot before a status word; the word carries the meaning. */
export function Dot({ tone }: { tone: Tone | 'none' }) {
  return <span className={classes.dot} data-tone={tone} aria-hidden />
}
