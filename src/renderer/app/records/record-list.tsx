import { useMediaQuery } from '@mantine/hooks'
import type { CommandId } from '@shared/commands'
import type { ListKind } from '@shared/lists/kinds'
import type { Condition } from '@shared/lists/query'
import { IconPlus, IconTable } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useDeferredValue, useEffect, useId, useRef, useState } from 'react'
import type { Summary } from '../../api/records'
import { FilterLine } from '../../ui/filter-line'
import { dragOf } from '../../ui/record-drag'
import { countedKind, kindNames } from '../../ui/words'
import { tooltipOf } from '../commands/keys'
import { runCommand } from '../commands/registry'
import { useCommand } from '../commands/use-command'
import { changeListState, clearListState, plainArrangementOf, useListState } from '../lists/list-state'
import { NarrowListBar } from '../lists/narrow-list-bar'
import { isNarrowed, nothingFitsWords } from '../lists/nothing-fits'
import type { ListSection } from '../lists/sections'
import { showError } from '../notices'
import { navigate, replacePlace } from '../routes'
import { binWithUndo } from './bin-with-undo'
import { usePublishChosen } from './chosen'
import { handleListKey, movedInList } from './list-keys'
import { ListTrouble } from './list-trouble'
import { useMergeCommand } from './merge-request'
import { listIds, usePagedList } from './paged-list'
import classes from './record-list.module.css'
import { SeveralChosen } from './several-chosen'
import { useArrivingFocus } from './use-arriving-focus'
import { useListSelection } from './use-list-selection'

type Props<Kind extends ListKind> = {
  kind: Kind
  section: ListSection
  title: string
  selectedId: string | null
  newCommand: CommandId
  /** A row's name, in the text face. */
  nameOf: (row: Summary<Kind>) => string
  /** The line under the name. */
  renderMeta: (row: Summary<Kind>) => ReactNode
  /** At the start of the row, such as a portrait. */
  renderLead?: (row: Summary<Kind>) => ReactNode
  /** What to say when the library has none. */
  empty: ReactNode
  /** Above the filter line, such as a way to a neighbouring section. */
  above?: ReactNode
  /** Beside the title, such as a choice that narrows the list. */
  beside?: ReactNode
  /** What to say where some conditions leave nothing, if it is more than that nothing fits. */
  nothingFits?: (where: readonly Condition[]) => ReactNode
  /** Instead of the button that shows the section as a table: ways to look at it, where there are more. */
  looks?: ReactNode
  /** More that can be done with several chosen records, besides the bin. */
  severalActions?: (ids: string[]) => ReactNode
}

/**
 * The list pane of a section: title, "New", filter line, what else narrows and orders it, and rows. It shows what the
 * section's table shows. Any length; arrows move, Enter goes into the record, Shift and Mod choose several, Delete puts
 * them in the bin with a way back.
 */
export function RecordList<Kind extends ListKind>(props: Props<Kind>) {
  const {
    kind,
    section,
    title,
    selectedId,
    newCommand,
    nameOf,
    renderMeta,
    renderLead,
    empty,
    above,
    beside,
    nothingFits,
    severalActions,
    looks,
  } = props
  const isAlone = useMediaQuery('(max-width: 760px)', false, { getInitialValueInEffect: false })
  const state = useListState(section)
  const wanted = useDeferredValue(state)
  const query = plainArrangementOf(wanted)
  const filterRef = useRef<HTMLInputElement>(null)
  const listRef = useRef<HTMLDivElement>(null)
  const listId = useId()
  const [range, setRange] = useState({ from: 0, to: 30 })
  const { total, rowAt, isPending, trouble, isUnread } = usePagedList(kind, query, range.from, range.to)
  const selection = useListSelection(selectedId, query)
  usePublishChosen(section, selection.ids)
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => listRef.current,
    estimateSize: () => 61,
    overscan: 8,
    // Room for the edge of the first row where it is chosen.
    paddingStart: 3,
    getItemKey: (index) => rowAt(index)?.id ?? index,
    onChange: ({ range: shown }) => {
      if (!shown || (shown.startIndex === range.from && shown.endIndex === range.to)) return
      setRange({ from: shown.startIndex, to: shown.endIndex })
    },
  })

  // A record that came from elsewhere (palette, a mention) becomes the row that arrows go from.
  const shownIndex = range.to >= 0 ? findIndex(total, rowAt, selectedId) : -1
  const active = selection.active >= 0 ? selection.active : shownIndex
  const idAt = (index: number) => rowAt(index)?.id

  // An article is written in, whatever its list shows; a record that is shown is what one came for.
  useArrivingFocus(listRef, total > 0 && kind !== 'article' && selectedId === null)
  useMergeCommand(kind, selection.ids, selection.ids.length > 1, { onMerged: selection.clear })
  useCommand('list.filter', () => filterRef.current?.focus())
  // Again when its page has come: only then are the rows around it as high as they are.
  const activeId = active >= 0 ? idAt(active) : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies(activeId): see above
  useEffect(() => {
    if (active >= 0) rows.scrollToIndex(active, { align: 'auto' })
  }, [active, activeId, rows])

  const bin = () => {
    const row = rowAt(active)
    // Mod and an arrow lead to a row without choosing it: what is chosen may be another one.
    const name = row && selection.isSelected(row.id) ? nameOf(row) : undefined
    binWithUndo(kind, selection.ids, name).catch(showError)
    selection.clear()
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const handled = handleListKey(event, {
      total,
      sideways: false,
      moved: movedInList(total),
      page: 8,
      idAt,
      selection: { ...selection, active },
      show: (index, id) => {
        selection.selectOnly(index, id)
        replacePlace({ section, id })
      },
      enter: (id) => {
        navigate({ section, id })
        document.getElementById('main')?.focus()
      },
      bin,
      selectAll: () => {
        listIds(kind, query).then(selection.selectAll).catch(showError)
      },
    })
    if (handled) event.preventDefault()
    else if (event.key === 'Escape' && state.where.length > 0) {
      event.preventDefault()
      changeListState(section, { where: [], viewId: null })
    }
  }
  const onRowClick = (event: React.MouseEvent, index: number, id: string) => {
    if (event.shiftKey) selection.extendTo(index, idAt)
    else if (event.ctrlKey || event.metaKey) selection.toggle(index, id)
    else {
      selection.selectOnly(index, id)
      navigate({ section, id })
    }
  }

  const items = rows.getVirtualItems()
  const drag = dragOf(kind)
  return (
    <>
      <header className={classes.head}>
        <h1 className={classes.title}>{title}</h1>
        {beside}
        {looks ?? (
          <button
            type="button"
            className={classes.look}
            aria-label="Show as a table"
            title={tooltipOf('list.look')}
            onClick={() => runCommand('list.look')}
          >
            <IconTable size={16} stroke={1.6} aria-hidden />
          </button>
        )}
        <button
          type="button"
          className={classes.new}
          title={tooltipOf(newCommand)}
          onClick={() => runCommand(newCommand)}
        >
          <IconPlus size={17} stroke={1.8} aria-hidden />
          New
        </button>
      </header>
      {above && <div className={classes.above}>{above}</div>}
      <div className={classes.filter}>
        <FilterLine
          inputRef={filterRef}
          value={state.filter}
          label={`Filter ${total > 0 ? countedKind(total, kind) : kindNames[kind].many}`}
          onChange={(filter) => changeListState(section, { filter })}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
            event.preventDefault()
            listRef.current?.focus()
            if (event.key === 'ArrowDown' && active < 0) onKeyDown(event)
          }}
        />
      </div>
      <NarrowListBar kind={kind} />
      {isUnread ? null : isPending ? (
        <RowSkeletons />
      ) : total === 0 ? (
        <div className={classes.none}>
          {isNarrowed(wanted) ? (
            <div className={classes.nothing}>
              <p>{nothingFits?.(wanted.where) ?? nothingFitsWords(kind, wanted)}</p>
              <button type="button" className={classes.link} onClick={() => clearListState(section)}>
                Show all {kindNames[kind].many}
              </button>
            </div>
          ) : (
            // The pane beside it says so, where it stands there and shows nothing else.
            (isAlone || selectedId !== null) && empty
          )}
        </div>
      ) : (
        <div
          ref={listRef}
          className={classes.rows}
          role="listbox"
          aria-label={title}
          aria-multiselectable
          aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
          tabIndex={0}
          onKeyDown={onKeyDown}
        >
          <div className={classes.runner} style={{ height: rows.getTotalSize() }} role="presentation">
            {items.map(({ index, key, start }) => {
              const row = rowAt(index)
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around the rows has the keys
                // biome-ignore lint/a11y/useFocusableInteractive: the listbox has the focus and names the active row
                <div
                  key={key}
                  ref={rows.measureElement}
                  data-index={index}
                  id={`${listId}-${index}`}
                  className={classes.row}
                  data-active={index === active || undefined}
                  role="option"
                  aria-selected={row ? selection.isSelected(row.id) : false}
                  aria-setsize={total}
                  aria-posinset={index + 1}
                  style={{ transform: `translateY(${start}px)` }}
                  draggable={row !== undefined && drag !== null}
                  onDragStart={(event) => row && drag?.(event.dataTransfer, row.id)}
                  onClick={(event) => row && onRowClick(event, index, row.id)}
                >
                  {row ? (
                    <>
                      {renderLead?.(row)}
                      <span className={classes.words}>
                        <span className={classes.name}>{nameOf(row)}</span>
                        <span className={classes.meta}>{renderMeta(row)}</span>
                      </span>
                    </>
                  ) : (
                    <span className={classes.skeleton} />
                  )}
                </div>
              )
            })}
          </div>
        </div>
      )}
      {trouble && (
        <ListTrouble trouble={trouble} part={!isUnread} focusAfter={() => listRef.current?.focus()} />
      )}
      {selection.ids.length > 1 && (
        <SeveralChosen kind={kind} selection={selection} onBin={bin}>
          {severalActions?.(selection.ids)}
        </SeveralChosen>
      )}
    </>
  )
}

/** Only among the rows that are read: looking through a hundred thousand for a highlight is not worth it. */
function findIndex(
  total: number,
  rowAt: (index: number) => { id: string } | undefined,
  id: string | null,
): number {
  if (id === null) return -1
  for (let index = 0; index < Math.min(total, 400); index += 1) if (rowAt(index)?.id === id) return index
  return -1
}

function RowSkeletons() {
  return (
    <div className={classes.rows} aria-busy="true">
      {[0, 1, 2, 3, 4].map((row) => (
        <div key={row} className={classes.ghost}>
          <span className={classes.skeleton} />
          <span className={classes.skeleton} />
        </div>
      ))}
    </div>
  )
}
