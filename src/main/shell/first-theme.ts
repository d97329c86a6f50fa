import { readFileSync } from 'node:fs'
import { type Theme, themes } from '@shared/ipc/window-address'

/**
 * The chosen theme, read before anything else of the preferences is: the first window needs it for its colour, and
 * checking them all would load more than the window itself does.
 */
export function firstTheme(preferencesFile: string): Theme {
  try {
    const stored: unknown = JSON.parse(readFileSync(preferencesFile, 'utf8'))
    const given = typeof stored === 'object' && stored !== null && 'theme' in stored ? stored.theme : null
    return themes.find((theme) => theme === given) ?? 'system'
  } catch {
    return 'system'
  }
}
