import type { KnownBackupSummary } from '@shared/ipc/backup-calls'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { CallFailed, call, messageOf, onEvent } from '../../api/desk'
import { finishUnsavedWork } from '../../app/closing'
import { currentLibraryState } from '../../app/library-state'
import { showDone, showError, showProblem } from '../../app/notices'
import { formatMoment } from '../../ui/dates'

export type Restoring = {
  backup: KnownBackupSummary
  /** From 0 to 1; null until it has taken longer than a blink. */
  share: number | null
  stopping: boolean
}

/** The backups to choose among, and the one that is being restored. */
export function useRestore() {
  const { location } = currentLibraryState()
  const { data, error, isPending } = useQuery({
    queryKey: ['backups', location],
    queryFn: () => call('backups.list'),
    // Backups come and go without a word to the window.
    staleTime: 0,
  })
  const [added, setAdded] = useState<KnownBackupSummary[]>([])
  const [restoring, setRestoring] = useState<Restoring | null>(null)

  useEffect(
    () =>
      onEvent('backups.changed', ({ done, total }) =>
        setRestoring((now) => now && { ...now, share: done / total }),
      ),
    [],
  )
  const known = data?.backups ?? []
  const backups = [
    ...added,
    ...known.filter(({ backupId }) => !added.some((one) => one.backupId === backupId)),
  ]

  async function restore(backup: KnownBackupSummary): Promise<void> {
    if (!(await finishUnsavedWork())) {
      showProblem(
        'Something in this window could not be saved. Nothing was restored; its text is still here.',
      )
      return
    }
    setRestoring({ backup, share: null, stopping: false })
    try {
      const { keptAs } = await call('backups.restore', { backupId: backup.backupId })
      if (currentLibraryState().open) showDone(restoredWords(backup, keptAs), 'long')
    } catch (error) {
      if (!(error instanceof CallFailed && error.code === 'cancelled')) showError(error)
    }
    setRestoring(null)
  }

  return {
    backups,
    /** False until the known ones have been looked for. */
    looked: !isPending,
    /** Why they could not be looked for. */
    problem: error && messageOf(error),
    restoring,
    restore,
    async choose(): Promise<void> {
      const chosen = await call('backups.choose')
      setAdded((before) => [
        ...chosen.backups,
        ...before.filter(({ backupId }) => !chosen.backups.some((one) => one.backupId === backupId)),
      ])
    },
    cancel(): void {
      setRestoring((now) => now && { ...now, stopping: true })
      call('backups.cancel').catch(showError)
    },
  }
}

export type Restore = ReturnType<typeof useRestore>

function restoredWords({ madeAt }: KnownBackupSummary, keptAs: string | null): string {
  const opened = `The backup of ${formatMoment(madeAt)} is open.`
  return keptAs === null ? opened : `${opened} What was there before is kept beside it as “${keptAs}”.`
}
