import { messageOf } from '../../api/desk'
import { useList, useRecord } from '../../api/queries'
import { navigate } from '../../app/routes'
import { formatMoney } from '../../ui/money'
import { PanelCard, PanelNote } from '../../ui/panel'
import { Problem } from '../../ui/problem'
import { countOf } from '../../ui/words'
import classes from './brand-products.module.css'

const shownProducts = 200

export function BrandProducts({ id }: { id: string }) {
  const { data: brand } = useRecord('brand', id)
  const ofBrand = { filter: '', where: [{ test: 'among' as const, field: 'brand', values: [id] }] }
  const { data, error } = useList('product', ofBrand, shownProducts)
  if (error) return <Problem>{messageOf(error)}</Problem>
  if (!brand || !data) return null
  const { rows, total } = data
  if (total === 0) return <PanelNote>No product of {brand.name} in the library yet.</PanelNote>
  return (
    <>
      {rows.map((product) => (
        <PanelCard key={product.id} onClick={() => navigate({ section: 'products', id: product.id })}>
          <span className={classes.row}>
            <b>{product.name}</b>
            {product.price && <b>{formatMoney(product.price)}</b>}
          </span>
          <span className={classes.category}>{product.category}</span>
        </PanelCard>
      ))}
      {total > rows.length && <PanelNote>The first {countOf(rows.length, total)} are shown.</PanelNote>}
    </>
  )
}
