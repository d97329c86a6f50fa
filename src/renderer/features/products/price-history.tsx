import type { Price } from '@shared/records/product'
import { formatDay, formatMonth } from '../../ui/dates'
import { formatMoney } from '../../ui/money'
import classes from './price-history.module.css'

const width = 300
const height = 58
const left = 2
const right = 298

/** Prices over time as a stepped line, and as a list for those who do not see it. One price needs no picture. */
export function PriceHistory({ prices }: { prices: Price[] }) {
  const sorted = prices.toSorted((one, other) => one.asOf.localeCompare(other.asOf))
  const first = sorted[0]
  const last = sorted.at(-1)
  if (!first || !last || sorted.length < 2) return null
  const times = sorted.map((price) => Date.parse(price.asOf))
  const start = times[0] ?? 0
  const end = times.at(-1) ?? start
  const amounts = sorted.map((price) => price.amountMinor)
  const least = Math.min(...amounts)
  const most = Math.max(...amounts)
  // The newest price stands a little longer, so that its step can be seen.
  const x = (time: number) => left + ((time - start) / Math.max(1, end - start)) * (right - left) * 0.82
  const y = (amount: number) => height - 8 - ((amount - least) / Math.max(1, most - least)) * (height - 30)
  const steps = sorted.map((price, index) => {
    const to = y(price.amountMinor)
    return index === 0 ? `M${left} ${to}` : `H${x(times[index] ?? start)} V${to}`
  })
  return (
    <figure className={classes.history}>
      <svg viewBox={`0 0 ${width} ${height}`} className={classes.line} aria-hidden>
        <path d={`${steps.join(' ')} H${right}`} />
      </svg>
      <figcaption className={classes.ends} aria-hidden>
        <span>{formatMonth(first.asOf)}</span>
        <span>{formatMonth(last.asOf)}</span>
      </figcaption>
      <ul className={classes.list} aria-label="Price history">
        {sorted.toReversed().map((price) => (
          <li key={price.id} className={classes.price}>
            <b>{formatMoney(price)}</b>
            <span>{formatDay(price.asOf)}</span>
          </li>
        ))}
      </ul>
    </figure>
  )
}
