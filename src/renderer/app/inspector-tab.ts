import type { Section } from './routes'

// Which tab was open in which section, as long as the window lives.
const lastTab = new Map<Section, string>()

/** Opens a tab of a section's inspector the next time it is shown: the transcript of a new draft, for example. */
export function preferInspectorTab(section: Section, tab: string): void {
  lastTab.set(section, tab)
}

export function rememberedTab(section: Section): string | null {
  return lastTab.get(section) ?? null
}
