/** The kinds of English that texts are read as. */
export const dialects = ['American', 'British', 'Australian', 'Canadian', 'Indian'] as const
export type Dialect = (typeof dialects)[number]

/** Regions whose spelling is another's. All that are not named write as the British do. */
const byRegion: Readonly<Record<string, Dialect>> = {
  US: 'American',
  PH: 'American',
  PR: 'American',
  AU: 'Australian',
  CA: 'Canadian',
  IN: 'Indian',
}

/**
 * The kind of English of a text; null where it is in another language.
 * @param language BCP 47
 * @param home the language of the library: it says which English is meant where a text's own language does not
 */
export function dialectOf(language: string, home: string): Dialect | null {
  const own = parse(language)
  if (own?.language !== 'en') return null
  const region = own.region ?? (home !== language ? parse(home)?.region : undefined)
  return byRegion[region ?? ''] ?? 'British'
}

function parse(tag: string): { language: string; region: string | undefined } | null {
  try {
    const { language, region } = new Intl.Locale(tag)
    return { language, region }
  } catch {
    return null
  }
}
