import type { CallOutput } from '@shared/ipc/contract'
import type { ImportSession } from '@shared/ipc/import-calls'
import { useEffect, useRef, useState } from 'react'
import { call } from '../../api/desk'
import { showDone, showError } from '../../app/notices'
import { type Accepted, tellPart } from './accepted'
import { type ImportState, isReading, readyIds, startImport, withProgress } from './import-state'
import { followImport } from './progress'

/** An import while its screen is open: how far it is, what of it is in the library, and what is done with the rest. */
export function useImport(start: ImportSession, onClose: () => void) {
  const { sessionId } = start
  const [state, setState] = useState<ImportState>(() => startImport(start))
  const [accepted, setAccepted] = useState<Accepted | null>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => followImport(sessionId, (told) => setState((now) => withProgress(now, told))), [sessionId])
  const isOver = readyIds(state).length === 0 && !isReading(state)
  // What was not accepted is forgotten when the screen goes.
  const left = useRef(false)
  // While some are being added, the answer tells how many were; at the end the report has told it.
  const untold = useRef<Accepted | null>(null)
  untold.current = busy || isOver ? null : accepted
  useEffect(() => {
    left.current = false
    return () => {
      left.current = true
      call('imports.cancel', { sessionId }).catch(() => undefined)
      if (untold.current) tellPart(untold.current, start.items.length)
    }
  }, [start, sessionId])

  return {
    state,
    /** What came in so far; null until something did. */
    accepted,
    busy,
    /** Nothing that went in can be taken, or will be. */
    isOver,
    /** Takes files into the library. */
    async take(itemIds: string[]): Promise<void> {
      setBusy(true)
      try {
        const done = await call('imports.accept', { sessionId, itemIds })
        if (left.current) {
          tellPart(joined(accepted, done), start.items.length)
          return
        }
        setState((now) => markAccepted(now, itemIds, done))
        setAccepted((before) => joined(before, done))
      } catch (error) {
        showError(error)
      }
      setBusy(false)
    },
    /** Stops the reading; what is read stays to be added. An import of which nothing is read by then is over. */
    stop(): void {
      if (busy || accepted || readyIds(state).length > 0) {
        call('imports.stopReading', { sessionId }).catch(showError)
        return
      }
      showDone('The import was stopped. Nothing was added.')
      onClose()
    },
  }
}

/** A file that could not be written is told in the report; the others are in the library. */
function markAccepted(
  state: ImportState,
  itemIds: string[],
  { files }: CallOutput<'imports.accept'>,
): ImportState {
  const results = new Map(itemIds.map((itemId, index) => [itemId, files[index]]))
  return {
    ...state,
    items: state.items.map((item) => {
      const found = results.get(item.itemId)
      if (!found) return item
      return { ...item, found, state: found.kind === 'rejected' ? 'rejected' : 'accepted' }
    }),
  }
}

function joined(before: Accepted | null, done: Accepted): Accepted {
  return {
    articleIds: [...(before?.articleIds ?? []), ...done.articleIds],
    interviewIds: [...(before?.interviewIds ?? []), ...done.interviewIds],
    mediaIds: [...(before?.mediaIds ?? []), ...done.mediaIds],
  }
}
