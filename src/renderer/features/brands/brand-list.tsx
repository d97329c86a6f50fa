import { ProductsOrBrands } from '../../app/records/products-or-brands'
import { RecordList } from '../../app/records/record-list'
import { counted } from '../../ui/words'
import { NoBrands } from './no-brands'

export function BrandList({ selectedId }: { selectedId: string | null }) {
  return (
    <RecordList
      kind="brand"
      title="Brands"
      selectedId={selectedId}
      newCommand="brands.new"
      nameOf={(row) => row.name}
      above={<ProductsOrBrands now="brands" />}
      renderMeta={(row) => (
        <span>
          {[
            counted(row.productCount, 'product'),
            row.country,
            row.mentionCount > 0 && counted(row.mentionCount, 'mention'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      )}
      empty={<NoBrands />}
    />
  )
}
