import { useMediaQuery } from '@mantine/hooks'
import type { CommandId } from '@shared/commands'
import type { ListKind } from '@shared/lists/kinds'
import type { Condition } from '@shared/lists/query'
import { type ReactNode, useId, useRef } from 'react'
import type { Summary } from '../../api/records'
import { FilterLine } from '../../ui/filter-line'
import { dragOf } from '../../ui/record-drag'
import { countedKind, kindNames } from '../../ui/words'
import { useCommand } from '../commands/use-command'
import { changeListState, clearListState, useListState } from '../lists/list-state'
import { NarrowListBar } from '../lists/narrow-list-bar'
import { isNarrowed, nothingFitsWords } from '../lists/nothing-fits'
import { sectionOfKind } from '../lists/sections'
import { ListHead } from './list-head'
import { ListTrouble } from './list-trouble'
import classes from './record-list.module.css'
import { RecordOption } from './record-option'
import { SeveralChosen } from './several-chosen'
import { useRecordRows } from './use-record-rows'

type Props<Kind extends ListKind> = {
  kind: Kind
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
  const { kind, title, selectedId, nameOf, renderMeta, renderLead, empty, above, nothingFits } = props
  const section = sectionOfKind[kind]
  const isAlone = useMediaQuery('(max-width: 760px)', false, { getInitialValueInEffect: false })
  const { filter } = useListState(section)
  const filterRef = useRef<HTMLInputElement>(null)
  const listRef = useRef<HTMLDivElement>(null)
  const listId = useId()
  const rows = useRecordRows({ kind, selectedId, nameOf, listRef })
  const { total, active, selection, virtual, trouble, isUnread } = rows
  useCommand('list.filter', () => filterRef.current?.focus())
  const drag = dragOf(kind)
  return (
    <>
      <ListHead title={title} newCommand={props.newCommand} beside={props.beside} looks={props.looks} />
      {above && <div className={classes.above}>{above}</div>}
      <div className={classes.filter}>
        <FilterLine
          inputRef={filterRef}
          value={filter}
          label={`Filter ${total > 0 ? countedKind(total, kind) : kindNames[kind].many}`}
          onChange={(words) => changeListState(section, { filter: words })}
          onLeave={(event) => {
            listRef.current?.focus()
            if (event.key === 'ArrowDown' && active < 0) rows.onKeyDown(event)
          }}
        />
      </div>
      <NarrowListBar kind={kind} />
      {isUnread ? null : rows.isPending ? (
        <RowSkeletons />
      ) : total === 0 ? (
        <div className={classes.none}>
          {isNarrowed(rows.wanted) ? (
            <div className={classes.nothing}>
              <p>{nothingFits?.(rows.wanted.where) ?? nothingFitsWords(kind, rows.wanted)}</p>
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
          onKeyDown={rows.onKeyDown}
        >
          <div className={classes.runner} style={{ height: virtual.getTotalSize() }} role="presentation">
            {virtual.getVirtualItems().map(({ index, key, start }) => {
              const row = rows.rowAt(index)
              return (
                <RecordOption
                  key={key}
                  domId={`${listId}-${index}`}
                  index={index}
                  total={total}
                  row={row}
                  isActive={index === active}
                  isSelected={row !== undefined && selection.isSelected(row.id)}
                  start={start}
                  measure={virtual.measureElement}
                  drag={drag}
                  onClick={rows.onRowClick}
                  nameOf={nameOf}
                  renderMeta={renderMeta}
                  renderLead={renderLead}
                />
              )
            })}
          </div>
        </div>
      )}
      {trouble && (
        <ListTrouble trouble={trouble} part={!isUnread} focusAfter={() => listRef.current?.focus()} />
      )}
      {selection.ids.length > 1 && (
        <SeveralChosen kind={kind} selection={selection} onBin={rows.bin}>
          {props.severalActions?.(selection.ids)}
        </SeveralChosen>
      )}
    </>
  )
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
