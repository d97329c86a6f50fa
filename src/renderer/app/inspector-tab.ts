import type { Section } from './routes'

// Which tab was open in which section, as long as the window lives.
const lastTab = new Map<Section, string>()

/** Opens a tab of a section's inspector the next time it is shown: the transcript of a new draft, for example. */
export function preferInspectorTab(section: Section, tab: string): void {
  lastTab.set(section, tab)
}

const listeners = new Set<() => void>()

/** Opens a tab of a section's inspector now. */
export function showInspectorTab(section: Section, tab: string): void {
  preferInspectorTab(section, tab)
  for (const listener of listeners) listener()
}

/** @returns the end of this subscription */
export function subscribeInspectorTab(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function rememberedTab(section: Section): string | null {
  return lastTab.get(section) ?? null
}
