import { useState } from 'react'
import { showProblem, showUndo } from '../../../../app/notices'
import { counted, countOf } from '../../../../ui/words'
import type { ArticleSession } from '../../session/article-session'
import { shownSession } from '../../session/sessions'
import { deleteRows, moveRows } from './outline-changes'
import { type OutlineRow, outlineRows, rowName } from './outline-rows'

type Shown = {
  /** The rows in the list, and those of them that are chosen. */
  rows: readonly OutlineRow[]
  chosenIds: readonly string[]
  /** Chooses this row alone; null chooses none. */
  onChoose: (id: string | null) => void
}

/** Moves and deletes rows of the outline, and what stands under them in the text, and says what was done. */
export function useOutlineChanges(session: ArticleSession, { rows, chosenIds, onChoose }: Shown) {
  const [said, setSaid] = useState('')
  const ids = rows.map(({ id }) => id)
  const nameOf = (changed: readonly string[]) => {
    const only = changed.length === 1 ? rows.find(({ id }) => id === changed[0]) : undefined
    return only ? `“${rowName(only)}”` : counted(changed.length, 'row')
  }
  return {
    /** For those who do not see it. */
    said,
    /** @param index of the row that they come to stand before; past the last for the end */
    move(moved: readonly string[], index: number): void {
      if (!moveRows(session, moved, ids[index] ?? null, ids.at(-1) ?? '')) return
      const now = outlineRows(session.summary.get().outline)
      const place = now.findIndex(({ id }) => id === moved[0]) + 1
      setSaid(`Moved ${nameOf(moved)} to place ${countOf(place, now.length)}.`)
    },
    /** Deletes what is chosen, with a way back. */
    remove(): void {
      const [first] = chosenIds
      if (first === undefined) return
      const stays = (id: string) => !chosenIds.includes(id)
      const undo = deleteRows(session, chosenIds)
      if (!undo) return
      onChoose(ids.slice(ids.indexOf(first)).find(stays) ?? ids.findLast(stays) ?? null)
      const words = `Deleted ${nameOf(chosenIds)}.`
      setSaid(words)
      showUndo(words, async () => {
        const isOpen = shownSession(session.id) === session
        if (!isOpen || !undo())
          showProblem(
            'The text was changed or left since. Undo goes back step by step, and Revisions keep what was before.',
          )
      })
    },
  }
}
