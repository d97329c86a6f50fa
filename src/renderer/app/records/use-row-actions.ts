import type { ListKind } from '@shared/lists/kinds'
import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef } from 'react'
import { type Arranged, listRecords, type Summary } from '../../api/records'
import { dragOf } from '../../ui/record-drag'
import { useCommand } from '../commands/use-command'
import { showError } from '../notices'
import { navigate, type Place, replacePlace } from '../routes'
import { binChosen } from './bin-chosen'
import { awaitSecondClick } from './double-click'
import { extendSelection } from './extend-selection'
import { groupFolding } from './group-folding'
import { handleListKey } from './list-keys'
import { useMergeCommand } from './merge-request'
import { listIds, type PagedList } from './paged-list'
import type { RowActions } from './row-actions'
import { shownAmong } from './shown-among'
import { useTypeToFind } from './table/use-type-to-find'
import type { GroupedRows } from './use-grouped-rows'

type Options<Kind extends ListKind> = {
  kind: Kind
  query: Arranged
  selectedId: string | null
  list: GroupedRows
  listed: PagedList<Kind>
  nameOf: (row: Summary<Kind>) => string
  /** Where Enter and a double click lead. */
  placeOf: (id: string) => Partial<Place> & Pick<Place, 'section'>
  /** Cards stand beside each other: left and right go to the next, and up and down where the lines say. */
  grid?: boolean
  /** The row so many lines further down, or up. */
  moved: (row: number, by: number) => number
  /** Lines that a page key goes over. */
  page: () => number
}

/** What clicks and keys do to the rows of a list in the middle pane, as a table or as pictures. */
export function useRowActions<Kind extends ListKind>(options: Options<Kind>) {
  const { kind, query, selectedId, list, listed, nameOf, placeOf, grid = false, moved, page } = options
  const { section, rows, selection } = list
  const rowAt = (index: number) => {
    const row = rows.at(index)
    return row?.type === 'record' ? listed.rowAt(row.place) : undefined
  }
  const idAt = (index: number) => rowAt(index)?.id
  const shownIndex = shownAmong(rows.count, idAt, selectedId)
  const active = selection.active >= 0 ? selection.active : shownIndex
  const activeRow = rows.at(active)
  useMergeCommand(kind, selection.ids, selection.ids.length > 0, { onMerged: selection.clear })

  const beside = (id: string) => ({ ...placeOf(id), view: viewBeside(section) })
  const show = (index: number, id: string) => {
    selection.selectOnly(index, id)
    replacePlace(beside(id))
  }
  /** Goes to a record whose page may not be read yet. */
  const goTo = async (place: number) => {
    const index = rows.rowOf(place)
    selection.setActive(index)
    const { rows: found } = await listRecords(kind, { ...query, offset: place, limit: 1 })
    const [record] = found
    if (record && isHere.current) show(index, record.id)
  }
  const isHere = useIsHere()
  const typeToFind = useTypeToFind({
    kind,
    query,
    from: activeRow?.type === 'record' ? activeRow.place : -1,
    found: (place) => void goTo(place).catch(showError),
  })
  const bin = () => binChosen(kind, selection, rowAt(active), nameOf)
  useCommand('record.bin', bin, selection.ids.length > 0)
  const extendTo = (index: number) => extendSelection(index, { kind, query, list, idAt })
  const onRowClick = (event: MouseEvent, index: number, id: string) => {
    if (event.shiftKey) extendTo(index)
    else if (event.ctrlKey || event.metaKey) selection.toggle(index, id)
    else {
      awaitSecondClick(() => navigate(placeOf(id)))
      selection.selectOnly(index, id)
      navigate(beside(id))
    }
  }
  const folding = groupFolding(list, active, grid)
  const drag = dragOf(kind)
  const actions: RowActions = useRef({ fold: folding.fold, onRowClick, drag })
  actions.current = { fold: folding.fold, onRowClick, drag }

  return {
    rowAt,
    active,
    /** For the rows, cards and headings. */
    actions,
    onKeyDown(event: KeyboardEvent) {
      // What stands in the list, such as the buttons of a heading, has keys of its own.
      if (event.target !== event.currentTarget) return
      if (folding.handleKey(event) || typeToFind(event)) {
        event.preventDefault()
        return
      }
      const handled = handleListKey(event, {
        total: rows.count,
        sideways: grid,
        moved,
        page: page(),
        idAt,
        selection: { ...selection, active, extendTo },
        show,
        enter: (id) => navigate(placeOf(id)),
        bin,
        selectAll: () => void listIds(kind, query).then(selection.selectAll).catch(showError),
      })
      if (handled) event.preventDefault()
    },
  }
}

/** True as long as the component is on the screen: for answers that may come later than that. */
function useIsHere(): RefObject<boolean> {
  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  return isHere
}

/** Sections with a list beside the record show their table as a view; the others show it in place of their pictures. */
function viewBeside(section: string): string | null {
  return section === 'products' || section === 'media' ? null : 'table'
}
