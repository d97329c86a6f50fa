import { ProductsOrBrands } from '../../app/records/products-or-brands'
import { RecordBrowser } from '../../app/records/record-browser'
import { brandColumns } from './brand-columns'
import { NoBrands } from './no-brands'

/** All brands as a table; Enter opens one. */
export function BrandTable({ selectedId }: { selectedId: string | null }) {
  return (
    <RecordBrowser
      kind="brand"
      title="Brands"
      filterLabel="Name, country, owner…"
      selectedId={selectedId}
      newCommand="brands.new"
      newLabel="Brand"
      beside={<ProductsOrBrands now="brands" />}
      columns={brandColumns}
      nameOf={(row) => row.name}
      placeOf={(id) => ({ section: 'brands', id })}
      empty={<NoBrands />}
    />
  )
}
