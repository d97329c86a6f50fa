import { RecordScreen } from '../../app/records/record-screen'
import { ProductForm } from './product-form'
import { ProductGrid } from './product-grid'

/** The shelf of products, or one product's form. */
export function ProductsMain({ id, view }: { id: string | null; view: string | null }) {
  if (id === null || view !== 'form') return <ProductGrid selectedId={id} />
  return (
    <RecordScreen kind="product" id={id}>
      {(product) => <ProductForm key={product.id} product={product} />}
    </RecordScreen>
  )
}
