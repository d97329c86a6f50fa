import { Button, Modal, TextInput } from '@mantine/core'
import type { OutdatedValue } from '@shared/ipc/fact-calls'
import { type FormEvent, useState } from 'react'
import { call, messageOf } from '../../api/desk'
import { showUndo } from '../notices'
import classes from './keep-dialog.module.css'
import { OldToNew } from './value-line'

type Props = { articleId: string; value: OutdatedValue; onClose: () => void }

const reasons = ['The price on the day of the interview', 'A limited edition', 'The reader was told the date']

/** Leaves one printed value as it is, and asks why: whoever finds it again should know. */
export function KeepDialog({ articleId, value, onClose }: Props) {
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() === '') {
      setProblem('A reason is needed, for whoever finds this price again.')
      return
    }
    setBusy(true)
    const { productId, field, value: printed } = value
    const values = [{ productId, field, value: printed }]
    call('facts.keep', { articleId, values, reason: reason.trim() })
      .then(() => {
        showUndo(`${printed} is kept as printed.`, () => call('facts.release', { articleId, values }))
        onClose()
      })
      .catch((error: unknown) => {
        setBusy(false)
        setProblem(messageOf(error))
      })
  }
  return (
    <Modal opened onClose={onClose} title="Keep as printed" size="md">
      <form className={classes.form} onSubmit={submit}>
        <p className={classes.value}>
          {value.productName} <OldToNew old={value.value} now={value.now} />
        </p>
        <TextInput
          data-autofocus
          label="Why"
          description="Remembered for this value in this article, also when the price changes again"
          value={reason}
          maxLength={1000}
          error={problem}
          onChange={(event) => {
            setReason(event.currentTarget.value)
            setProblem(null)
          }}
        />
        <div className={classes.reasons}>
          {reasons.map((one) => (
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
            Keep as printed
          </Button>
        </div>
      </form>
    </Modal>
  )
}
