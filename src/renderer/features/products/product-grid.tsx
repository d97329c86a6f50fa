import { IconBottle, IconPlus } from '@tabler/icons-react'
import { useDeferredValue, useRef, useState } from 'react'
import { CommandButton } from '../../app/commands/command-button'
import { useCommand } from '../../app/commands/use-command'
import { MainBar } from '../../app/main-bar'
import { ProductsOrBrands } from '../../app/records/products-or-brands'
import { RecordGrid } from '../../app/records/record-grid'
import { useBinCommand } from '../../app/records/use-bin-command'
import { useKept } from '../../app/use-kept'
import { EmptyState } from '../../ui/empty-state'
import { FilterLine } from '../../ui/filter-line'
import { SectionTitle } from '../../ui/section-title'
import { StatusLine } from '../../ui/status-line'
import { counted } from '../../ui/words'
import { compareProducts } from './compare-view'
import { ProductCard } from './product-card'
import classes from './product-grid.module.css'

export function ProductGrid({ selectedId }: { selectedId: string | null }) {
  const [filter, setFilter] = useKept('products filter', '')
  const wanted = useDeferredValue(filter)
  const [total, setTotal] = useState(0)
  const [several, setSeveral] = useState<string[]>([])
  const [one, other] = several
  const filterRef = useRef<HTMLInputElement>(null)
  const gridRef = useRef<{ focus: () => void }>(null)
  useCommand('list.filter', () => filterRef.current?.focus())
  useBinCommand('product', selectedId)
  // With two chosen there is nothing left to ask.
  useCommand(
    'products.compare',
    () => one !== undefined && other !== undefined && compareProducts(one, other),
    several.length === 2,
  )
  return (
    <>
      <MainBar
        left={
          <>
            <SectionTitle>Products</SectionTitle>
            <ProductsOrBrands now="products" />
            <span className={classes.filter}>
              <FilterLine
                icon="search"
                value={filter}
                onChange={setFilter}
                label="Name, brand, ingredient…"
                inputRef={filterRef}
                onKeyDown={(event) => {
                  if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
                  event.preventDefault()
                  gridRef.current?.focus()
                }}
              />
            </span>
          </>
        }
        right={<CommandButton id="products.new" icon={IconPlus} label="Product" variant="filled" />}
      />
      <RecordGrid
        kind="product"
        section="products"
        label="Products"
        selectedId={selectedId}
        filter={wanted}
        cardHeight={250}
        cardWidth={196}
        gridRef={gridRef}
        onTotal={setTotal}
        onSeveral={setSeveral}
        nameOf={(row) => row.name}
        renderCard={(row, selected) => <ProductCard product={row} selected={selected} />}
        empty={
          wanted === '' ? (
            <EmptyState
              icon={IconBottle}
              title="No products yet"
              actions={<CommandButton id="products.new" variant="filled" />}
            >
              Note a price, its day and how you came by a product once. Articles then follow it, and say what
              they must.
            </EmptyState>
          ) : (
            <EmptyState icon={IconBottle} title="Nothing found">
              No product has “{wanted}” in its name, brand or ingredients.
            </EmptyState>
          )
        }
      />
      <StatusLine
        left={<span>{several.length > 0 ? `${several.length} chosen` : counted(total, 'product')}</span>}
        right={
          several.length === 2 ? (
            <CommandButton id="products.compare" label="Compare the two" />
          ) : (
            <span>Enter opens, Delete bins</span>
          )
        }
      />
    </>
  )
}
