import { messageOf } from '../../api/desk'
import { useList, useRecord } from '../../api/queries'
import { navigate } from '../../app/routes'
import { formatMoney } from '../../ui/money'
import { PanelCard, PanelNote } from '../../ui/panel'
import classes from './brand-products.module.css'

export function BrandProducts({ id }: { id: string }) {
  const { data: brand } = useRecord('brand', id)
  // The list is narrowed by the brand's name first, since that is what the library can look for, then by its id.
  const { data, error } = useList('product', brand?.name ?? '', 500)
  if (error) return <PanelNote>{messageOf(error)}</PanelNote>
  if (!brand || !data) return null
  const products = data.rows.filter((row) => row.brandId === id)
  if (products.length === 0) return <PanelNote>No product of {brand.name} in the library yet.</PanelNote>
  return products.map((product) => (
    <PanelCard key={product.id} onClick={() => navigate({ section: 'products', id: product.id })}>
      <span className={classes.row}>
        <b>{product.name}</b>
        {product.price && <b>{formatMoney(product.price)}</b>}
      </span>
      <span className={classes.category}>{product.category}</span>
    </PanelCard>
  ))
}
