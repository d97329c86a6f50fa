import type { KeyboardEvent } from 'react'
import { foldKey } from '../lists/list-rows'
import { changeListState } from '../lists/list-state'
import { groupStep } from './group-keys'
import type { GroupedRows } from './use-grouped-rows'

/**
 * Folding the groups of a list by click and by key.
 * @param active the row that keys go from
 * @param grid cards stand beside each other, so that left and right have another meaning among them
 */
export function groupFolding(
  { section, groups, folded, rows, selection }: GroupedRows,
  active: number,
  grid: boolean,
) {
  /** @param heading the row of the group's heading, which stays where it is */
  const fold = (key: string, isFolded: boolean, heading: number) => {
    const next = new Set(folded)
    if (isFolded) next.add(key)
    else next.delete(key)
    selection.startAt(heading)
    changeListState(section, { folded: next })
  }
  return {
    fold,
    /** Folds, unfolds or goes to the heading; true when the key was one of these. */
    handleKey(event: KeyboardEvent): boolean {
      if (groups.length === 0 || event.ctrlKey || event.metaKey || event.altKey) return false
      const activeRow = rows.at(active)
      const step = groupStep(event.key, activeRow, grid)
      if (step === null) return false
      if (step.kind === 'fold') {
        if (activeRow?.type === 'group') fold(foldKey(activeRow.group), step.folded, active)
        return true
      }
      let heading = active
      while (heading > 0 && rows.at(heading)?.type !== 'group') heading -= 1
      selection.setActive(heading)
      return true
    },
  }
}
