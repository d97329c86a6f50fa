import { useEffect, useState } from 'react'
import { formatAgo } from '../../ui/dates'
import { counted } from '../../ui/words'
import classes from './saved-words.module.css'
import type { SaveState } from './use-record-editor'

/** The state of a save in words, kept up to date: "Saved 12 s ago". */
export function SavedWords({ state }: { state: SaveState }) {
  const now = useNow(state.kind === 'saved' ? state.at : null)
  const asks = state.kind === 'invalid' || state.kind === 'failed' || state.kind === 'stale'
  return (
    <span className={classes.words} data-asks={asks || undefined}>
      {/* How long ago is no news: read out every few seconds, it would never be quiet. */}
      <span role="status">{wordsOf(state)}</span>
      {state.kind === 'saved' && ` ${formatAgo(state.at, now)}`}
    </span>
  )
}

function wordsOf(state: SaveState): string {
  switch (state.kind) {
    case 'saved':
      return 'Saved'
    case 'unsaved':
      return 'Not saved yet'
    case 'saving':
      return 'Saving…'
    case 'invalid':
      return `Not saved: ${counted(state.fields, 'field')} ${state.fields === 1 ? 'needs' : 'need'} a look`
    case 'failed':
      return 'Not saved'
    case 'stale':
      return 'Not saved: changed elsewhere'
  }
}

/** The time, again every second while it is worth saying and every half minute after. */
function useNow(since: number | null): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    if (since === null) return
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      setNow(Date.now())
      timer = setTimeout(tick, Date.now() - since < 60_000 ? 5000 : 30_000)
    }
    timer = setTimeout(tick, 0)
    return () => clearTimeout(timer)
  }, [since])
  return Math.max(now, since ?? 0)
}
