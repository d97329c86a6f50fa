import { defaultLibrarySettings } from '@shared/records/setting-values'
import { type LibrarySettings, librarySettingsSchema } from '@shared/records/settings'
import type { z } from 'zod'
import type { Library } from '../library'
import { searchFormKey } from '../search-form-version'
import { editJournalPrefix } from './edit-journal'
import { revisionsUnderWayKey } from './fact-revisions'
import { parsedJson } from './parsed-json'
import { rebuildingKey } from './rebuild'
import { wordsBehindKey } from './words-behind'

/** By name; the library may hold notes of other names. */
const schemas = new Map<string, z.ZodType>(Object.entries(librarySettingsSchema.shape))

/** What this app notes for itself. */
const ownNotes = new Set([rebuildingKey, wordsBehindKey, searchFormKey, revisionsUnderWayKey])

/** The library's own settings; what was never set, or cannot be read, has its default. */
export function createSettingsRepository(library: Library) {
  const { connection } = library
  const all = connection.prepare<[], { key: string; value: string }>(
    `SELECT key, value FROM settings WHERE key NOT GLOB '${editJournalPrefix}*'`,
  )
  const put = connection.prepare<[string, string]>(
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  )

  function get(): LibrarySettings {
    const settings = { ...defaultLibrarySettings }
    for (const { key, value } of library.read(() => all.all())) {
      const read = schemas.get(key)?.safeParse(parsedJson(value))
      if (read?.success) Object.assign(settings, { [key]: read.data })
    }
    return settings
  }

  return {
    get,
    /** What was ever set, as it is stored, without what this app notes for itself. */
    stored: (): { key: string; value: unknown }[] =>
      library.read(() =>
        all
          .all()
          .filter(({ key }) => !ownNotes.has(key))
          .map(({ key, value }) => ({ key, value: parsedJson(value) }))
          .filter(({ value }) => value !== undefined),
      ),
    putBack: (key: string, value: unknown): void =>
      library.write(() => void put.run(key, JSON.stringify(value))),
    set(changes: Partial<LibrarySettings>): LibrarySettings {
      return library.write(() => {
        for (const [key, value] of Object.entries(changes))
          if (value !== undefined) put.run(key, JSON.stringify(value))
        return get()
      })
    },
  }
}

export type SettingsRepository = ReturnType<typeof createSettingsRepository>
