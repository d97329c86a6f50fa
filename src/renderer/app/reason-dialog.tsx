import { Button, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { Dialog } from '../ui/dialog'
import { DialogActions } from '../ui/dialog-actions'
import classes from './reason-dialog.module.css'
import { useOneAnswer } from './use-one-answer'

type Props = {
  title: string
  /** What it is about, above the field. */
  about: ReactNode
  /** How long and for what the reason is remembered. */
  description: string
  /** What is said where no reason is given. */
  missing: string
  /** Reasons that are given often. */
  usual: readonly string[]
  /** The word on the button. */
  action: string
  onClose: () => void
  /** Does it; the dialog closes when it is done and shows the error when it failed. */
  onReason: (reason: string) => Promise<unknown>
}

/** Asks why something is to be left as it is: whoever finds it again should know. */
export function ReasonDialog(props: Props) {
  const { title, about, description, missing, usual, action, onClose, onReason } = props
  const { answer, problem, busy, change, submit } = useOneAnswer({ missing, onClose, onAnswer: onReason })
  return (
    <Dialog opened onClose={onClose} title={title} size="md">
      <form className={classes.form} onSubmit={submit}>
        <p className={classes.about}>{about}</p>
        <TextInput
          data-autofocus
          label="Why"
          description={description}
          value={answer}
          maxLength={1000}
          error={problem}
          onChange={(event) => change(event.currentTarget.value)}
        />
        <div className={classes.usual}>
          {usual.map((one) => (
            <button key={one} type="button" className={classes.reason} onClick={() => change(one)}>
              {one}
            </button>
          ))}
        </div>
        <DialogActions onCancel={onClose}>
          <Button variant="filled" type="submit" loading={busy}>
            {action}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
