import type { CommandId } from '@shared/commands'
import type { ListKind } from '@shared/lists/kinds'
import type { Condition } from '@shared/lists/query'
import { IconFilterOff, IconPlus } from '@tabler/icons-react'
import { type ReactNode, useDeferredValue, useRef, useState } from 'react'
import type { Summary } from '../../api/records'
import { EmptyState } from '../../ui/empty-state'
import { FilterLine } from '../../ui/filter-line'
import { SectionTitle } from '../../ui/section-title'
import { StatusLine } from '../../ui/status-line'
import { countedKind, formatCount, kindNames } from '../../ui/words'
import { CommandButton } from '../commands/command-button'
import { useCommand } from '../commands/use-command'
import { ListBar } from '../lists/list-bar'
import {
  arrangementOf,
  changeListState,
  clearListState,
  useListHabit,
  useListState,
} from '../lists/list-state'
import { LookSwitch } from '../lists/look-switch'
import { isNarrowed, nothingFitsWords } from '../lists/nothing-fits'
import { sectionOfKind } from '../lists/sections'
import { MainBar } from '../main-bar'
import type { Place } from '../routes'
import { useChosen } from './chosen'
import classes from './record-browser.module.css'
import { RecordGrid } from './record-grid'
import { RecordTable } from './record-table'
import type { TableColumn } from './table/table-column'

type Props<Kind extends ListKind> = {
  kind: Kind
  title: string
  /** Says what the filter line looks through. */
  filterLabel: string
  selectedId: string | null
  newCommand: CommandId
  newLabel: string
  columns: TableColumn<Kind>[]
  nameOf: (row: Summary<Kind>) => string
  /** Where Enter and a double click lead. */
  placeOf: (id: string) => Partial<Place> & Pick<Place, 'section'>
  /** How the records look as cards; without it they are shown as a table only. */
  pictures?: {
    cardHeight: number
    cardWidth: number
    renderCard: (row: Summary<Kind>) => ReactNode
  }
  /** What to say when the library has none. */
  empty: ReactNode
  /** What to say where some conditions leave nothing, if it is more than that nothing fits. */
  nothingFits?: (where: readonly Condition[]) => ReactNode
  /** After the title, such as the way to a neighbouring section. */
  beside?: ReactNode
  /** Filters that are always offered, such as those that count what asks for a look. */
  offered?: ReactNode
  foot?: ReactNode
}

/** All records of a kind in the middle pane, as pictures or as a table, with what narrows and orders them. */
export function RecordBrowser<Kind extends ListKind>(props: Props<Kind>) {
  const { kind, title, selectedId, columns, nameOf, placeOf, pictures } = props
  const section = sectionOfKind[kind]
  const state = useListState(section)
  const { look } = useListHabit(section)
  const isTable = look === 'table' || !pictures
  const chosen = useChosen(section).length
  const deferred = useDeferredValue(state)
  const arranged = arrangementOf(deferred)
  const [total, setTotal] = useState(0)
  const filterRef = useRef<HTMLInputElement>(null)
  const listRef = useRef<{ focus: () => void }>(null)
  useCommand('list.filter', () => filterRef.current?.focus())
  const empty = isNarrowed(deferred)
    ? props.nothingFits?.(deferred.where) || (
        <NothingFits kind={kind} words={nothingFitsWords(kind, deferred)} />
      )
    : props.empty
  const common = { kind, selectedId, nameOf, empty, onTotal: setTotal }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape takes back what narrows the list, wherever the focus is in it
    <div
      className={classes.browser}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || state.where.length === 0) return
        event.preventDefault()
        changeListState(section, { where: [], viewId: null })
      }}
    >
      <MainBar
        left={
          <>
            <SectionTitle>{title}</SectionTitle>
            {props.beside}
            <span className={classes.filter}>
              <FilterLine
                icon="search"
                value={state.filter}
                onChange={(filter) => changeListState(section, { filter })}
                label={props.filterLabel}
                inputRef={filterRef}
                onLeave={() => listRef.current?.focus()}
              />
            </span>
          </>
        }
        right={
          <>
            <LookSwitch section={section} id={selectedId} />
            <CommandButton id={props.newCommand} icon={IconPlus} label={props.newLabel} variant="filled" />
          </>
        }
      />
      <ListBar kind={kind} columns={isTable ? columns : null} offered={props.offered} />
      {isTable ? (
        <RecordTable
          key={section}
          {...common}
          label={title}
          query={arranged}
          columns={columns}
          placeOf={placeOf}
          tableRef={listRef}
        />
      ) : (
        pictures && (
          <RecordGrid
            key={section}
            {...common}
            {...pictures}
            label={title}
            query={arranged}
            placeOf={placeOf}
            gridRef={listRef}
          />
        )
      )}
      <StatusLine
        left={<span>{chosen > 1 ? `${formatCount(chosen)} chosen` : countedKind(total, kind)}</span>}
        right={props.foot || <span>Enter opens, Delete bins</span>}
      />
    </div>
  )
}

/** Says what to do when nothing fits all that narrows the list. */
function NothingFits({ kind, words }: { kind: ListKind; words: string }) {
  return (
    <EmptyState
      icon={IconFilterOff}
      title="Nothing fits"
      actions={
        <button type="button" className={classes.clear} onClick={() => clearListState(sectionOfKind[kind])}>
          Show all {kindNames[kind].many}
        </button>
      }
    >
      {words}
    </EmptyState>
  )
}
