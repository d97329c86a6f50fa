import { Button } from '@mantine/core'
import { daysBetween } from '@shared/calendar-day'
import { presentPrice } from '@shared/records/present-price'
import type { Product } from '@shared/records/product'
import { IconArrowsLeftRight, IconPencil } from '@tabler/icons-react'
import { useRecord } from '../../api/queries'
import { CommandButton } from '../../app/commands/command-button'
import { IngredientList } from '../../app/ingredients/ingredient-list'
import { MentionedIn } from '../../app/records/mentioned-in'
import { navigate, usePlace } from '../../app/routes'
import { formatDay, todayDay } from '../../ui/dates'
import { Facts } from '../../ui/facts'
import { PanelNote, PanelPart } from '../../ui/panel'
import { Tag } from '../../ui/tag'
import { acquisitionNames, acquisitionTone, availabilityNames, productKindNames } from '../../ui/words'
import { OldInArticles } from './old-in-articles'
import { PriceHistory } from './price-history'
import classes from './product-facts.module.css'

/** A price older than this asks to be looked up again. */
const oldPriceDays = 90
export function ProductFacts({ id }: { id: string }) {
  const { data: product } = useRecord('product', id)
  const { data: brand } = useRecord('brand', product?.brandId ?? null)
  const { view } = usePlace()
  if (!product) return null
  const price = presentPrice(product)
  const old = price !== null && daysBetween(price.asOf, todayDay()) > oldPriceDays
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
          <Tag tone="rouge">{availabilityNames[product.availability]}</Tag>
        )}
      </div>
      {view !== 'form' && (
        <div className={classes.actions}>
          <Button
            variant="default"
            leftSection={<IconPencil size={17} stroke={1.6} aria-hidden />}
            onClick={() => navigate({ section: 'products', id, view: 'form' })}
          >
            Edit
          </Button>
          <CommandButton id="products.compare" label="Compare…" icon={IconArrowsLeftRight} />
        </div>
      )}
      <PanelPart title="Price">
        {price === null ? (
          <PanelNote>No price noted yet.</PanelNote>
        ) : (
          <>
            <PriceHistory product={product} />
            <Facts
              rows={[
                [
                  'As of',
                  <span key="as-of" className={old ? classes.old : undefined}>
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
      {view !== 'form' && (
        <PanelPart title="Ingredients">
          {product.ingredients.trim() === '' ? (
            <PanelNote>Not noted yet.</PanelNote>
          ) : (
            <IngredientList text={product.ingredients} />
          )}
        </PanelPart>
      )}
      <PanelPart title="Details">
        <Facts rows={detailsOf(product)} />
      </PanelPart>
      <PanelPart title="Mentioned in">
        <MentionedIn kind="product" id={id} name={product.name} />
      </PanelPart>
    </>
  )
}

function detailsOf(product: Product): [string, string | null][] {
  const { acquisition, claims, links } = product
  return [
    ['Shade', product.shade],
    ['Sizes', product.sizes.map((size) => size.label).join(', ')],
    ['Barcode', product.barcode],
    ['From', acquisition?.from ?? null],
    ['Tested since', product.testedSince && formatDay(product.testedSince)],
    ['Claims', claims.map((claim) => `“${claim}”`).join(' ')],
    ['Links', links.map((link) => link.label || link.url).join(', ')],
  ]
}
