import { useRef } from 'react'

const idleBeforeSave = 700

export type Saving = {
  /** Whether there is something to write. */
  isDirty: () => boolean
  setDirty: (dirty: boolean) => void
  isRunning: () => boolean
  /** Saves when the typing pauses. */
  soon: () => void
  /** Writes now what is unsaved; true when nothing unsaved is left. */
  save: () => Promise<boolean>
  /** Takes back what `soon` said. */
  notSoon: () => void
}

/**
 * When a form is saved: by itself when the typing pauses, or at once, and never twice at the same time.
 * @param write writes what is unsaved and says by `setDirty` whether anything is left; false where it could not. It
 *   never rejects
 * @param onNothing there was nothing to write
 */
export function useSaving(write: () => Promise<boolean>, onNothing: () => void): Saving {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const running = useRef<Promise<boolean> | null>(null)
  const dirty = useRef(false)

  const save = async (): Promise<boolean> => {
    clearTimeout(timer.current)
    // Two saves at once would make the second stale by our own hand.
    while (running.current) await running.current
    if (!dirty.current) {
      onNothing()
      return true
    }
    running.current = write()
    const done = await running.current
    running.current = null
    return done && dirty.current ? save() : done
  }

  return {
    isDirty: () => dirty.current,
    setDirty: (isDirty) => {
      dirty.current = isDirty
    },
    isRunning: () => running.current !== null,
    soon: () => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void save(), idleBeforeSave)
    },
    save,
    notSoon: () => clearTimeout(timer.current),
  }
}
