import { createContext, useContext, useSyncExternalStore } from 'react'

/** The two sides of a split view. Without one there is only the main side. */
export type Side = 'main' | 'beside'

/** The side that a screen stands on; null for what stands on none, such as the window's own commands. */
export const SideContext = createContext<Side | null>(null)

export function useSide(): Side | null {
  return useContext(SideContext)
}

// The side that had the focus last: what commands are about.
let active: Side = 'main'
let besideArticle: string | null = null
const listeners = new Set<() => void>()

export function activeSide(): Side {
  return active
}

export function setActiveSide(side: Side): void {
  if (side === active) return
  active = side
  changed()
}

export function useActiveSide(): Side {
  return useSyncExternalStore(subscribeSides, activeSide)
}

/** Says which article stands beside another, if one does. */
export function setBesideArticle(id: string | null): void {
  if (id === besideArticle) return
  besideArticle = id
  changed()
}

/**
 * The article that what is done to an article is about: of two, the one with the focus.
 * @param main the article on the main side
 */
export function useArticleInHand(main: string | null): string | null {
  const beside = useSyncExternalStore(subscribeSides, () => (active === 'beside' ? besideArticle : null))
  return main === null ? null : (beside ?? main)
}

/** @returns the end of this subscription */
export function subscribeSides(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function changed(): void {
  for (const listener of listeners) listener()
}

/** Puts the focus on a side: in its text where it has one. */
export function focusSide(side: Side): void {
  document.getElementById(side)?.focus()
}
