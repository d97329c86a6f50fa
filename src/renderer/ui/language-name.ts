const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' })

/** "German" of "de-AT"; the code itself where it is none. */
export function languageName(tag: string): string {
  try {
    return names.of(new Intl.Locale(tag).language) ?? tag
  } catch {
    return tag
  }
}
