import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { ListSection } from '../lists/sections'
import type { Section } from '../routes'

/** The records that are chosen in the list on the screen: the inspector beside it speaks of them. */
type Chosen = { section: Section; ids: readonly string[] }

const nothing: readonly string[] = []
let chosen: Chosen | null = null
const listeners = new Set<() => void>()

function change(next: Chosen | null): void {
  chosen = next
  for (const listener of listeners) listener()
}

/** Tells the inspector which records are chosen, as long as this list is on the screen. Give the same array for the same ids. */
export function usePublishChosen(section: ListSection, ids: readonly string[]): void {
  useEffect(() => change({ section, ids }), [section, ids])
  useEffect(() => () => change(null), [])
}

/** As `usePublishChosen`, where one record at the most is chosen: the one that is shown. */
export function usePublishShown(section: ListSection, id: string | null): void {
  usePublishChosen(
    section,
    useMemo(() => (id === null ? [] : [id]), [id]),
  )
}

/** The records chosen in a section; none while its list is not on the screen. */
export function useChosen(section: Section): readonly string[] {
  return useSyncExternalStore(subscribe, () => (chosen?.section === section ? chosen.ids : nothing))
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
