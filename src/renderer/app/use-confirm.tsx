import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Dialog } from '../ui/dialog'
import { showError } from './notices'
import classes from './use-confirm.module.css'

type Question = {
  title: string
  /** What will be gone and what will not. */
  message: string
  /** The word on the button that does it: "Delete for ever". */
  yes: string
  run: () => Promise<unknown>
}

/** Asks before something that cannot be taken back. Put the second value on the screen. */
export function useConfirm(): [ask: (question: Question) => void, dialog: ReactNode] {
  const [question, setQuestion] = useState<Question | null>(null)
  const [busy, setBusy] = useState(false)
  const close = () => setQuestion(null)
  const dialog = question && (
    <Dialog opened onClose={close} title={question.title} size="sm">
      <p className={classes.message}>{question.message}</p>
      <div className={classes.actions}>
        <Button variant="default" data-autofocus onClick={close}>
          Cancel
        </Button>
        <Button
          variant="filled"
          loading={busy}
          onClick={() => {
            setBusy(true)
            question
              .run()
              .catch(showError)
              .finally(() => {
                setBusy(false)
                close()
              })
          }}
        >
          {question.yes}
        </Button>
      </div>
    </Dialog>
  )
  return [setQuestion, dialog]
}
