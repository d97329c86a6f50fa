import { useEffect, useState } from 'react'
import { showError } from '../../../app/notices'
import { savedWords } from '../../../editor/autosave/autosave'
import { useStorePart } from '../../../ui/store'
import type { ArticleSession } from '../session/article-session'
import { saveElsewhere } from '../session/save-elsewhere'
import classes from './saved-state.module.css'

/** "Saved 2 s ago"; where a save failed, why, and what can be done. */
export function SavedState({ session, onCompare }: { session: ArticleSession; onCompare: () => void }) {
  // Parts and not the whole: the whole changes with every letter, the words do not.
  const savedAt = useStorePart(session.saving.state, (state) => state.savedAt)
  const trouble = useStorePart(session.saving.state, (state) => state.trouble)
  useStorePart(session.saving.state, (state) => state.saving || state.changedSince !== null)
  const now = useSlowClock(savedAt)
  const words = savedWords(session.saving.state.get(), now)
  if (!trouble) return <span className={classes.words}>{words}</span>
  return (
    <span className={classes.trouble} role="alert">
      <span>{words}</span>
      {trouble.kind === 'stale' ? (
        <button type="button" className={classes.link} onClick={onCompare}>
          See both
        </button>
      ) : (
        <>
          <button type="button" className={classes.link} onClick={() => session.saving.ask()}>
            Try again
          </button>
          <button
            type="button"
            className={classes.link}
            onClick={() => saveElsewhere(session).catch(showError)}
          >
            Save a copy elsewhere
          </button>
        </>
      )}
    </span>
  )
}

/** The time, every second while seconds are shown, then every half minute. */
function useSlowClock(since: number | null): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      setNow(Date.now())
      timer = setTimeout(tick, Date.now() - (since ?? 0) < 20_000 ? 1000 : 30_000)
    }
    timer = setTimeout(tick, 1000)
    return () => clearTimeout(timer)
  }, [since])
  return Math.max(now, since ?? 0)
}
