import { recentSearchLimit } from '@shared/records/setting-limits'
import { changePreferences, currentPreferences } from '../preferences'

/** Keeps what was searched for, the latest first; each once. */
export function rememberSearch(text: string): void {
  const wanted = text.trim()
  if (wanted === '' || wanted.length > 500) return
  const others = currentPreferences().recentSearches.filter((recent) => recent !== wanted)
  changePreferences({ recentSearches: [wanted, ...others].slice(0, recentSearchLimit) })
}

export function forgetSearch(text: string): void {
  const left = currentPreferences().recentSearches.filter((recent) => recent !== text)
  changePreferences({ recentSearches: left })
}

export function forgetAllSearches(): void {
  changePreferences({ recentSearches: [] })
}
