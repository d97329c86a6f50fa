import { VisuallyHidden } from '@mantine/core'
import { useId, useRef, useState } from 'react'
import { usePreference } from '../../../../app/preferences'
import { FilterLine } from '../../../../ui/filter-line'
import { PanelNote } from '../../../../ui/panel'
import { counted } from '../../../../ui/words'
import type { ArticleSession } from '../../session/article-session'
import { NumbersOffer } from './numbers-offer'
import classes from './outline.module.css'
import { OutlineOption } from './outline-option'
import { OutlineEntryRow } from './outline-row'
import { unfoldedRows } from './outline-sections'
import { useCaretRow } from './use-caret-row'
import { useOutline } from './use-outline'
import { useOutlineActions } from './use-outline-actions'
import { useOutlineFolds } from './use-outline-folds'
import { useOutlineSelection } from './use-outline-selection'
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
  const folds = useOutlineFolds(session, all)
  // What a filter finds is never out of sight.
  const rows = filter === '' ? unfoldedRows(fitting, folds.folded) : fitting
  const questionNumbers = usePreference('questionNumbers')
  const listRef = useRef<HTMLDivElement>(null)
  const filterRef = useRef<HTMLInputElement>(null)
  const listId = useId()
  const ids = rows.map(({ id }) => id)
  const choice = useOutlineSelection(ids)
  const { selection, choose, chooseFirst, chosenIds, activeIndex } = choice
  const caretRow = useCaretRow(session)
  const caretIndex = caretRow === null ? -1 : ids.indexOf(caretRow)
  const { said, move, onKeyDown, onRowClick } = useOutlineActions(session, {
    rows,
    choice,
    folds,
    listRef,
    filterRef,
  })
  const drag = useRowDrag({ listRef, ids, chosenIds, onChoose: choose, onMove: move })
  const shown = useVirtualRows({ listRef, ids, activeIndex, caretIndex, draggedId: drag.draggedId })
  const goToList = () => {
    listRef.current?.focus()
    chooseFirst()
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
          onLeave={goToList}
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
          if (event.currentTarget.matches(':focus-visible')) chooseFirst()
        }}
        {...drag.listProps}
      >
        {shown.rows.map(({ index, key, top }) => {
          const row = rows[index]
          if (!row) return null
          return (
            <OutlineOption
              key={key}
              domId={`${listId}-${index}`}
              index={index}
              total={rows.length}
              top={top}
              isActive={index === activeIndex}
              hasCaret={index === caretIndex}
              isChosen={selection.chosen.has(row.id)}
              measure={shown.measure}
              onDragStart={(event) => drag.onDragStart(event, row.id)}
              onClick={(event) => onRowClick(event, row.id)}
            >
              <OutlineEntryRow
                row={row}
                hues={hues}
                nameOf={nameOf}
                findings={findings.get(row.id) ?? 0}
                isFolded={folds.folded.has(row.id)}
                canFold={row.entry.kind === 'pair' || (filter === '' && folds.foldable.has(row.id))}
                hasNumber={questionNumbers}
              />
            </OutlineOption>
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
