import { assertNever } from '@shared/assert-never'
import type { KeyboardEvent, MouseEvent, RefObject } from 'react'
import type { ArticleSession } from '../../session/article-session'
import { goToBlock } from '../go-to-block'
import { type OutlineKey, outlineKey } from './outline-keys'
import type { OutlineRow } from './outline-rows'
import { stepTarget } from './outline-sections'
import { chooseOnly, extendTo, toggleRow } from './outline-selection'
import { useOutlineChanges } from './use-outline-changes'
import type { OutlineFolds } from './use-outline-folds'
import type { OutlineChoice } from './use-outline-selection'

type Shown = {
  rows: readonly OutlineRow[]
  choice: OutlineChoice
  folds: OutlineFolds
  listRef: RefObject<HTMLElement | null>
  /** Empty while the outline is too short for a filter. */
  filterRef: RefObject<HTMLElement | null>
}

/** What keys and clicks do to the rows of the outline. */
export function useOutlineActions(
  session: ArticleSession,
  { rows, choice, folds, listRef, filterRef }: Shown,
) {
  const { selection, setSelection, choose, chosenIds } = choice
  const ids = rows.map(({ id }) => id)
  const { said, move, remove } = useOutlineChanges(session, { rows, chosenIds, onChoose: choose })

  const undoOrRedo = (kind: 'undo' | 'redo') => {
    session[kind]()
    session.summariseNow()
    // Undo in the text puts the caret there.
    listRef.current?.focus()
  }
  const obey = (key: OutlineKey) => {
    switch (key.kind) {
      case 'undo':
      case 'redo':
        return undoOrRedo(key.kind)
      case 'chooseAll':
        return setSelection({ ...selection, chosen: new Set(ids) })
      case 'move': {
        const target = stepTarget(rows, selection.chosen, key.by)
        if (target !== null) move(chosenIds, target)
        return
      }
      case 'open':
        return goToBlock(session, selection.active)
      case 'delete':
        return remove()
      case 'fold':
        return folds.fold(chosenIds, key.isFolded)
      case 'toggle':
        return setSelection(toggleRow(selection, key.id))
      case 'filter':
        return filterRef.current?.focus()
      case 'chooseActive':
        return choose(selection.active)
      case 'leave':
        return session.editor.view.focus()
      case 'go':
        return setSelection(key.extends ? extendTo(selection, key.id, ids) : chooseOnly(key.id))
      default:
        return assertNever(key)
    }
  }

  return {
    /** What was done, for those who do not see it. */
    said,
    move,
    onKeyDown(event: KeyboardEvent) {
      const key = outlineKey(event, selection, ids)
      if (key === null || (key.kind === 'filter' && !filterRef.current)) return
      obey(key)
      event.preventDefault()
      event.stopPropagation()
    },
    onRowClick(event: MouseEvent, id: string) {
      if (event.target instanceof Element && event.target.closest('[data-fold]')) {
        folds.fold([id], !folds.folded.has(id))
        return
      }
      if (event.shiftKey) setSelection(extendTo(selection, id, ids))
      else if (event.ctrlKey || event.metaKey) setSelection(toggleRow(selection, id))
      else {
        choose(id)
        goToBlock(session, id)
      }
    },
  }
}
