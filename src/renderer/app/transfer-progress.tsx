import { Button, Modal, Progress } from '@mantine/core'
import type { EventPayload } from '@shared/ipc/contract'
import { useEffect, useState } from 'react'
import { call, onEvent } from '../api/desk'
import { showError } from './notices'
import classes from './transfer-progress.module.css'

/** How far an export or import of a whole library or list is, with a way to stop it. */
export function TransferProgress() {
  const [progress, setProgress] = useState<EventPayload<'transfers.progress'>>(null)
  useEffect(() => onEvent('transfers.progress', setProgress), [])
  if (progress === null) return null
  const { title, done, total } = progress
  return (
    <Modal opened onClose={() => {}} withCloseButton={false} closeOnEscape={false} title={title} size="md">
      <div className={classes.body}>
        <Progress
          value={total === 0 ? 100 : (done / total) * 100}
          animated={total === 0}
          aria-label={title}
        />
        <div className={classes.foot}>
          <span role="status">
            {total === 0
              ? 'Beginning…'
              : `${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`}
          </span>
          <Button
            data-autofocus
            variant="default"
            onClick={() => void call('transfers.cancel').catch(showError)}
          >
            Stop
          </Button>
        </div>
      </div>
    </Modal>
  )
}
