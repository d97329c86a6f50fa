import type { KeyboardEvent } from 'react'
import type { Way } from './moves'

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

const ways: Partial<Record<string, Way>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** Where a key leads from a card, and whether it takes the card along; null for all other keys. */
export function boardKey({
  key,
  ctrlKey,
  metaKey,
  shiftKey,
  altKey,
}: Key): { way: Way; moves: boolean } | null {
  const way = ways[key]
  if (!way) return null
  const mod = ctrlKey || metaKey
  // Alt with the left arrow goes back in the window's history.
  const isUpright = way === 'up' || way === 'down'
  const moves = (mod && shiftKey && !altKey) || (isUpright && altKey && !mod && !shiftKey)
  return moves || !(mod || shiftKey || altKey) ? { way, moves } : null
}
