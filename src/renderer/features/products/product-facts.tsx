import { Button } from '@mantine/core'
import { presentPrice } from '@shared/records/product'
import { IconPencil } from '@tabler/icons-react'
import { useRecord } from '../../api/queries'
import { MentionedIn } from '../../app/records/mentioned-in'
import { navigate, usePlace } from '../../app/routes'
import { daysBetween, formatDay, todayDay } from '../../ui/dates'
import { Facts } from '../../ui/facts'
import { formatMoney } from '../../ui/money'
import { PanelNote, PanelPart } from '../../ui/panel'
import { Tag } from '../../ui/tag'
import { acquisitionNames, acquisitionTone, productKindNames } from '../../ui/words'
import { OldInArticles } from './old-in-articles'
import { PriceHistory } from './price-history'
import classes from './product-facts.module.css'

/** A price older than this asks to be looked up again. */
const oldPriceDays = 90
const shownIngredients = 8

export function ProductFacts({ id }: { id: string }) {
  const { data: product } = useRecord('product', id)
  const { data: brand } = useRecord('brand', product?.brandId ?? null)
  const { view } = usePlace()
  if (!product) return null
  const price = presentPrice(product)
  const old = price !== null && daysBetween(price.asOf, todayDay()) > oldPriceDays
  const ingredients = product.ingredients
    .split(/[,;]\s*/)
    .map((name) => name.trim())
    .filter(Boolean)
  const { acquisition } = product
  const about = [
    brand?.name,
    product.category || productKindNames[product.kind].toLowerCase(),
    product.sizes[0]?.label,
  ]
  return (
    <>
      <h2 className={classes.name}>{product.name}</h2>
      <p className={classes.about}>{about.filter(Boolean).join(' · ')}</p>
      <div className={classes.tags}>
        {acquisition && (
          <Tag tone={acquisitionTone(acquisition.kind)}>
            {acquisitionNames[acquisition.kind]}
            {acquisition.receivedOn && `, ${formatDay(acquisition.receivedOn)}`}
          </Tag>
        )}
        {product.links.some((link) => link.kind === 'affiliate') && <Tag>Affiliate</Tag>}
        {product.availability !== 'current' && (
          <Tag tone="rouge">
            {product.availability === 'discontinued' ? 'No longer made' : 'Reformulated'}
          </Tag>
        )}
      </div>
      {view !== 'form' && (
        <Button
          variant="default"
          leftSection={<IconPencil size={17} stroke={1.6} aria-hidden />}
          onClick={() => navigate({ section: 'products', id, view: 'form' })}
        >
          Edit
        </Button>
      )}
      <PanelPart title="Price">
        {price === null ? (
          <PanelNote>No price noted yet.</PanelNote>
        ) : (
          <>
            <PriceHistory prices={product.prices} />
            <Facts
              rows={[
                ['Now', product.prices.length === 1 ? formatMoney(price) : null],
                [
                  'Checked',
                  <span key="checked" className={old ? classes.old : undefined}>
                    {formatDay(price.asOf)}
                    {old && ', time to look again'}
                  </span>,
                ],
              ]}
            />
          </>
        )}
      </PanelPart>
      <OldInArticles id={id} />
      <PanelPart title="Ingredients">
        {ingredients.length === 0 ? (
          <PanelNote>Not noted yet.</PanelNote>
        ) : (
          <div className={classes.tags}>
            {ingredients.slice(0, shownIngredients).map((name) => (
              <Tag key={name}>{name}</Tag>
            ))}
            {ingredients.length > shownIngredients && <Tag>+ {ingredients.length - shownIngredients}</Tag>}
          </div>
        )}
      </PanelPart>
      <PanelPart title="Mentioned in">
        <MentionedIn kind="product" id={id} name={product.name} />
      </PanelPart>
    </>
  )
}
