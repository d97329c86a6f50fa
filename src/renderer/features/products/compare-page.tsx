import { Button } from '@mantine/core'
import type { Brand } from '@shared/records/brand'
import { presentPrice } from '@shared/records/present-price'
import type { Product } from '@shared/records/product'
import { packContent, pricePerHundred } from '@shared/records/size'
import { IconArrowsLeftRight, IconChevronLeft } from '@tabler/icons-react'
import { Fragment, type ReactNode } from 'react'
import { messageOf } from '../../api/desk'
import { useRecord } from '../../api/queries'
import { MainBar } from '../../app/main-bar'
import { navigate } from '../../app/routes'
import { BackButton } from '../../ui/back-button'
import { formatDay } from '../../ui/dates'
import { formatMoney } from '../../ui/money'
import { Picture } from '../../ui/picture'
import { Problem } from '../../ui/problem'
import { acquisitionNames, availabilityNames, productKindNames } from '../../ui/words'
import { CompareIngredients } from './compare-ingredients'
import classes from './compare-page.module.css'
import { compareProducts } from './compare-view'
import { newestPrice, priceSeries } from './price-series'
import { ProductPicker } from './product-picker'

type Side = { product: Product; brand: Brand | undefined }

/** Two products side by side: what they are, what they cost, and what is in them. */
export function ComparePage({ left, right }: { left: string; right: string }) {
  const one = useSide(left)
  const other = useSide(right)
  const error = one.error ?? other.error
  return (
    <>
      <MainBar
        left={
          <BackButton icon={IconChevronLeft} onClick={() => navigate({ section: 'products', id: left })}>
            Products
          </BackButton>
        }
        right={
          <Button
            variant="default"
            leftSection={<IconArrowsLeftRight size={17} stroke={1.6} aria-hidden />}
            onClick={() => compareProducts(right, left)}
          >
            Swap
          </Button>
        }
      />
      {error ? (
        <Problem fills>{messageOf(error)}</Problem>
      ) : (
        one.side && other.side && <Sides left={one.side} right={other.side} />
      )}
    </>
  )
}

function useSide(id: string): { side: Side | null; error: unknown } {
  const { data: product, error } = useRecord('product', id)
  const { data: brand } = useRecord('brand', product?.brandId ?? null)
  return { side: product ? { product, brand } : null, error }
}

function Sides({ left, right }: { left: Side; right: Side }) {
  const rows = fields.filter(({ of }) => hasWords(of(left.product)) || hasWords(of(right.product)))
  return (
    <div className={classes.scroll}>
      <div className={classes.page}>
        <h1 className={classes.hidden}>
          {left.product.name} and {right.product.name}
        </h1>
        <div className={classes.pair}>
          <Head
            side={left}
            label="Instead of the one"
            except={right.product.id}
            choose={(id) => compareProducts(id, right.product.id)}
          />
          <Head
            side={right}
            label="Instead of the other"
            except={left.product.id}
            choose={(id) => compareProducts(left.product.id, id)}
          />
        </div>
        <table className={classes.table}>
          <caption className={classes.hidden}>Fields side by side</caption>
          <thead className={classes.hidden}>
            <tr>
              <th scope="col">{left.product.name}</th>
              <th scope="col">Field</th>
              <th scope="col">{right.product.name}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, of }) => (
              <tr key={name}>
                <td>{of(left.product) ?? <Nothing />}</td>
                <th scope="row">{name}</th>
                <td>{of(right.product) ?? <Nothing />}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <CompareIngredients left={left.product} right={right.product} />
      </div>
    </div>
  )
}

function Head({
  side,
  label,
  except,
  choose,
}: {
  side: Side
  label: string
  except: string
  choose: (id: string) => void
}) {
  const { product, brand } = side
  return (
    <div className={classes.head}>
      <button
        type="button"
        className={classes.picture}
        aria-label={`Open ${product.name}`}
        onClick={() => navigate({ section: 'products', id: product.id, view: 'form' })}
      >
        <Picture mediaId={product.pictureMediaId} alt="" seed={product.name} />
      </button>
      <div>
        <p className={classes.brand}>{brand?.name ?? ''}</p>
        <h2 className={classes.name}>{product.name}</h2>
      </div>
      <ProductPicker quiet label={label} value={product.id} except={except} onChange={choose} />
    </div>
  )
}

function Nothing() {
  return (
    <span className={classes.nothing}>
      <span aria-hidden>–</span>
      <span className={classes.hidden}>not noted</span>
    </span>
  )
}

const hasWords = (value: ReactNode) => value !== null && value !== ''

/** What is compared, in the order of a glance in a shop. */
const fields: { name: string; of: (product: Product) => ReactNode }[] = [
  { name: 'Price', of: (product) => pricesOf(product) },
  { name: 'What it is', of: (product) => product.category || productKindNames[product.kind] },
  { name: 'Shade', of: ({ shade }) => shade || null },
  {
    name: 'Claims',
    of: ({ claims }) => (claims.length === 0 ? null : claims.map((claim) => `“${claim}”`).join(' ')),
  },
  {
    name: 'How you came by it',
    of: ({ acquisition }) =>
      acquisition &&
      [
        acquisitionNames[acquisition.kind],
        acquisition.from,
        acquisition.receivedOn && formatDay(acquisition.receivedOn),
      ]
        .filter(Boolean)
        .join(', '),
  },
  { name: 'Tested since', of: ({ testedSince }) => testedSince && formatDay(testedSince) },
  { name: 'Availability', of: ({ availability }) => availabilityNames[availability] },
]

function pricesOf(product: Product): ReactNode {
  if (presentPrice(product) === null) return null
  return (
    <span className={classes.prices}>
      {priceSeries(product).map((series) => {
        const price = newestPrice(series)
        const content = series.size === null ? null : packContent(series.size)
        return (
          <Fragment key={series.key}>
            <span>
              <b className={classes.price}>{formatMoney(price)}</b> {series.size}
            </span>
            <span className={classes.small}>
              {content && `${formatMoney(pricePerHundred(price, content))} per 100 ${content.unit}, `}
              {formatDay(price.asOf)}
            </span>
          </Fragment>
        )
      })}
    </span>
  )
}
