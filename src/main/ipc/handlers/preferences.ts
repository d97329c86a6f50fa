import type { PreferencesService } from '../../services/preferences'
import type { HandlersOf, Tell } from '../handler'

export function preferencesHandlers(preferences: PreferencesService, tell: Tell): HandlersOf<'preferences'> {
  return {
    'preferences.get': () => preferences.get(),
    async 'preferences.set'(changes) {
      const changed = await preferences.set(changes)
      tell('preferences.changed', changed)
      return changed
    },
  }
}
