import { IconBottle } from '@tabler/icons-react'
import { CommandButton } from '../../app/commands/command-button'
import { ProductsOrBrands } from '../../app/records/products-or-brands'
import { RecordBrowser } from '../../app/records/record-browser'
import { EmptyState } from '../../ui/empty-state'
import { ProductCard } from './product-card'
import { productColumns } from './product-columns'

/** The shelf: all products as pictures or as a table. */
export function ProductBrowser({ selectedId }: { selectedId: string | null }) {
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
        renderCard: (row, selected) => <ProductCard product={row} selected={selected} />,
      }}
      empty={
        <EmptyState
          icon={IconBottle}
          title="No products yet"
          actions={<CommandButton id="products.new" variant="filled" />}
        >
          Note a price, its day and how you came by a product once. Articles then follow it, and say what they
          must.
        </EmptyState>
      }
    />
  )
}
