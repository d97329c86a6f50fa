import { defaultLibrarySettings } from '@shared/records/setting-values'
import type { LibrarySettings } from '@shared/records/settings'
import { call } from '../../../api/desk'

let library: Pick<LibrarySettings, 'language' | 'wordsPerMinute'> = defaultLibrarySettings

/** Reads what an open article takes from the library: the language it follows without one of its own, and the pace. */
export async function readLibrarySettings(): Promise<void> {
  const { language, wordsPerMinute } = await call('settings.get')
  library = { language: language || library.language, wordsPerMinute }
}

/** The language of articles that name none, as the settings said when an article was opened last. */
export function libraryLanguage(): string {
  return library.language
}

/** How many words are read in a minute, as the settings said when an article was opened last. */
export function wordsPerMinute(): number {
  return library.wordsPerMinute
}
