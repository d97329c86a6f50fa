import { Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './find-bar.module.css'

/** What is told of the search stands below. */
export const aboveTheBar = { position: 'top' } as const

type Props = { label: string; on: boolean; onChange(on: boolean): void; children: ReactNode }

/** A choice of how to look, or to replace, inside its field. */
export function FindToggle({ label, on, onChange, children }: Props) {
  return (
    <Tooltip label={label} {...aboveTheBar}>
      <button
        type="button"
        className={classes.toggle}
        aria-label={label}
        aria-pressed={on}
        onClick={() => onChange(!on)}
      >
        {children}
      </button>
    </Tooltip>
  )
}
