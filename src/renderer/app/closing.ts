import { once } from '@shared/once'
import { useEffect, useRef } from 'react'
import { call, onEvent } from '../api/desk'
import { whenWhole } from './after-paint'
import { showError, showProblem } from './notices'
import { UnsavedWork } from './unsaved/unsaved-work'

/**
 * Work that must be finished before the window closes. `window.closing` runs all of it, and main is told that the
 * window may close only when all of it was finished; else the window stays open with the text in it.
 */
type Finish = () => Promise<void>

const finishers = new Set<Finish>()

/**
 * Registers `finish` while the component is mounted; it is called when the window is about to close, and again when
 * the component goes. It rejects when something could not be saved.
 */
export function useBeforeClose(finish: Finish): void {
  const latest = useRef(finish)
  latest.current = finish
  useEffect(() => {
    const run = () => latest.current()
    finishers.add(run)
    return () => {
      finishers.delete(run)
      run().catch((error: unknown) => showProblem(error instanceof Error ? error.message : String(error)))
    }
  }, [])
}

/** As `useBeforeClose`, for as long as the page is there: for work that is none of a component's. */
export function beforeClose(finish: Finish): void {
  finishers.add(finish)
}

/** Runs everything that was registered; true when all of it was finished. */
export async function finishUnsavedWork(): Promise<boolean> {
  return (await unfinishedWork()).length === 0
}

/** Runs everything that was registered. @returns what could not be saved, each once */
export async function unfinishedWork(): Promise<UnsavedWork[]> {
  const results = await Promise.allSettled([...finishers].map((finish) => finish()))
  const unsaved = results.flatMap((result) => (result.status === 'rejected' ? workIn(result.reason) : []))
  return [...new Map(unsaved.map((work) => [work.message, work])).values()]
}

function workIn(reason: unknown): UnsavedWork[] {
  if (reason instanceof AggregateError) return reason.errors.flatMap(workIn)
  if (reason instanceof UnsavedWork) return [reason]
  return [new UnsavedWork(reason instanceof Error ? reason.message : String(reason))]
}

/** A window that cannot draw all of itself closes all the same. */
const LONGEST_DRAWING_MS = 1000

/** Answers `window.closing`; called once at the start. */
export function startClosing(): void {
  // The browser's own would take the window away without a word, and with it what was typed last.
  window.close = () => void call('windows.close').catch(showError)
  onEvent('window.closing', () => {
    const finish = once(() => {
      finishUnsavedWork()
        .then((finished) => {
          if (finished) return call('windows.readyToClose')
          showProblem('The window stays open: something in it is not saved yet. Its text is still here.')
        })
        .catch(showError)
    })
    // What there is to finish is known once all of the window is there.
    if (whenWhole(finish)) setTimeout(finish, LONGEST_DRAWING_MS)
    else finish()
  })
}
