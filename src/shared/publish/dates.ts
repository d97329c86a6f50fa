const formats = new Map<string, Intl.DateTimeFormat | null>()

/** A day as readers of a language write it ("14 June 2026"); the ISO day where either is not understood. */
export function formatDay(isoDay: string, language: string): string {
  const date = new Date(`${isoDay}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? isoDay : (formatOf(language)?.format(date) ?? isoDay)
}

/** Making a format takes far longer than using it. */
function formatOf(language: string): Intl.DateTimeFormat | null {
  let format = formats.get(language)
  if (format === undefined) {
    format = makeFormat(language)
    formats.set(language, format)
  }
  return format
}

function makeFormat(language: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
  } catch {
    return null
  }
}
