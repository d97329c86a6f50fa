import type { Screens, SectionDefinition } from './feature'
import { features } from './features'
import type { Section } from './routes'

const loading = new Map<Section, Promise<Screens>>()
const loaded = new Map<Section, Screens>()

export const sectionList: SectionDefinition[] = features.flatMap((feature) => feature.section ?? [])

export function sectionDefinition(section: Section): SectionDefinition {
  const found = sectionList.find((definition) => definition.id === section)
  if (!found) throw new Error(`No feature has the section ${section}`)
  return found
}

/** The screens of a section; the same promise every time, so that `use` can wait for it. */
export function loadScreens(section: Section): Promise<Screens> {
  const known = loading.get(section)
  if (known) return known
  const started = sectionDefinition(section).load()
  loading.set(section, started)
  started.then(
    (screens) => loaded.set(section, screens),
    // A chunk that could not be read may be there the next time.
    () => loading.delete(section),
  )
  return started
}

/**
 * The screens of a section whose code is there, to be drawn at once: React holds back for 300 ms what had to wait even
 * a moment.
 */
export function loadedScreens(section: Section): Screens | undefined {
  return loaded.get(section)
}

/** Fetches the code of the other sections while nothing else goes on. */
export function loadRestWhenIdle(): void {
  requestIdleCallback(
    () => {
      for (const { id } of sectionList) void loadScreens(id)
    },
    { timeout: 4000 },
  )
}
