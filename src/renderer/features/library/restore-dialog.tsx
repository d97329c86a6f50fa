import { Button } from '@mantine/core'
import type { KnownBackupSummary } from '@shared/ipc/backup-calls'
import { useEffect, useState } from 'react'
import { refreshLibraryState, useLibraryState } from '../../app/library-state'
import { showError } from '../../app/notices'
import { formatAge, formatMoment } from '../../ui/dates'
import { Dialog } from '../../ui/dialog'
import { BackupList, contentsOf } from './backup-list'
import classes from './restore-dialog.module.css'
import { useRestore } from './use-restore'

/** Goes back to a backup of a library in good order, and asks before it does. */
export function RestoreDialog({ onClose }: { onClose: () => void }) {
  const restore = useRestore()
  const [chosen, setChosen] = useState<KnownBackupSummary | null>(null)
  const isRunning = restore.restoring !== null
  return (
    <Dialog
      opened
      onClose={isRunning ? restore.cancel : onClose}
      closeOnClickOutside={!isRunning}
      title={chosen && !isRunning ? 'Go back to this backup?' : 'Restore from a backup'}
      size="lg"
    >
      {chosen && !isRunning ? (
        <Question
          backup={chosen}
          onNo={() => setChosen(null)}
          onYes={() => {
            // The library that opens brings a window of its own; this dialog goes with the former one.
            void restore.restore(chosen).then(() => setChosen(null))
          }}
        />
      ) : (
        <BackupList restore={restore} onChoose={setChosen} />
      )}
    </Dialog>
  )
}

type QuestionProps = { backup: KnownBackupSummary; onNo: () => void; onYes: () => void }

function Question({ backup, onNo, onYes }: QuestionProps) {
  const { name, counts } = useLibraryState()
  // The counts are of when the library was opened, or last looked at.
  useEffect(() => {
    refreshLibraryState().catch(showError)
  }, [])
  return (
    <div className={classes.question}>
      <p>
        The library will hold what it held on {formatMoment(backup.madeAt)}, {formatAge(backup.madeAt)}:{' '}
        {contentsOf(backup)}.
      </p>
      <p>
        As it is now{counts && ` (${contentsOf({ counts })})`}, it is kept whole beside it, as “{name} before
        restoring” and the date. What you wrote since the backup is then in that folder only.
      </p>
      <div className={classes.actions}>
        <Button variant="default" data-autofocus onClick={onNo}>
          Cancel
        </Button>
        <Button variant="filled" onClick={onYes}>
          Restore this backup
        </Button>
      </div>
    </div>
  )
}
