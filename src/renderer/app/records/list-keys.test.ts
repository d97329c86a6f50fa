import type { KeyboardEvent } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { gridLines } from '../lists/grid-lines'
import { handleListKey, movedInList } from './list-keys'
import type { ListSelection } from './use-list-selection'

function list(active: number, total = 10, columns = 1) {
  const selection = {
    ids: [],
    isSelected: () => false,
    selectOnly: vi.fn(),
    toggle: vi.fn(),
    extendTo: vi.fn(),
    selectAll: vi.fn(),
    clear: vi.fn(),
    setActive: vi.fn(),
    startAt: vi.fn(),
    anchor: 0,
    active,
  } satisfies ListSelection
  return {
    total,
    sideways: columns > 1,
    moved: columns > 1 ? gridLines(total, [], new Set(), columns).moved : movedInList(total),
    page: 4,
    idAt: (index: number) => (index >= 0 && index < total ? `id ${index}` : undefined),
    selection,
    show: vi.fn(),
    enter: vi.fn(),
    bin: vi.fn(),
    selectAll: vi.fn(),
  }
}

function key(name: string, modifiers: { shiftKey?: boolean; ctrlKey?: boolean } = {}): KeyboardEvent {
  return {
    key: name,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...modifiers,
  } as KeyboardEvent
}

describe('keys in a list', () => {
  it.each([
    ['ArrowDown', 3, 4],
    ['ArrowUp', 3, 2],
    ['ArrowDown', 9, 9],
    ['ArrowUp', 0, 0],
    ['ArrowDown', -1, 0],
    ['Home', 5, 0],
    ['End', 5, 9],
    ['PageDown', 5, 9],
    ['PageUp', 5, 1],
  ])('%s goes from %d to %d', (name, from, to) => {
    const rows = list(from)
    expect(handleListKey(key(name), rows)).toBe(true)
    expect(rows.show).toHaveBeenCalledWith(to, `id ${to}`)
  })

  it('goes down a line of a grid, to its last card where it is short', () => {
    const grid = list(1, 10, 4)
    handleListKey(key('ArrowDown'), grid)
    expect(grid.show).toHaveBeenCalledWith(5, 'id 5')
    const last = list(7, 10, 4)
    handleListKey(key('ArrowDown'), last)
    expect(last.show).toHaveBeenCalledWith(9, 'id 9')
    const end = list(9, 10, 4)
    handleListKey(key('ArrowDown'), end)
    expect(end.show).toHaveBeenCalledWith(9, 'id 9')
  })

  it('leaves left and right alone in a list', () => {
    const rows = list(2)
    expect(handleListKey(key('ArrowRight'), rows)).toBe(false)
    expect(rows.show).not.toHaveBeenCalled()
  })

  it('extends with Shift, opens with Enter, bins with Delete, chooses all with Mod-A', () => {
    const rows = list(2)
    handleListKey(key('ArrowDown', { shiftKey: true }), rows)
    expect(rows.selection.extendTo).toHaveBeenCalledWith(3, rows.idAt)
    handleListKey(key('Enter'), rows)
    expect(rows.enter).toHaveBeenCalledWith('id 2')
    handleListKey(key('Delete'), rows)
    expect(rows.bin).toHaveBeenCalled()
    handleListKey(key('a', { ctrlKey: true }), rows)
    expect(rows.selectAll).toHaveBeenCalled()
  })

  it('moves without choosing with Mod, and chooses with Space', () => {
    const rows = list(2)
    handleListKey(key('ArrowDown', { ctrlKey: true }), rows)
    expect(rows.selection.setActive).toHaveBeenCalledWith(3)
    expect(rows.show).not.toHaveBeenCalled()
    handleListKey(key(' ', { ctrlKey: true }), rows)
    expect(rows.selection.toggle).toHaveBeenCalledWith(2, 'id 2')
    expect(handleListKey(key('k', { ctrlKey: true }), rows)).toBe(false)
  })

  it('opens or chooses the first row where none was reached yet', () => {
    const rows = list(-1)
    expect(handleListKey(key('Enter'), rows)).toBe(true)
    expect(rows.enter).toHaveBeenCalledWith('id 0')
    handleListKey(key(' '), rows)
    expect(rows.selection.toggle).toHaveBeenCalledWith(0, 'id 0')
  })

  it('does nothing in an empty list', () => {
    expect(handleListKey(key('ArrowDown'), list(-1, 0))).toBe(false)
  })
})
