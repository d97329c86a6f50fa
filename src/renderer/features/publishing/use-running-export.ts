import { newId } from '@shared/identifiers'
import type { CallOutput } from '@shared/ipc/contract'
import { useEffect, useRef, useState } from 'react'
import { call, onEvent } from '../../api/desk'
import { showError } from '../../app/notices'

type Report = CallOutput<'exports.toFolder'>

export type RunningExport = {
  /** From the question for a folder to the answer. */
  busy: boolean
  /** How many articles are done; null until the export has taken longer than a blink. */
  done: number | null
  /** It was told to stop and comes to the end of what it is writing. */
  stopping: boolean
  /** @throws CallFailed */
  run(articleIds: readonly string[], profileId: string): Promise<Report>
  cancel(): void
}

/** One export at a time: how far it is, and how to stop it. */
export function useRunningExport(): RunningExport {
  const exportId = useRef<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState<number | null>(null)
  const [stopping, setStopping] = useState(false)

  useEffect(
    () =>
      onEvent('exports.changed', (told) => {
        if (told.exportId === exportId.current) setDone(told.done)
      }),
    [],
  )
  return {
    busy,
    done,
    stopping,
    async run(articleIds, profileId) {
      exportId.current = newId()
      setBusy(true)
      try {
        return await call('exports.toFolder', {
          articleIds: [...articleIds],
          profileId,
          exportId: exportId.current,
        })
      } finally {
        exportId.current = null
        setBusy(false)
        setDone(null)
        setStopping(false)
      }
    },
    cancel() {
      if (exportId.current === null) return
      setStopping(true)
      call('exports.cancel', { exportId: exportId.current }).catch(showError)
    },
  }
}
