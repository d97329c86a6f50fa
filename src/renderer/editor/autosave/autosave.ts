import { assertNever } from '@shared/assert-never'
import { formatAge } from '../../ui/dates'

/**
 * When to save, and what the window says of it: 300 ms after the last change, after 2 s of typing without a pause, or
 * at once when asked. One save is under way at a time; what changes meanwhile is saved after it. Times in milliseconds.
 */
const IDLE_DELAY = 300
const LONGEST_WAIT = 2000
/** How long to wait before trying again by itself after a save failed. */
const RETRY_DELAY = 5000

export type AutosaveState = {
  /** The revision the next save is based on. */
  revision: number
  /** When the oldest unsaved change was made; null when everything is saved or on its way. */
  changedSince: number | null
  lastChangeAt: number | null
  /** A save is on its way. */
  saving: boolean
  savedAt: number | null
  trouble: Trouble | null
}

export type Trouble =
  /** Why the last save failed, in a line for people, and when to try again. */
  | { kind: 'failed'; message: string; retryAt: number }
  /** Somebody else saved this article: the writer must choose before anything more is written. */
  | { kind: 'stale' }

export type AutosaveEvent =
  | { kind: 'changed'; at: number }
  /** Blur, closing, or "Save now". */
  | { kind: 'asked'; at: number }
  | { kind: 'tick'; at: number }
  | { kind: 'saved'; at: number; revision: number }
  | { kind: 'failed'; at: number; message: string }
  | { kind: 'stale' }
  /** The article was read again, at this revision, and the writer's changes are gone or settled. */
  | { kind: 'reloaded'; revision: number; savedAt: number }
  /** The writer chose to write over: the next save is based on this revision. */
  | { kind: 'rebased'; at: number; revision: number }

export type AutosaveStep = {
  state: AutosaveState
  /** Send a save now. */
  save: boolean
  /** When to send a `tick`; null when there is nothing to wait for. */
  wakeAt: number | null
}

export function startAutosave(revision: number, savedAt: number | null): AutosaveState {
  return { revision, changedSince: null, lastChangeAt: null, saving: false, savedAt, trouble: null }
}

/** Whether the window holds something that the library does not. */
export function hasUnsaved(state: AutosaveState): boolean {
  return state.changedSince !== null || state.saving || state.trouble !== null
}

export function stepAutosave(state: AutosaveState, event: AutosaveEvent): AutosaveStep {
  switch (event.kind) {
    case 'changed':
      return decide(
        { ...state, changedSince: state.changedSince ?? event.at, lastChangeAt: event.at },
        event.at,
      )
    case 'asked':
      return decide(state, event.at, true)
    case 'tick':
      return decide(state, event.at)
    case 'saved':
      return decide(
        { ...state, saving: false, revision: event.revision, savedAt: event.at, trouble: null },
        event.at,
      )
    case 'failed':
      return decide(
        {
          ...state,
          saving: false,
          changedSince: state.changedSince ?? event.at,
          lastChangeAt: state.lastChangeAt ?? event.at,
          trouble: { kind: 'failed', message: event.message, retryAt: event.at + RETRY_DELAY },
        },
        event.at,
      )
    case 'stale':
      return rest({ ...state, saving: false, trouble: { kind: 'stale' } })
    case 'reloaded':
      return rest({ ...startAutosave(event.revision, event.savedAt), saving: state.saving })
    case 'rebased':
      return decide(
        { ...state, revision: event.revision, trouble: null, changedSince: state.changedSince ?? event.at },
        event.at,
        true,
      )
    default:
      return assertNever(event)
  }
}

function decide(state: AutosaveState, now: number, asked = false): AutosaveStep {
  if (state.saving || state.changedSince === null || state.trouble?.kind === 'stale') return rest(state)
  const due = dueAt(state, state.changedSince)
  if (asked || now >= due) {
    return {
      state: { ...state, saving: true, changedSince: null, lastChangeAt: null },
      save: true,
      wakeAt: null,
    }
  }
  return { state, save: false, wakeAt: due }
}

function dueAt(state: AutosaveState, changedSince: number): number {
  if (state.trouble?.kind === 'failed') return state.trouble.retryAt
  return Math.min((state.lastChangeAt ?? changedSince) + IDLE_DELAY, changedSince + LONGEST_WAIT)
}

function rest(state: AutosaveState): AutosaveStep {
  return { state, save: false, wakeAt: null }
}

/** The saved state in words, as the bar shows it. */
export function savedWords(state: AutosaveState, now: number): string {
  if (state.trouble?.kind === 'stale') return 'Not saved: changed in another window'
  if (state.trouble?.kind === 'failed') return `Not saved: ${state.trouble.message}`
  if (state.saving || state.changedSince !== null) return 'Saving…'
  if (state.savedAt === null) return 'Saved'
  return `Saved ${formatAge(state.savedAt, now)}`
}
