import { Button, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { Dialog } from '../../ui/dialog'
import { DialogActions } from '../../ui/dialog-actions'
import { useOneAnswer } from '../use-one-answer'
import classes from './name-dialog.module.css'

type Props = {
  title: string
  label: string
  placeholder?: string
  /** What stands in the field at first. */
  initial?: string
  /** The word on the button. */
  action?: string
  /** Fields under the name. */
  children?: ReactNode
  onClose: () => void
  /** Makes it; the dialog closes when it is done and shows the error when it failed. */
  onCreate: (name: string) => Promise<void>
}

/** Asks for a name: the one thing a new record or a view cannot do without. */
export function NameDialog(props: Props) {
  const { title, label, placeholder, initial = '', action = 'Create', children, onClose, onCreate } = props
  const { answer, problem, busy, change, submit } = useOneAnswer({
    initial,
    missing: 'A name is needed.',
    onClose,
    onAnswer: onCreate,
  })
  return (
    <Dialog opened onClose={onClose} title={title} size="sm">
      <form className={classes.form} onSubmit={submit}>
        <TextInput
          data-autofocus
          label={label}
          placeholder={placeholder}
          value={answer}
          error={problem}
          onChange={(event) => change(event.currentTarget.value)}
        />
        {children}
        <DialogActions onCancel={onClose}>
          <Button variant="filled" type="submit" loading={busy}>
            {action}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
