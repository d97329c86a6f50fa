/** "due Fri", "due 3 Dec", "due today", "late since 1 Nov"; both days are `YYYY-MM-DD`. */
export function deadlineWords(deadline: string, today: string): { words: string; late: boolean } {
  const days = Math.round((Date.parse(deadline) - Date.parse(today)) / 86_400_000)
  const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' })
  const date = new Date(`${deadline}T00:00:00Z`)
  if (days === 0) return { words: 'due today', late: false }
  if (days === 1) return { words: 'due tomorrow', late: false }
  if (days < 0) return { words: `late since ${day.format(date)}`, late: true }
  return { words: `due ${days < 7 ? weekday.format(date) : day.format(date)}`, late: false }
}
