import { Select } from '@mantine/core'
import type { IngredientKind } from '@shared/ingredients/facts'
import { IconLeaf } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useDeferredValue, useEffect, useId, useRef } from 'react'
import { call } from '../../api/desk'
import { keys } from '../../api/queries'
import { CommandButton } from '../../app/commands/command-button'
import { useCommand } from '../../app/commands/use-command'
import { ingredientKindNames, markedKinds } from '../../app/ingredients/ingredient-words'
import { handleListKey, movedInList } from '../../app/records/list-keys'
import { ListTrouble } from '../../app/records/list-trouble'
import { ProductsOrBrands } from '../../app/records/products-or-brands'
import listClasses from '../../app/records/record-list.module.css'
import { useArrivingFocus } from '../../app/records/use-arriving-focus'
import { useListSelection } from '../../app/records/use-list-selection'
import { navigate, replacePlace } from '../../app/routes'
import { useKept } from '../../app/use-kept'
import { EmptyState } from '../../ui/empty-state'
import { FilterLine } from '../../ui/filter-line'
import { StatusLine } from '../../ui/status-line'
import { capitalised, counted, countOf } from '../../ui/words'
import { IngredientOption } from './ingredient-option'
import { useReading } from './use-reading'

const section = 'ingredients'
const kindChoices = markedKinds.map((kind) => ({
  value: kind,
  label: capitalised(ingredientKindNames[kind].many),
}))

/** Every ingredient of the library's products, most used first. */
export function IngredientsList({ selectedId }: { selectedId: string | null }) {
  const [filter, setFilter] = useKept('ingredients filter', '')
  const [kind, setKind] = useKept<IngredientKind | null>('ingredients kind', null)
  const wanted = useDeferredValue(filter)
  const filterRef = useRef<HTMLInputElement>(null)
  const listRef = useRef<HTMLDivElement>(null)
  const listId = useId()
  const { data, error, isPending, refetch } = useQuery({
    queryKey: keys.ingredients(wanted, kind),
    queryFn: () => call('ingredients.list', { filter: wanted, kind, limit: 100_000 }),
    placeholderData: keepPreviousData,
  })
  const reading = useReading()
  const rows = data?.rows ?? []
  const shown = rows.findIndex((row) => row.name === selectedId || row.key === selectedId?.toLowerCase())
  const selection = useListSelection(selectedId, { filter: wanted })
  const active = selection.active >= 0 && selection.active < rows.length ? selection.active : shown
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => listRef.current,
    estimateSize: () => 58,
    overscan: 8,
    paddingStart: 3,
  })
  useArrivingFocus(listRef, rows.length > 0 && selectedId === null)
  useCommand('list.filter', () => filterRef.current?.focus())
  useEffect(() => {
    if (active >= 0) virtual.scrollToIndex(active, { align: 'auto' })
  }, [active, virtual])

  const onKeyDown = (event: React.KeyboardEvent) => {
    const handled = handleListKey(event, {
      total: rows.length,
      sideways: false,
      moved: movedInList(rows.length),
      page: 8,
      idAt: (index) => rows[index]?.name,
      selection: { ...selection, active, extendTo: () => {} },
      show: (index, id) => {
        selection.selectOnly(index, id)
        replacePlace({ section, id })
      },
      enter: (id) => {
        navigate({ section, id })
        document.getElementById('main')?.focus()
      },
      bin: () => {},
      selectAll: () => {},
    })
    if (handled) event.preventDefault()
  }

  return (
    <>
      <div className={listClasses.head}>
        <h1 className={listClasses.title}>Ingredients</h1>
      </div>
      <div className={listClasses.above}>
        <ProductsOrBrands now="ingredients" />
      </div>
      <div className={listClasses.filter}>
        <FilterLine
          value={filter}
          onChange={setFilter}
          label={`Filter ${counted(data?.total ?? 0, 'ingredient')}`}
          inputRef={filterRef}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
            event.preventDefault()
            listRef.current?.focus()
          }}
        />
      </div>
      <div className={listClasses.filter}>
        <Select
          aria-label="What it is for"
          size="xs"
          placeholder="Of every kind"
          data={kindChoices}
          value={kind}
          onChange={(value) => setKind(markedKinds.find((one) => one === value) ?? null)}
          clearable
          clearButtonProps={{ 'aria-label': 'Show every kind' }}
        />
      </div>
      {error && (
        <ListTrouble trouble={{ error, retry: refetch }} focusAfter={() => listRef.current?.focus()} />
      )}
      {!isPending && !error && rows.length === 0 && !reading ? (
        <NoIngredients isNarrowed={wanted !== '' || kind !== null} />
      ) : (
        <div
          ref={listRef}
          className={listClasses.rows}
          role="listbox"
          aria-label="Ingredients"
          aria-busy={isPending}
          aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
          tabIndex={0}
          onKeyDown={onKeyDown}
        >
          <div className={listClasses.runner} style={{ height: virtual.getTotalSize() }} role="presentation">
            {virtual.getVirtualItems().map(({ index, start }) => {
              const row = rows[index]
              if (!row) return null
              return (
                <IngredientOption
                  key={row.key}
                  domId={`${listId}-${index}`}
                  row={row}
                  place={index + 1}
                  total={rows.length}
                  isActive={index === active}
                  isShown={index === shown}
                  start={start}
                  onOpen={() => {
                    selection.selectOnly(index, row.name)
                    navigate({ section, id: row.name })
                  }}
                />
              )
            })}
          </div>
        </div>
      )}
      {reading && (
        <StatusLine
          left={<span role="status">Reading ingredient lists: {countOf(reading.done, reading.total)}</span>}
        />
      )}
    </>
  )
}

function NoIngredients({ isNarrowed }: { isNarrowed: boolean }) {
  if (isNarrowed) return <p className={listClasses.none}>No product lists such an ingredient.</p>
  return (
    <EmptyState
      icon={IconLeaf}
      title="No ingredients yet"
      begins
      actions={<CommandButton id="go.products" />}
    >
      Paste the list from a pack into a product. It is read for you, and every ingredient then leads to all
      products that have it.
    </EmptyState>
  )
}
