import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type MatchTold, matchLines } from './match-lines'

/** A thread that begins and answers after so many milliseconds; never where that is null. */
function threads(beginsAfter: number, answersAfter: number | null) {
  const ended = vi.fn()
  class Thread {
    onmessage: (event: { data: MatchTold }) => void = () => {}
    terminate = ended
    postMessage() {
      setTimeout(() => this.onmessage({ data: 'begun' }), beginsAfter)
      if (answersAfter === null) return
      setTimeout(() => this.onmessage({ data: [[]] }), beginsAfter + answersAfter)
    }
  }
  vi.stubGlobal('Worker', Thread)
  return ended
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a thread that is slow to begin is waited for; an expression that takes for ever is not', async () => {
  const slow = threads(3000, 10)
  const found = matchLines(/a/, [''])
  await vi.advanceTimersByTimeAsync(3010)
  expect(await found).toEqual([[]])
  expect(slow).toHaveBeenCalledTimes(1)

  const endless = threads(50, null)
  const none = matchLines(/(a+)+$/, ['aaaab'])
  await vi.advanceTimersByTimeAsync(1060)
  expect(await none).toBeNull()
  expect(endless).toHaveBeenCalledTimes(1)
})
