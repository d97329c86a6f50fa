import type { ProductSummary } from '@shared/records/product'
import { formatMoney } from '../../ui/money'
import { Picture } from '../../ui/picture'
import { Tag } from '../../ui/tag'
import { acquisitionNames, acquisitionTone, counted } from '../../ui/words'
import classes from './product-card.module.css'

export function ProductCard({ product }: { product: ProductSummary }) {
  return (
    <div className={classes.card}>
      <div className={classes.picture}>
        <Picture mediaId={product.pictureMediaId} alt="" seed={product.name} />
      </div>
      <div>
        <span className={classes.name}>{product.name}</span>
        <div className={classes.row}>
          <span className={classes.brand}>{product.brandName ?? 'No brand yet'}</span>
          {product.price && <b>{formatMoney(product.price)}</b>}
        </div>
      </div>
      <div className={classes.row}>
        <span className={classes.tags}>
          {product.acquisitionKind && (
            <Tag tone={acquisitionTone(product.acquisitionKind)}>
              {acquisitionNames[product.acquisitionKind]}
            </Tag>
          )}
          {product.hasAffiliateLink && <Tag>Affiliate</Tag>}
        </span>
        {product.mentionCount > 0 && (
          <span className={classes.mentions}>{counted(product.mentionCount, 'mention')}</span>
        )}
      </div>
    </div>
  )
}
