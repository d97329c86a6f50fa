/** Pixels a millisecond. Above it a line of cards goes by in an eighth of a second, and nobody sees a picture. */
const FAST = 2
/**
 * Below it, what was fast is slow again. Well apart, as a window that is late shows fewer steps a second: pictures that
 * came only then would make it later still.
 */
const SLOW = 1
/** A pace is taken over so many milliseconds, so that one late frame is not taken for one. */
const SPAN = 48
/** After so long without moving, a list stands still: what comes next is a new way, or a jump. */
const REST = 240

/** Whether a list is scrolled faster than anybody looks. */
export type ScrollPace = {
  /**
   * @param top where the list is now, in pixels
   * @param time in milliseconds
   */
  isFastAt(top: number, time: number): boolean
}

export function createScrollPace(): ScrollPace {
  let from: { top: number; time: number } | null = null
  let last = 0
  let isFast = false
  return {
    isFastAt(top, time) {
      if (from === null || time - last > REST) {
        from = { top, time }
        isFast = false
      } else if (time - from.time >= SPAN) {
        isFast = Math.abs(top - from.top) / (time - from.time) > (isFast ? SLOW : FAST)
        from = { top, time }
      }
      last = time
      return isFast
    },
  }
}
