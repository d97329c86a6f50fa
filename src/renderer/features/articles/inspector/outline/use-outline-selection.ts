import { useState } from 'react'
import { amongRows, chooseOnly, nothingChosen, type OutlineSelection } from './outline-selection'

/** Which of the rows that the outline shows are chosen, and ways to choose others. */
export function useOutlineSelection(ids: readonly string[]) {
  const [selected, setSelected] = useState<OutlineSelection>(nothingChosen)
  const selection = amongRows(selected, ids)
  return {
    selection,
    setSelection: setSelected,
    /** This row alone; null chooses none. */
    choose: (id: string | null) => setSelected(chooseOnly(id)),
    /** For whoever comes into the list without a row. */
    chooseFirst: () => {
      if (selection.active === null) setSelected(chooseOnly(ids[0] ?? null))
    },
    /** In the order of the rows. */
    chosenIds: ids.filter((id) => selection.chosen.has(id)),
    /** -1 for none. */
    activeIndex: selection.active === null ? -1 : ids.indexOf(selection.active),
  }
}

export type OutlineChoice = ReturnType<typeof useOutlineSelection>
