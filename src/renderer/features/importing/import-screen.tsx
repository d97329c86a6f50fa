import { Button, Progress } from '@mantine/core'
import type { CallOutput } from '@shared/ipc/contract'
import type { Corrections, ImportSession } from '@shared/ipc/import-calls'
import { useEffect, useRef, useState } from 'react'
import { call } from '../../api/desk'
import { showDone, showError } from '../../app/notices'
import { ImportActions, ImportFrame } from '../../ui/import-frame'
import { counted, formatCount } from '../../ui/words'
import { type Accepted, tellPart } from './accepted'
import { ImportItems } from './import-items'
import { ImportPreview } from './import-preview'
import { ImportReport } from './import-report'
import classes from './import-screen.module.css'
import { type ImportState, isReading, readyIds, startImport, withProgress } from './import-state'
import { PasteArea } from './paste-area'
import { followImport } from './progress'

type Props = {
  /** Null while nothing was chosen yet: then there is a place to paste. */
  session: ImportSession | null
  onStarted: (session: ImportSession) => void
  onClose: () => void
}

/** What an import found, for the writer to correct and accept. Nothing is in the library before that. */
export function ImportScreen({ session, onStarted, onClose }: Props) {
  return (
    <ImportFrame title="Import" width={1020} onClose={onClose}>
      {session ? (
        <Session start={session} onClose={onClose} />
      ) : (
        <PasteArea onStarted={onStarted} onClose={onClose} />
      )}
    </ImportFrame>
  )
}

function Session({ start, onClose }: { start: ImportSession; onClose: () => void }) {
  const [state, setState] = useState<ImportState>(() => startImport(start))
  const [selectedId, setSelectedId] = useState<string | null>(start.items[0]?.itemId ?? null)
  const [corrections] = useState(() => new Map<string, Corrections>())
  const [busy, setBusy] = useState(false)
  const [accepted, setAccepted] = useState<Accepted | null>(null)
  const reading = isReading(state)
  const ready = readyIds(state)
  /** Nothing that went in can be taken, or will be. */
  const isOver = ready.length === 0 && !reading
  const selected = state.items.find(({ itemId }) => itemId === selectedId) ?? state.items[0] ?? null

  useEffect(
    () => followImport(start.sessionId, (told) => setState((now) => withProgress(now, told))),
    [start.sessionId],
  )
  // What was not accepted is forgotten when the screen goes.
  const left = useRef(false)
  // While some are being added, the answer tells how many were; at the end the report has told it.
  const untold = useRef<Accepted | null>(null)
  untold.current = busy || isOver ? null : accepted
  useEffect(() => {
    left.current = false
    return () => {
      left.current = true
      call('imports.cancel', { sessionId: start.sessionId }).catch(() => undefined)
      if (untold.current) tellPart(untold.current, start.items.length)
    }
  }, [start])

  const take = async (itemIds: string[]) => {
    setBusy(true)
    try {
      const done = await call('imports.accept', { sessionId: state.sessionId, itemIds })
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
  }
  /** Stopping forgets what is not in the library yet; what is there stays. */
  const stop = () => {
    call('imports.cancel', { sessionId: state.sessionId }).catch(showError)
    if (!accepted) {
      showDone('The import was stopped. Nothing was added.')
      onClose()
      return
    }
    setState((now) => ({
      ...now,
      items: now.items.map((item) =>
        item.state === 'accepted' || item.state === 'rejected' ? item : { ...item, state: 'cancelled' },
      ),
    }))
  }

  if (accepted && isOver) {
    return <ImportReport state={state} accepted={accepted} onClose={onClose} />
  }
  return (
    <>
      {reading && (
        <div className={classes.progress}>
          <Progress
            value={state.total === 0 ? 0 : (state.done / state.total) * 100}
            aria-label="Reading files"
            className={classes.bar}
          />
          <span role="status">
            {formatCount(state.done)} of {counted(state.total, 'file')} read
          </span>
          <Button variant="default" size="xs" onClick={stop}>
            Stop
          </Button>
        </div>
      )}
      <div className={classes.panes} data-single={state.items.length === 1 || undefined}>
        {state.items.length > 1 && (
          <ImportItems items={state.items} selectedId={selected?.itemId ?? null} onSelect={setSelectedId} />
        )}
        {selected && (
          <ImportPreview
            key={selected.itemId}
            sessionId={state.sessionId}
            item={selected}
            corrections={corrections}
          />
        )}
      </div>
      <ImportActions>
        <Button variant="default" onClick={onClose}>
          {busy ? 'Stop' : isOver ? 'Close' : 'Cancel'}
        </Button>
        {state.items.length > 1 && (
          <Button
            variant="default"
            disabled={busy || selected?.state !== 'ready'}
            onClick={() => selected && void take([selected.itemId])}
          >
            Add this one
          </Button>
        )}
        {!isOver && (
          <Button
            data-autofocus
            variant="filled"
            loading={busy}
            disabled={ready.length === 0}
            onClick={() => void take(ready)}
          >
            {ready.length > 1 ? `Add all ${formatCount(ready.length)}` : 'Add to the library'}
          </Button>
        )}
      </ImportActions>
    </>
  )
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
