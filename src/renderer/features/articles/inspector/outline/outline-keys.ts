import type { KeyboardEvent } from 'react'
import { type OutlineSelection, rowForKey } from './outline-selection'

type Stroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

export type OutlineKey =
  | { kind: 'undo' | 'redo' | 'chooseAll' | 'open' | 'delete' | 'filter' }
  | { kind: 'toggle'; id: string }
  /** What is chosen, one place up or down. */
  | { kind: 'move'; by: 1 | -1 }
  | { kind: 'fold'; isFolded: boolean }
  /** Of several chosen rows the active one stays so. */
  | { kind: 'chooseActive' }
  /** Back to the text. */
  | { kind: 'leave' }
  | { kind: 'go'; id: string; extends: boolean }

/** What a key does in the outline; null for one that is not its own. */
export function outlineKey(
  stroke: Stroke,
  { active, chosen }: OutlineSelection,
  ids: readonly string[],
): OutlineKey | null {
  const { key, altKey, shiftKey } = stroke
  const mod = stroke.ctrlKey || stroke.metaKey
  if (mod && key.toLowerCase() === 'z') return { kind: shiftKey ? 'redo' : 'undo' }
  if (mod && key.toLowerCase() === 'a') return { kind: 'chooseAll' }
  if (altKey && chosen.size > 0) {
    if (key === 'ArrowUp') return { kind: 'move', by: -1 }
    if (key === 'ArrowDown') return { kind: 'move', by: 1 }
  }
  if (mod || altKey) return null
  switch (key) {
    case 'Enter':
      return { kind: 'open' }
    case 'Delete':
    case 'Backspace':
      return { kind: 'delete' }
    case 'ArrowLeft':
    case 'ArrowRight':
      return { kind: 'fold', isFolded: key === 'ArrowLeft' }
    case ' ':
      return active === null ? null : { kind: 'toggle', id: active }
    case '/':
      return { kind: 'filter' }
    case 'Escape':
      return { kind: chosen.size > 1 ? 'chooseActive' : 'leave' }
    default: {
      const id = rowForKey(key, active, ids)
      return id === null ? null : { kind: 'go', id, extends: shiftKey }
    }
  }
}
