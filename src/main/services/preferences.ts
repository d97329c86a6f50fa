import { defaultPreferences } from '@shared/records/setting-values'
import { type Preferences, preferencesSchema } from '@shared/records/settings'
import { jsonFile } from './json-file'

export type PreferencesService = {
  get(): Preferences
  /** @returns all preferences as they now are */
  set(changes: Partial<Preferences>): Promise<Preferences>
  /** Resolves when they are written, or could not be; null when they are. */
  settled(): Promise<void> | null
}

/** Preferences of this computer, in one file beside the app's own data. */
export function createPreferences(path: string): PreferencesService {
  const file = jsonFile(path)
  let current = tolerantly(file.read())
  return {
    get: () => current,
    settled: file.settled,
    async set(changes) {
      const before = current
      const next = { ...current, ...given(changes) }
      // At once, so that a change made while this one is written does not undo it.
      current = next
      try {
        await file.write(next)
      } catch (error) {
        if (current === next) current = before
        throw error
      }
      return current
    },
  }
}

/** A page may send a name with nothing behind it; that changes nothing. */
function given(changes: Partial<Preferences>): Partial<Preferences> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
}

/** Keeps every preference that can be read and takes the default for each that cannot. */
function tolerantly(stored: unknown): Preferences {
  if (typeof stored !== 'object' || stored === null) return defaultPreferences
  const result: Preferences = { ...defaultPreferences }
  for (const [name, schema] of Object.entries(preferencesSchema.shape)) {
    const parsed = schema.safeParse((stored as Record<string, unknown>)[name])
    if (parsed.success) Object.assign(result, { [name]: parsed.data })
  }
  return result
}
