import type { Preferences } from '../records/settings'

export type Theme = Preferences['theme']

/** Said here once more without a schema: a window's first moments do without what checks the rest. */
export const themes: readonly Theme[] = ['system', 'light', 'dark', 'high-contrast']

/** What a window must know before its first paint and before it has asked main anything. */
export type WindowStart = {
  /** The article this window was opened for; null in the main window. */
  articleId: string | null
  /** The theme, so that nothing flashes; `system` follows `prefers-color-scheme`. */
  theme: Theme
  /** True when the page was loaded again after it had broken down. */
  recovered: boolean
}

export const windowOrigin = 'app://desk'

/** The address main opens a window with. */
export function windowAddress(start: WindowStart): string {
  const query = new URLSearchParams({ theme: start.theme })
  if (start.articleId !== null) query.set('article', start.articleId)
  if (start.recovered) query.set('recovered', '1')
  return `${windowOrigin}/index.html?${query.toString()}`
}

/** Reads `location.search` back; what is missing or unknown becomes the default. */
export function windowStart(search: string): WindowStart {
  const query = new URLSearchParams(search)
  const theme = themes.find((name) => name === query.get('theme'))
  return {
    articleId: query.get('article'),
    theme: theme ?? 'system',
    recovered: query.get('recovered') === '1',
  }
}
