import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './dialog-actions.module.css'

type Props = { onCancel: () => void; children?: ReactNode }

/** What ends a dialog or a form: the way out, and then what does it. */
export function DialogActions({ onCancel, children }: Props) {
  return (
    <div className={classes.actions}>
      <Button variant="default" onClick={onCancel}>
        Cancel
      </Button>
      {children}
    </div>
  )
}
