import { IconBottle } from '@tabler/icons-react'
import { CommandButton } from '../../app/commands/command-button'
import { useCommand } from '../../app/commands/use-command'
import { useChosen } from '../../app/records/chosen'
import { ProductsOrBrands } from '../../app/records/products-or-brands'
import { RecordBrowser } from '../../app/records/record-browser'
import { EmptyState } from '../../ui/empty-state'
import { compareProducts } from './compare-view'
import { ProductCard } from './product-card'
import { productColumns } from './product-columns'

/** The shelf: all products as pictures or as a table. */
export function ProductBrowser({ selectedId }: { selectedId: string | null }) {
  const chosen = useChosen('products')
  const [one, other] = chosen
  const isPair = chosen.length === 2
  // With two chosen there is nothing left to ask.
  useCommand(
    'products.compare',
    () => one !== undefined && other !== undefined && compareProducts(one, other),
    isPair,
  )
  return (
    <RecordBrowser
      kind="product"
      title="Products"
      filterLabel="Name, brand, ingredient…"
      selectedId={selectedId}
      newCommand="products.new"
      newLabel="Product"
      beside={<ProductsOrBrands now="products" />}
      columns={productColumns}
      nameOf={(row) => row.name}
      placeOf={(id) => ({ section: 'products', id, view: 'form' })}
      pictures={{
        cardHeight: 250,
        cardWidth: 196,
        renderCard: (row) => <ProductCard product={row} />,
      }}
      foot={isPair && <CommandButton id="products.compare" label="Compare the two" />}
      empty={
        <EmptyState
          icon={IconBottle}
          title="No products yet"
          begins
          actions={<CommandButton id="products.new" variant="filled" />}
        >
          Note a price, its day and how you came by a product once. Articles then follow it, and say what they
          must.
        </EmptyState>
      }
    />
  )
}
