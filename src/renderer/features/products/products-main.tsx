import { RecordScreen } from '../../app/records/record-screen'
import { ProductBrowser } from './product-browser'
import { ProductForm } from './product-form'

/** The shelf of products, or one product's form. */
export function ProductsMain({ id, view }: { id: string | null; view: string | null }) {
  if (id === null || view !== 'form') return <ProductBrowser selectedId={id} />
  return (
    <RecordScreen kind="product" id={id}>
      {(product) => <ProductForm key={product.id} product={product} />}
    </RecordScreen>
  )
}
