import type { ListKind } from '@shared/lists/kinds'
import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useDeferredValue,
  useEffect,
  useState,
} from 'react'
import type { Summary } from '../../api/records'
import { useCommand } from '../commands/use-command'
import { changeListState, plainArrangementOf, useListState } from '../lists/list-state'
import { type ListSection, sectionOfKind } from '../lists/sections'
import { showError } from '../notices'
import { navigate, replacePlace } from '../routes'
import { binChosen } from './bin-chosen'
import { usePublishChosen } from './chosen'
import { handleListKey, movedInList } from './list-keys'
import { useMergeCommand } from './merge-request'
import { listIds, usePagedList } from './paged-list'
import { shownAmong } from './shown-among'
import { useArrivingFocus } from './use-arriving-focus'
import { useListSelection } from './use-list-selection'

type Options<Kind extends ListKind> = {
  kind: Kind
  selectedId: string | null
  nameOf: (row: Summary<Kind>) => string
  listRef: RefObject<HTMLElement | null>
}

/** The rows of a list pane: those in sight and their pages, which of them are chosen, and what keys and clicks do. */
export function useRecordRows<Kind extends ListKind>({ kind, selectedId, nameOf, listRef }: Options<Kind>) {
  const section: ListSection = sectionOfKind[kind]
  const state = useListState(section)
  const wanted = useDeferredValue(state)
  const query = plainArrangementOf(wanted)
  const [range, setRange] = useState({ from: 0, to: 30 })
  const { total, rowAt, isPending, trouble, isUnread } = usePagedList(kind, query, range.from, range.to)
  const selection = useListSelection(selectedId, query)
  usePublishChosen(section, selection.ids)
  const virtual = useVirtualizer({
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

  const idAt = (index: number) => rowAt(index)?.id
  // A record that came from elsewhere (palette, a mention) becomes the row that arrows go from.
  const active = selection.active >= 0 ? selection.active : shownAmong(total, idAt, selectedId)

  // An article is written in, whatever its list shows; a record that is shown is what one came for.
  useArrivingFocus(listRef, total > 0 && kind !== 'article' && selectedId === null)
  useMergeCommand(kind, selection.ids, selection.ids.length > 1, { onMerged: selection.clear })
  // Again when its page has come: only then are the rows around it as high as they are.
  const activeId = active >= 0 ? idAt(active) : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies(activeId): see above
  useEffect(() => {
    if (active >= 0) virtual.scrollToIndex(active, { align: 'auto' })
  }, [active, activeId, virtual])

  const bin = () => binChosen(kind, selection, rowAt(active), nameOf)
  useCommand('record.bin', bin, selection.ids.length > 1, { outranks: true })
  const onKeyDown = (event: KeyboardEvent) => {
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
  const onRowClick = (event: MouseEvent, index: number, id: string) => {
    if (event.shiftKey) selection.extendTo(index, idAt)
    else if (event.ctrlKey || event.metaKey) selection.toggle(index, id)
    else {
      selection.selectOnly(index, id)
      navigate({ section, id })
    }
  }
  return {
    /** How the list is narrowed and ordered, as far as it is drawn. */
    wanted,
    total,
    isPending,
    isUnread,
    trouble,
    virtual,
    rowAt,
    active,
    selection,
    bin,
    onKeyDown,
    onRowClick,
  }
}
