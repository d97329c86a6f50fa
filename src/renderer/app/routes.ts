import { windowStart } from '@shared/ipc/window-address'
import type { Look } from '@shared/lists/view'
import { useSyncExternalStore } from 'react'

/**
 * Where the window is: a section, the record shown in it, and little more. Kept in memory with its own history, because
 * a desktop window has no address line; only a window opened for one article starts from its address.
 */

export const sections = [
  'articles',
  'interviews',
  'experts',
  'products',
  'brands',
  'ingredients',
  'media',
  'search',
  'facts',
  'notes',
  'questions',
  'bin',
  'settings',
] as const
export type Section = (typeof sections)[number]

export type Place = {
  section: Section
  id: string | null
  /** A second way of looking at the record, named by its feature: products use 'form' beside their grid. */
  view: string | null
  /** Words to scroll to and light up on arrival, such as the sentence of a mention; several on lines of their own. */
  find: string | null
  /** Where in the record they stand: the id of a block or segment, or a field's name. Null for anywhere. */
  part: string | null
}

const historyLimit = 200

let history: Place[] = [whole({ section: 'articles', id: windowStart(window.location.search).articleId })]
let index = 0
const listeners = new Set<() => void>()

// Where each section was left, so that coming back to it finds the same record.
const leftAt = new Map<Section, Place>()

function here(): Place {
  // The history always holds at least one place, and `index` stays inside it.
  return history[index] as Place
}

function changed(): void {
  leftAt.set(here().section, here())
  for (const listener of listeners) listener()
}

function whole(place: Partial<Place> & Pick<Place, 'section'>): Place {
  return { id: null, view: null, find: null, part: null, ...place }
}

/** Goes to a place and remembers where it came from. */
export function navigate(place: Partial<Place> & Pick<Place, 'section'>): void {
  const next = whole(place)
  const from = here()
  const same = next.section === from.section && next.id === from.id && next.view === from.view
  if (same && next.find === from.find && next.part === from.part) return
  if (same) {
    replacePlace(next)
    return
  }
  history = [...history.slice(0, index + 1), next].slice(-historyLimit)
  index = history.length - 1
  changed()
}

// Sections that are looked at otherwise than as a list beside the record.
const looks = new Map<Section, string>()

/** Says how a section begins: with its table, its board or its calendar. Sections of pictures have no view for it. */
export function preferLook(section: Section, look: Look): void {
  if (look === 'usual' || section === 'products' || section === 'media') looks.delete(section)
  else looks.set(section, look)
}

/** Goes to a section as it was left; from a record of that section, back to its pictures, its table or its board. */
export function goToSection(section: Section): void {
  const place = here()
  const view = looks.get(section) ?? null
  if (place.section !== section)
    navigate({ ...(leftAt.get(section) ?? { section, view }), find: null, part: null })
  else if (place.view !== view) navigate({ section, id: place.id, view })
}

/** Changes the present place without a step in the history: what was selected first, or what is gone. */
export function replacePlace(place: Partial<Place> & Pick<Place, 'section'>): void {
  history = history.with(index, whole(place))
  changed()
}

export function goBack(): void {
  if (index === 0) return
  index -= 1
  changed()
}

export function goForward(): void {
  if (index >= history.length - 1) return
  index += 1
  changed()
}

/** Forgets where the window has been: the ids belong to a library that is no longer open. */
export function resetPlaces(place: Partial<Place> & Pick<Place, 'section'>): void {
  history = [whole(place)]
  index = 0
  leftAt.clear()
  changed()
}

/** Calls the listener at each change of place, before anything is drawn for it. @returns how to end that */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function currentPlace(): Place {
  return here()
}

/** The present place; the component renders again when it changes. */
export function usePlace(): Place {
  return useSyncExternalStore(subscribe, here)
}

export function useCanGo(): { back: boolean; forward: boolean } {
  const back = useSyncExternalStore(subscribe, () => index > 0)
  const forward = useSyncExternalStore(subscribe, () => index < history.length - 1)
  return { back, forward }
}
