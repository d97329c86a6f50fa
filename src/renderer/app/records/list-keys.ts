import type { KeyboardEvent } from 'react'
import type { ListSelection } from './use-list-selection'

type ListKeys = {
  total: number
  /** Rows go down by this many: 1 in a list, the number of columns in a grid. */
  columns: number
  /** Rows a page key goes over. */
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
  const activeId = list.idAt(selection.active)
  switch (event.key) {
    case 'Enter':
      if (activeId !== undefined) list.enter(activeId)
      return activeId !== undefined
    case ' ':
      if (activeId !== undefined) selection.toggle(selection.active, activeId)
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

function targetOf(key: string, { columns, page, total, selection }: ListKeys): number | null {
  const from = selection.active
  switch (key) {
    case 'ArrowDown':
      return from < 0 ? 0 : from + columns < total ? from + columns : from
    case 'ArrowUp':
      return from < 0 ? 0 : from - columns >= 0 ? from - columns : from
    case 'ArrowRight':
      return columns === 1 ? null : from + 1
    case 'ArrowLeft':
      return columns === 1 ? null : from - 1
    case 'PageDown':
      return from + page
    case 'PageUp':
      return from - page
    case 'Home':
      return 0
    case 'End':
      return total - 1
    default:
      return null
  }
}
