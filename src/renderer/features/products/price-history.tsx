import type { Product } from '@shared/records/product'
import { packContent, pricePerHundred } from '@shared/records/size'
import { useState } from 'react'
import { formatDay } from '../../ui/dates'
import { formatMoney } from '../../ui/money'
import { PriceChart } from './price-chart'
import classes from './price-history.module.css'
import { newestPrice, type PriceSeries, priceChange, priceSeries } from './price-series'

/** The prices of a product over time, a picture and a table for each size and currency. */
export function PriceHistory({ product }: { product: Pick<Product, 'sizes' | 'prices'> }) {
  return priceSeries(product).map((series) => <OneSeries key={series.key} series={series} />)
}

const shownAtFirst = 6

function OneSeries({ series }: { series: PriceSeries }) {
  const [showsAll, setShowsAll] = useState(false)
  const newest = newestPrice(series)
  const content = series.size === null ? null : packContent(series.size)
  const hundred = content && pricePerHundred(newest, content)
  const name = series.size ?? 'Any size'
  return (
    <figure className={classes.history}>
      <figcaption className={classes.head}>
        <span className={classes.size}>{name}</span>
        <b className={classes.now}>{formatMoney(newest)}</b>
        {hundred && content && (
          <span className={classes.hundred}>
            {formatMoney(hundred)} per 100 {content.unit}
          </span>
        )}
      </figcaption>
      {series.prices.length > 1 && (
        <>
          <PriceChart series={series} name={name} />
          <table className={classes.table} aria-label={`Prices of ${name} in ${series.currency}`}>
            <thead className={classes.hidden}>
              <tr>
                <th scope="col">Day</th>
                <th scope="col">Change</th>
                <th scope="col">Price</th>
              </tr>
            </thead>
            <tbody>
              {series.prices
                .map((price, index) => ({ price, change: priceChange(series, index) }))
                .toReversed()
                .slice(0, showsAll ? undefined : shownAtFirst)
                .map(({ price, change }) => (
                  <tr key={price.id}>
                    <td>{formatDay(price.asOf)}</td>
                    <td className={classes.change} data-up={(change ?? 0) > 0 || undefined}>
                      {change === null || change === 0
                        ? ''
                        : `${change > 0 ? '+' : '−'}${Math.abs(change)} %`}
                    </td>
                    <td className={classes.amount}>{formatMoney(price)}</td>
                  </tr>
                ))}
            </tbody>
          </table>
          {!showsAll && series.prices.length > shownAtFirst && (
            <button type="button" className={classes.more} onClick={() => setShowsAll(true)}>
              Show all {series.prices.length} prices
            </button>
          )}
        </>
      )}
    </figure>
  )
}
