import type { KeyboardEvent } from 'react'
import type { ListSelection } from './use-list-selection'

type ListKeys = {
  total: number
  /** Rows stand beside each other, as the cards of a grid: left and right go to the next one. */
  sideways: boolean
  /** The row so many lines further down, or up where it is negative; the last one where there are no more. */
  moved: (index: number, by: number) => number
  /** Lines a page key goes over. */
  page: number
  idAt: (index: number) => string | undefined
  selection: ListSelection
  /** Shows a record without a step in the history, as arrows do. */
  show: (index: number, id: string) => void
  /** Enter: goes into the record. */
  enter: (id: string) => void
  bin: () => void
  selectAll: () => void
}

/** What the keys do in a list or a grid of records; true when the key was one of them. */
export function handleListKey(event: KeyboardEvent, list: ListKeys): boolean {
  const { selection, total } = list
  const mod = event.ctrlKey || event.metaKey
  if (total === 0 || event.altKey) return false
  if (mod && event.key.toLowerCase() === 'a') {
    list.selectAll()
    return true
  }
  const target = targetOf(event.key, list)
  if (mod && target === null && event.key !== ' ') return false
  if (target !== null) {
    const index = Math.min(total - 1, Math.max(0, target))
    const id = list.idAt(index)
    // With Mod the arrows move without choosing, and Space then chooses.
    if (mod) selection.setActive(index)
    else if (event.shiftKey) selection.extendTo(index, list.idAt)
    else if (id === undefined) selection.setActive(index)
    else list.show(index, id)
    return true
  }
  // Whoever has just come into the list has no row yet: the first one is meant, as by an arrow.
  const active = Math.max(0, selection.active)
  const activeId = list.idAt(active)
  switch (event.key) {
    case 'Enter':
      if (activeId !== undefined) list.enter(activeId)
      return activeId !== undefined
    case ' ':
      if (activeId !== undefined) selection.toggle(active, activeId)
      return true
    case 'Delete':
      list.bin()
      return true
    case 'Escape':
      selection.clear()
      return selection.ids.length > 1
    default:
      return false
  }
}

function targetOf(key: string, { sideways, moved, page, total, selection }: ListKeys): number | null {
  const from = selection.active
  switch (key) {
    case 'ArrowDown':
      return from < 0 ? 0 : moved(from, 1)
    case 'ArrowUp':
      return from < 0 ? 0 : moved(from, -1)
    case 'ArrowRight':
      return sideways ? from + 1 : null
    case 'ArrowLeft':
      return sideways ? from - 1 : null
    case 'PageDown':
      return from < 0 ? 0 : moved(from, page)
    case 'PageUp':
      return from < 0 ? 0 : moved(from, -page)
    case 'Home':
      return 0
    case 'End':
      return total - 1
    default:
      return null
  }
}

/** How rows under each other are gone through: as far as there are some. */
export function movedInList(total: number): ListKeys['moved'] {
  return (index, by) => Math.min(total - 1, Math.max(0, index + by))
}
