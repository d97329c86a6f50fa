import type { LibrarySettings, Preferences } from './settings'

export const defaultLibrarySettings: LibrarySettings = {
  byline: '',
  language: 'en-GB',
  currency: 'EUR',
  wordsPerMinute: 220,
}

export const defaultPreferences: Preferences = {
  theme: 'system',
  textSize: 18,
  textWidth: 66,
  listWidth: 280,
  inspectorWidth: 334,
  inspectorOpen: true,
  smartPunctuation: true,
  focusOn: 'block',
  focusFullScreen: false,
  typewriter: false,
  typewriterHeight: 50,
  sittingGoal: null,
  questionNumbers: false,
  besides: [],
  besideShare: 46,
  tourDismissed: false,
  lastArticleId: null,
  recentSearches: [],
  lists: {},
}
