import { Button, Progress } from '@mantine/core'
import type { Corrections, ImportSession } from '@shared/ipc/import-calls'
import { useState } from 'react'
import { ImportActions, ImportFrame } from '../../ui/import-frame'
import { counted, formatCount } from '../../ui/words'
import { ImportItems } from './import-items'
import { ImportPreview } from './import-preview'
import { ImportReport } from './import-report'
import classes from './import-screen.module.css'
import { type ImportState, isReading, readyIds } from './import-state'
import { PasteArea } from './paste-area'
import { useImport } from './use-import'

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
  const { state, accepted, busy, isOver, take, stop } = useImport(start, onClose)
  const [selectedId, setSelectedId] = useState<string | null>(start.items[0]?.itemId ?? null)
  const [corrections] = useState(() => new Map<string, Corrections>())
  const ready = readyIds(state)
  const selected = state.items.find(({ itemId }) => itemId === selectedId) ?? state.items[0] ?? null
  if (accepted && isOver) return <ImportReport state={state} accepted={accepted} onClose={onClose} />
  return (
    <>
      {isReading(state) && <Reading state={state} onStop={stop} />}
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

function Reading({ state: { done, total }, onStop }: { state: ImportState; onStop: () => void }) {
  return (
    <div className={classes.progress}>
      {total === 1 ? (
        <ReadingOne />
      ) : (
        <>
          <Progress
            value={total === 0 ? 0 : (done / total) * 100}
            aria-label="Reading files"
            className={classes.bar}
          />
          <span role="status">
            {formatCount(done)} of {counted(total, 'file')} read
          </span>
        </>
      )}
      <Button variant="default" size="xs" onClick={onStop}>
        Stop reading
      </Button>
    </div>
  )
}

/** A single text may have been pasted, and is no file then; how much of it is read is not known. */
function ReadingOne() {
  return (
    <>
      <Progress.Root className={classes.bar}>
        <Progress.Section value={100} animated withAria={false} />
      </Progress.Root>
      <span role="status">Reading the text…</span>
    </>
  )
}
