import { useState } from 'react'
import { changedTo, type RecordHistory, startHistory, stepBack, stepForth } from './record-history'

/** The changes of a record that can be taken back, and made again. */
export type FieldSteps<Fields> = {
  /** Takes these fields for the next step: also where another window made it, so that nothing of it goes unseen. */
  became: (fields: Fields) => void
  canUndo: boolean
  undo: () => void
  canRedo: boolean
  redo: () => void
}

/**
 * @param first the fields of the record as it was opened
 * @param shown those that the form shows now, also what is typed and not yet saved
 * @param show puts the fields of a step in the form
 */
export function useRecordHistory<Fields>(
  first: Fields,
  shown: Fields,
  show: (fields: Fields) => void,
): FieldSteps<Fields> {
  const [history, setHistory] = useState(() => startHistory(first))
  const back = stepBack(history, shown)
  const forth = stepForth(history, shown)
  const go = (next: RecordHistory<Fields>) => {
    if (next === history) return
    setHistory(next)
    show(next.present)
  }
  return {
    became: (fields) => {
      const step = structuredClone(fields)
      setHistory((now) => changedTo(now, step))
    },
    canUndo: back !== history,
    undo: () => go(back),
    canRedo: forth !== history,
    redo: () => go(forth),
  }
}
