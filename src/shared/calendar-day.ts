/** Calendar days as text, `YYYY-MM-DD`, as records keep them. */

const DAY_MS = 86_400_000

/** The day of an instant, in milliseconds UTC, on this computer's calendar: a day belongs to where the writer is. */
export function dayOf(instant: number): string {
  const at = new Date(instant)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

/** The day so many days later; earlier where they are below 0. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}

/** Whole days from one calendar day to another; below 0 where the other is the earlier one. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}
