import { RecordScreen } from '../../app/records/record-screen'
import { ComparePage } from './compare-page'
import { comparedIn } from './compare-view'
import { ProductBrowser } from './product-browser'
import { ProductForm } from './product-form'

/** The shelf of products, one product's form, or two side by side. */
export function ProductsMain({ id, view }: { id: string | null; view: string | null }) {
  const compared = comparedIn(view)
  if (compared) return <ComparePage {...compared} />
  if (id === null || view !== 'form') return <ProductBrowser selectedId={id} />
  return (
    <RecordScreen kind="product" id={id}>
      {(product) => <ProductForm key={product.id} product={product} />}
    </RecordScreen>
  )
}
