const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)
/** As German writes those that English writes otherwise. */
const GERMAN: Record<string, string> = {
  januar: 'january',
  jänner: 'january',
  februar: 'february',
  märz: 'march',
  mär: 'march',
  mai: 'may',
  juni: 'june',
  juli: 'july',
  oktober: 'october',
  okt: 'october',
  dezember: 'december',
  dez: 'december',
}
const ENGLISH = MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`)
const MONTH = `(${[...Object.keys(GERMAN), ...ENGLISH, 'sept'].join('|')})\\.?`
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i')
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\.?(?:\\s+of)?\\s+${MONTH},?\\s+(\\d{4})\\b`, 'i')

/**
 * A calendar day (`2024-03-05`) out of an ISO date or time, or an English or German date with its month in words.
 * Dates in digits alone (03/05/2024) say different days in different countries: null.
 */
export function readDate(text: string | null | undefined): string | null {
  if (!text) return null
  const iso =
    /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(text) ??
    /^\s*(\d{4})(?:\/|\.)(\d{1,2})(?:\/|\.)(\d{1,2})(?!\d)/.exec(text)
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const basic = /^\s*(\d{4})(\d{2})(\d{2})(?:T|\s|$)/.exec(text)
  if (basic) return day(Number(basic[1]), Number(basic[2]), Number(basic[3]))
  const monthFirst = MONTH_FIRST.exec(text)
  if (monthFirst) return day(Number(monthFirst[3]), monthNumber(monthFirst[1]), Number(monthFirst[2]))
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst) return day(Number(dayFirst[3]), monthNumber(dayFirst[2]), Number(dayFirst[1]))
  return null
}

function monthNumber(name = ''): number {
  const written = name.normalize('NFC').toLowerCase()
  const english = GERMAN[written] ?? written
  return MONTHS.findIndex((month) => month.startsWith(english.slice(0, 3))) + 1
}

function day(year: number, month: number, date: number): string | null {
  if (year < 1000 || month < 1 || month > 12 || date < 1) return null
  if (date > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}
