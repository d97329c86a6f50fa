import type { IntakeResult } from '@shared/intake/result'

/**
 * The language that imported records get: what the source names, else what its words are of.
 * @returns empty for the library's own: an English text of a British library keeps to British English
 */
export function languageOf(
  { metadata, languageByWords }: Pick<IntakeResult, 'metadata' | 'languageByWords'>,
  libraryLanguage: string,
): string {
  if (metadata.language) return metadata.language
  return languageByWords === null || languageByWords === primaryOf(libraryLanguage) ? '' : languageByWords
}

/** Both ways of writing Norwegian are Norwegian. */
function primaryOf(tag: string): string {
  return (tag.toLowerCase().split(/[-_]/)[0] ?? '').replace(/^n[bn]$/, 'no')
}
