import { todayDay } from '../ui/dates'
import { Store, useStore } from '../ui/store'

const today = new Store(todayDay())

/** The calendar day here, also in a window that stays open over midnight. */
export function useToday(): string {
  return useStore(today)
}

/**
 * Follows the calendar: at midnight, and when the window is looked at again, as a computer that slept has missed it.
 * @returns how to end it
 */
export function followDays(onNewDay: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    clearTimeout(timer)
    timer = setTimeout(look, untilMidnight(new Date()))
    const now = todayDay()
    if (now === today.get()) return
    today.set(now)
    onNewDay()
  }
  look()
  window.addEventListener('focus', look)
  return () => {
    clearTimeout(timer)
    window.removeEventListener('focus', look)
  }
}

/** Milliseconds, with one to be surely past it. A day has 23 to 25 hours. */
function untilMidnight(now: Date): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime() - now.getTime() + 1
}
