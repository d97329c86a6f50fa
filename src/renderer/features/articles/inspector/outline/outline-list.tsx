import { VisuallyHidden } from '@mantine/core'
import { type KeyboardEvent, type MouseEvent, useId, useRef, useState } from 'react'
import { showProblem, showUndo } from '../../../../app/notices'
import { usePreference } from '../../../../app/preferences'
import { useKept } from '../../../../app/use-kept'
import { FilterLine } from '../../../../ui/filter-line'
import { PanelNote } from '../../../../ui/panel'
import { useStore } from '../../../../ui/store'
import { counted, countOf } from '../../../../ui/words'
import type { ArticleSession } from '../../session/article-session'
import { shownSession } from '../../session/sessions'
import { goToBlock } from '../go-to-block'
import { NumbersOffer } from './numbers-offer'
import classes from './outline.module.css'
import { deleteRows, foldRows, moveRows } from './outline-changes'
import { OutlineEntryRow } from './outline-row'
import { outlineRows, rowName } from './outline-rows'
import { headingsWithRows, stepTarget, unfoldedRows } from './outline-sections'
import {
  amongRows,
  chooseOnly,
  extendTo,
  nothingChosen,
  type OutlineSelection,
  rowForKey,
  toggleRow,
} from './outline-selection'
import { useCaretRow } from './use-caret-row'
import { useOutline } from './use-outline'
import { useRowDrag } from './use-row-drag'
import { useVirtualRows } from './use-virtual-rows'

/** An outline of so many rows has a line to filter it. */
const LONG = 12

/**
 * The outline's rows; only those in sight are drawn. A click or Enter goes there, Alt with an arrow or a drag moves what
 * is chosen, a heading with its section, Delete takes it away with a way back, the arrows to the sides fold and unfold.
 */
export function OutlineList({ session }: { session: ArticleSession }) {
  const [filter, setFilter] = useState('')
  const { all, rows: fitting, hues, findings, nameOf } = useOutline(session, filter)
  const foldedPairs = useStore(session.folded)
  const [foldedHeadings, setFoldedHeadings] = useKept<readonly string[]>(`outline folds ${session.id}`, [])
  const folded = new Set([...foldedPairs, ...foldedHeadings])
  // What a filter finds is never out of sight.
  const rows = filter === '' ? unfoldedRows(fitting, folded) : fitting
  const foldable = headingsWithRows(all)
  const questionNumbers = usePreference('questionNumbers')
  const [selected, setSelected] = useState<OutlineSelection>(nothingChosen)
  const [said, setSaid] = useState('')
  const listRef = useRef<HTMLDivElement>(null)
  const filterRef = useRef<HTMLInputElement>(null)
  const listId = useId()
  const ids = rows.map(({ id }) => id)
  const selection = amongRows(selected, ids)
  const activeIndex = selection.active === null ? -1 : ids.indexOf(selection.active)
  const caretRow = useCaretRow(session)
  const caretIndex = caretRow === null ? -1 : ids.indexOf(caretRow)
  const chosenIds = ids.filter((id) => selection.chosen.has(id))
  const lastId = ids.at(-1) ?? ''

  const move = (moved: readonly string[], index: number) => {
    const beforeId = ids[index] ?? null
    if (!moveRows(session, moved, beforeId, lastId)) return
    const now = outlineRows(session.summary.get().outline)
    const only = moved.length === 1 ? rows.find(({ id }) => id === moved[0]) : undefined
    const what = only ? `“${rowName(only)}”` : counted(moved.length, 'row')
    const place = now.findIndex(({ id }) => id === moved[0]) + 1
    setSaid(`Moved ${what} to place ${countOf(place, now.length)}.`)
  }
  const drag = useRowDrag({
    listRef,
    ids,
    chosenIds,
    onChoose: (id) => setSelected(chooseOnly(id)),
    onMove: move,
  })

  const fold = (chosen: readonly string[], isFolded: boolean) => {
    const headings = new Set(chosen.filter((id) => foldable.has(id)))
    const others = foldedHeadings.filter((id) => !headings.has(id))
    if (headings.size > 0) setFoldedHeadings(isFolded ? [...others, ...headings] : others)
    foldRows(
      session,
      chosen.filter((id) => !headings.has(id)),
      isFolded,
    )
  }

  const shown = useVirtualRows({ listRef, ids, activeIndex, caretIndex, draggedId: drag.draggedId })

  const remove = () => {
    const [first] = rows.filter(({ id }) => selection.chosen.has(id))
    if (!first) return
    const next = ids.slice(ids.indexOf(first.id)).find((id) => !selection.chosen.has(id))
    const undo = deleteRows(session, chosenIds)
    if (!undo) return
    setSelected(chooseOnly(next ?? ids.findLast((id) => !selection.chosen.has(id)) ?? null))
    const what = chosenIds.length === 1 ? `“${rowName(first)}”` : counted(chosenIds.length, 'row')
    setSaid(`Deleted ${what}.`)
    showUndo(`Deleted ${what}.`, async () => {
      const isOpen = shownSession(session.id) === session
      if (!isOpen || !undo())
        showProblem(
          'The text was changed or left since. Undo goes back step by step, and Revisions keep what was before.',
        )
    })
  }
  const undoOrRedo = (event: KeyboardEvent) => {
    if (event.shiftKey) session.redo()
    else session.undo()
    session.summariseNow()
    // Undo in the text puts the caret there.
    listRef.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const mod = event.ctrlKey || event.metaKey
    const isArrow = event.key === 'ArrowUp' || event.key === 'ArrowDown'
    if (mod && event.key.toLowerCase() === 'z') undoOrRedo(event)
    else if (mod && event.key.toLowerCase() === 'a') setSelected({ ...selection, chosen: new Set(ids) })
    else if (event.altKey && isArrow && chosenIds.length > 0) {
      const target = stepTarget(rows, selection.chosen, event.key === 'ArrowUp' ? -1 : 1)
      if (target !== null) move(chosenIds, target)
    } else if (mod || event.altKey) return
    else if (event.key === 'Enter') goToBlock(session, selection.active)
    else if (event.key === 'Delete' || event.key === 'Backspace') remove()
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight')
      fold(chosenIds, event.key === 'ArrowLeft')
    else if (event.key === ' ' && selection.active !== null)
      setSelected(toggleRow(selection, selection.active))
    else if (event.key === '/' && filterRef.current) filterRef.current.focus()
    else if (event.key === 'Escape') {
      if (chosenIds.length > 1) setSelected(chooseOnly(selection.active))
      else session.editor.view.focus()
    } else {
      const next = rowForKey(event.key, selection.active, ids)
      if (next === null) return
      setSelected(event.shiftKey ? extendTo(selection, next, ids) : chooseOnly(next))
    }
    event.preventDefault()
    event.stopPropagation()
  }
  const onRowClick = (event: MouseEvent, id: string) => {
    if (event.target instanceof Element && event.target.closest('[data-fold]')) {
      fold([id], !folded.has(id))
      return
    }
    if (event.shiftKey) setSelected(extendTo(selection, id, ids))
    else if (event.ctrlKey || event.metaKey) setSelected(toggleRow(selection, id))
    else {
      setSelected(chooseOnly(id))
      goToBlock(session, id)
    }
  }

  return (
    <div className={classes.outline}>
      <NumbersOffer session={session} rows={all} />
      {(all.length >= LONG || filter !== '') && (
        <FilterLine
          inputRef={filterRef}
          hasKey={false}
          value={filter}
          label={`Filter ${counted(all.length, 'question and heading', 'questions and headings')}`}
          onChange={setFilter}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
            event.preventDefault()
            listRef.current?.focus()
            if (selection.active === null) setSelected(chooseOnly(ids[0] ?? null))
          }}
        />
      )}
      {rows.length === 0 && <PanelNote>No question, heading or speaker is like this.</PanelNote>}
      <div
        ref={listRef}
        className={classes.list}
        role="listbox"
        aria-label="Outline"
        aria-multiselectable
        aria-activedescendant={activeIndex >= 0 ? `${listId}-${activeIndex}` : undefined}
        tabIndex={0}
        style={{ height: shown.height }}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          // A click has a row of its own.
          if (selection.active !== null || !event.currentTarget.matches(':focus-visible')) return
          setSelected(chooseOnly(ids[0] ?? null))
        }}
        {...drag.listProps}
      >
        {shown.rows.map(({ index, key, top }) => {
          const row = rows[index]
          if (!row) return null
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around the rows has the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the listbox has the focus and names the active row
            <div
              key={key}
              ref={shown.measure}
              data-index={index}
              id={`${listId}-${index}`}
              className={classes.row}
              data-active={index === activeIndex || undefined}
              aria-current={index === caretIndex ? 'location' : undefined}
              role="option"
              aria-selected={selection.chosen.has(row.id)}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${top}px)` }}
              draggable
              onDragStart={(event) => drag.onDragStart(event, row.id)}
              onClick={(event) => onRowClick(event, row.id)}
            >
              <OutlineEntryRow
                row={row}
                hues={hues}
                nameOf={nameOf}
                findings={findings.get(row.id) ?? 0}
                isFolded={folded.has(row.id)}
                canFold={row.entry.kind === 'pair' || (filter === '' && foldable.has(row.id))}
                hasNumber={questionNumbers}
              />
            </div>
          )
        })}
        {drag.dropIndex !== null && (
          <div
            className={classes.drop}
            style={{ transform: `translateY(${shown.topOf(drag.dropIndex)}px)` }}
          />
        )}
      </div>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </div>
  )
}
