import { describe, expect, it } from 'vitest'
import {
  type AutosaveEvent,
  type AutosaveState,
  hasUnsaved,
  savedWords,
  startAutosave,
  stepAutosave,
} from './autosave'

const start = startAutosave(3, null)

/** Feeds events in order; the last step. */
function given(state: AutosaveState, ...events: AutosaveEvent[]) {
  let step = { state, save: false, wakeAt: null as number | null }
  for (const event of events) step = stepAutosave(step.state, event)
  return step
}

describe('when to save', () => {
  it('waits for 300 ms without a change', () => {
    const step = given(start, { kind: 'changed', at: 1000 })
    expect(step).toMatchObject({ save: false, wakeAt: 1300 })
    expect(stepAutosave(step.state, { kind: 'tick', at: 1299 }).save).toBe(false)
    expect(stepAutosave(step.state, { kind: 'tick', at: 1300 }).save).toBe(true)
  })

  it('waits no longer than 2 s while typing goes on', () => {
    let step = given(start, { kind: 'changed', at: 0 })
    for (let at = 100; at < 2000; at += 100) {
      step = stepAutosave(step.state, { kind: 'changed', at })
      expect(step.save).toBe(false)
    }
    expect(step.wakeAt).toBe(2000)
    expect(stepAutosave(step.state, { kind: 'changed', at: 2000 }).save).toBe(true)
  })

  it('saves at once when asked, and not when there is nothing to save', () => {
    expect(given(start, { kind: 'changed', at: 0 }, { kind: 'asked', at: 1 }).save).toBe(true)
    expect(given(start, { kind: 'asked', at: 1 }).save).toBe(false)
  })

  it('has one save under way, and saves after it what changed meanwhile', () => {
    const sent = given(start, { kind: 'changed', at: 0 }, { kind: 'asked', at: 1 })
    const typed = given(
      sent.state,
      { kind: 'changed', at: 5 },
      { kind: 'asked', at: 6 },
      { kind: 'tick', at: 5000 },
    )
    expect(typed.save).toBe(false)
    const next = stepAutosave(typed.state, { kind: 'saved', at: 5001, revision: 4 })
    expect(next).toMatchObject({ save: true, state: { revision: 4, saving: true } })
  })

  it('keeps what failed, says why, and tries again by itself and when asked', () => {
    const failed = given(
      start,
      { kind: 'changed', at: 0 },
      { kind: 'asked', at: 1 },
      { kind: 'failed', at: 10, message: 'the disk is full' },
    )
    expect(hasUnsaved(failed.state)).toBe(true)
    expect(savedWords(failed.state, 11)).toBe('Not saved: the disk is full')
    expect(failed.wakeAt).toBe(5010)
    expect(stepAutosave(failed.state, { kind: 'asked', at: 20 }).save).toBe(true)
    expect(stepAutosave(failed.state, { kind: 'tick', at: 5010 }).save).toBe(true)
  })

  it('writes nothing more after a stale answer until the writer has chosen', () => {
    const stale = given(start, { kind: 'changed', at: 0 }, { kind: 'asked', at: 1 }, { kind: 'stale' })
    const typed = given(
      stale.state,
      { kind: 'changed', at: 9 },
      { kind: 'asked', at: 10 },
      { kind: 'tick', at: 99 },
    )
    expect(typed.save).toBe(false)
    expect(stepAutosave(typed.state, { kind: 'rebased', at: 100, revision: 8 })).toMatchObject({
      save: true,
      state: { revision: 8, trouble: null },
    })
    const reloaded = stepAutosave(typed.state, { kind: 'reloaded', revision: 8, savedAt: 90 }).state
    expect(hasUnsaved(reloaded)).toBe(false)
    expect(savedWords(reloaded, 91)).toBe('Saved just now')
  })
})

describe('the saved state in words', () => {
  it('says how long ago', () => {
    const saved = given(
      start,
      { kind: 'changed', at: 0 },
      { kind: 'asked', at: 1 },
      { kind: 'saved', at: 100, revision: 4 },
    )
    expect(savedWords(saved.state, 400)).toBe('Saved just now')
    expect(savedWords(saved.state, 2100)).toBe('Saved 2 s ago')
    expect(savedWords(saved.state, 180_100)).toBe('Saved 3 min ago')
    expect(savedWords(stepAutosave(saved.state, { kind: 'changed', at: 200 }).state, 300)).toBe('Saving…')
  })
})
