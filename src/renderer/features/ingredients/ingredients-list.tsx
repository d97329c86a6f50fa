import type { IngredientKind } from '@shared/ingredients/facts'
import { IconLeaf } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useId, useRef } from 'react'
import { call } from '../../api/desk'
import { keys } from '../../api/queries'
import { CommandButton } from '../../app/commands/command-button'
import { useCommand } from '../../app/commands/use-command'
import { ListTrouble } from '../../app/records/list-trouble'
import { ProductsOrBrands } from '../../app/records/products-or-brands'
import listClasses from '../../app/records/record-list.module.css'
import { useKept } from '../../app/use-kept'
import { EmptyState } from '../../ui/empty-state'
import { StatusLine } from '../../ui/status-line'
import { countOf } from '../../ui/words'
import { IngredientOption } from './ingredient-option'
import { IngredientsFilter } from './ingredients-filter'
import { useIngredientRows } from './use-ingredient-rows'
import { useReading } from './use-reading'

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
  const { shown, active, virtual, onKeyDown, open } = useIngredientRows({
    rows,
    selectedId,
    filter: wanted,
    listRef,
  })
  useCommand('list.filter', () => filterRef.current?.focus())

  return (
    <>
      <div className={listClasses.head}>
        <h1 className={listClasses.title}>Ingredients</h1>
      </div>
      <div className={listClasses.above}>
        <ProductsOrBrands now="ingredients" />
      </div>
      <IngredientsFilter
        filter={filter}
        onFilter={setFilter}
        total={data?.total ?? 0}
        inputRef={filterRef}
        kind={kind}
        onKind={setKind}
        onLeave={() => listRef.current?.focus()}
      />
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
                  onOpen={() => open(index, row.name)}
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
