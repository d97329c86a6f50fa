import type { IngredientProduct } from '@shared/ingredients/summary'
import { navigate } from '../../app/routes'
import { formatMoney } from '../../ui/money'
import { Picture } from '../../ui/picture'
import classes from './ingredient-product-row.module.css'

/** A product with an ingredient: its picture, and how far up in its list the ingredient stands. */
export function IngredientProductRow({ use }: { use: IngredientProduct }) {
  const { product, position, entryCount, percent, mayContain } = use
  const place = mayContain ? 'may contain it' : `${ordinal(position)} of ${entryCount}`
  return (
    <button
      type="button"
      className={classes.row}
      onClick={() => navigate({ section: 'products', id: product.id, view: 'form' })}
    >
      <span className={classes.picture}>
        <Picture mediaId={product.pictureMediaId} alt="" seed={product.name} size="small" />
      </span>
      <span className={classes.words}>
        <span className={classes.name}>{product.name}</span>
        <span className={classes.brand}>
          {[product.brandName, product.category, product.price && formatMoney(product.price)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <span className={classes.place}>
        {percent !== null && <b className={classes.percent}>{percent} %</b>}
        <span>{place}</span>
        {!mayContain && (
          <span className={classes.scale} aria-hidden>
            <span
              className={classes.dot}
              style={{ left: `${entryCount < 2 ? 0 : ((position - 1) / (entryCount - 1)) * 100}%` }}
            />
          </span>
        )}
      </span>
    </button>
  )
}

function ordinal(place: number): string {
  const last = place % 10
  const teens = place % 100 >= 11 && place % 100 <= 13
  return `${place}${teens ? 'th' : last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : 'th'}`
}
