import type { IngredientSummary } from '@shared/ingredients/summary'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type RefObject, useEffect } from 'react'
import { handleListKey, movedInList } from '../../app/records/list-keys'
import { useArrivingFocus } from '../../app/records/use-arriving-focus'
import { useListSelection } from '../../app/records/use-list-selection'
import { navigate, replacePlace } from '../../app/routes'

const section = 'ingredients'

type Options = {
  rows: readonly IngredientSummary[]
  /** The name or the key of the one in the middle. */
  selectedId: string | null
  filter: string
  listRef: RefObject<HTMLElement | null>
}

/** The rows of the list of ingredients: those in sight, the one that arrows go from, and what keys and clicks do. */
export function useIngredientRows({ rows, selectedId, filter, listRef }: Options) {
  const shown = rows.findIndex((row) => row.name === selectedId || row.key === selectedId?.toLowerCase())
  const selection = useListSelection(selectedId, { filter })
  const active = selection.active >= 0 && selection.active < rows.length ? selection.active : shown
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => listRef.current,
    estimateSize: () => 58,
    overscan: 8,
    paddingStart: 3,
  })
  useArrivingFocus(listRef, rows.length > 0 && selectedId === null)
  useEffect(() => {
    if (active >= 0) virtual.scrollToIndex(active, { align: 'auto' })
  }, [active, virtual])

  return {
    /** Of the ingredient in the middle; -1 where it is not among the rows. */
    shown,
    active,
    virtual,
    onKeyDown(event: KeyboardEvent) {
      const handled = handleListKey(event, {
        total: rows.length,
        sideways: false,
        moved: movedInList(rows.length),
        page: 8,
        idAt: (index) => rows[index]?.name,
        // One is looked at a time, and none is anybody's to bin.
        selection: { ...selection, active, extendTo: () => {} },
        show: (index, id) => {
          selection.selectOnly(index, id)
          replacePlace({ section, id })
        },
        enter: (id) => {
          navigate({ section, id })
          document.getElementById('main')?.focus()
        },
        bin: () => {},
        selectAll: () => {},
      })
      if (handled) event.preventDefault()
    },
    open(index: number, id: string) {
      selection.selectOnly(index, id)
      navigate({ section, id })
    },
  }
}
