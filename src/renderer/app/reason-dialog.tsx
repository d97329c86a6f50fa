import { Button, Modal, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { messageOf } from '../api/desk'
import classes from './reason-dialog.module.css'

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
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() === '') {
      setProblem(missing)
      return
    }
    setBusy(true)
    onReason(reason.trim())
      .then(onClose)
      .catch((error: unknown) => {
        setBusy(false)
        setProblem(messageOf(error))
      })
  }
  return (
    <Modal opened onClose={onClose} title={title} size="md">
      <form className={classes.form} onSubmit={submit}>
        <p className={classes.about}>{about}</p>
        <TextInput
          data-autofocus
          label="Why"
          description={description}
          value={reason}
          maxLength={1000}
          error={problem}
          onChange={(event) => {
            setReason(event.currentTarget.value)
            setProblem(null)
          }}
        />
        <div className={classes.usual}>
          {usual.map((one) => (
            <button key={one} type="button" className={classes.reason} onClick={() => setReason(one)}>
              {one}
            </button>
          ))}
        </div>
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="filled" type="submit" loading={busy}>
            {action}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
