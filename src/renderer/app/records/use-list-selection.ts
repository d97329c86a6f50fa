import { useMemo, useState } from 'react'
import type { Arranged } from '../../api/records'

export type ListSelection = {
  /** The ids that a command would act on; never empty while a record is shown. The same array until they change. */
  ids: string[]
  isSelected: (id: string) => boolean
  selectOnly: (index: number, id: string) => void
  /** Adds one row or takes it out, as Mod-click does. */
  toggle: (index: number, id: string) => void
  /** From where the selection began to `index`, as Shift does. */
  extendTo: (index: number, idAt: (index: number) => string | undefined) => void
  selectAll: (ids: string[]) => void
  clear: () => void
  /** The row where the selection began. */
  anchor: number
  /** The row that arrow keys go from. */
  active: number
  setActive: (index: number) => void
  /** Makes a row the one that arrows and Shift go from, without choosing it. */
  startAt: (index: number) => void
}

/**
 * Which rows of a list are chosen, for one row or several. In another order the chosen ones stay chosen; a list that is
 * narrowed otherwise may not show them, so none is.
 * @param shownId the record in the middle pane
 */
export function useListSelection(
  shownId: string | null,
  { filter, where, sort, group }: Arranged,
): ListSelection {
  const [several, setSeveral] = useState<ReadonlySet<string>>(new Set())
  const [anchor, setAnchor] = useState(0)
  const [active, setActive] = useState(-1)
  const narrowed = JSON.stringify([filter, where ?? []])
  const ordered = JSON.stringify([sort ?? null, group ?? null])
  const [list, setList] = useState({ narrowed, ordered })
  if (list.narrowed !== narrowed || list.ordered !== ordered) {
    setList({ narrowed, ordered })
    setAnchor(0)
    setActive(-1)
    if (list.narrowed !== narrowed) setSeveral(new Set())
  }
  const ids = useMemo(
    () => (several.size > 0 ? [...several] : shownId === null ? [] : [shownId]),
    [several, shownId],
  )
  return {
    ids,
    isSelected: (id) => (several.size > 0 ? several.has(id) : id === shownId),
    selectOnly: (index) => {
      setSeveral(new Set())
      setAnchor(index)
      setActive(index)
    },
    toggle: (index, id) => {
      const next = new Set(several.size > 0 ? several : ids)
      if (!next.delete(id)) next.add(id)
      setSeveral(next)
      setAnchor(index)
      setActive(index)
    },
    extendTo: (index, idAt) => {
      const next = new Set<string>()
      for (let row = Math.min(anchor, index); row <= Math.max(anchor, index); row += 1) {
        const id = idAt(row)
        if (id !== undefined) next.add(id)
      }
      setSeveral(next)
      setActive(index)
    },
    selectAll: (all) => setSeveral(new Set(all)),
    clear: () => setSeveral(new Set()),
    anchor,
    active,
    setActive,
    startAt: (index) => {
      setAnchor(index)
      setActive(index)
    },
  }
}
