import { VisuallyHidden } from '@mantine/core'
import { type KeyboardEvent, type MouseEvent, useId, useRef, useState } from 'react'
import { usePreference } from '../../../../app/preferences'
import { FilterLine } from '../../../../ui/filter-line'
import { PanelNote } from '../../../../ui/panel'
import { counted } from '../../../../ui/words'
import type { ArticleSession } from '../../session/article-session'
import { goToBlock } from '../go-to-block'
import { NumbersOffer } from './numbers-offer'
import classes from './outline.module.css'
import { OutlineEntryRow } from './outline-row'
import { stepTarget, unfoldedRows } from './outline-sections'
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
import { useOutlineChanges } from './use-outline-changes'
import { useOutlineFolds } from './use-outline-folds'
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
  const { folded, foldable, fold } = useOutlineFolds(session, all)
  // What a filter finds is never out of sight.
  const rows = filter === '' ? unfoldedRows(fitting, folded) : fitting
  const questionNumbers = usePreference('questionNumbers')
  const [selected, setSelected] = useState<OutlineSelection>(nothingChosen)
  const listRef = useRef<HTMLDivElement>(null)
  const filterRef = useRef<HTMLInputElement>(null)
  const listId = useId()
  const ids = rows.map(({ id }) => id)
  const selection = amongRows(selected, ids)
  const activeIndex = selection.active === null ? -1 : ids.indexOf(selection.active)
  const caretRow = useCaretRow(session)
  const caretIndex = caretRow === null ? -1 : ids.indexOf(caretRow)
  const chosenIds = ids.filter((id) => selection.chosen.has(id))
  const choose = (id: string | null) => setSelected(chooseOnly(id))
  const { said, move, remove } = useOutlineChanges(session, { rows, chosenIds, onChoose: choose })
  const drag = useRowDrag({
    listRef,
    ids,
    chosenIds,
    onChoose: choose,
    onMove: move,
  })

  const shown = useVirtualRows({ listRef, ids, activeIndex, caretIndex, draggedId: drag.draggedId })

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
      if (chosenIds.length > 1) choose(selection.active)
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
      choose(id)
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
            if (selection.active === null) choose(ids[0] ?? null)
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
          choose(ids[0] ?? null)
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
